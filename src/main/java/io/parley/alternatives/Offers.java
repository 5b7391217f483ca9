package io.parley.alternatives;

import io.parley.alternatives.Alternatives.Ranked;
import io.parley.catalog.Reason;
import io.parley.catalog.ToolSheet;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What may be offered in place of tools, read once for however many of them. {@code offered}: by slug, neither forbidden nor retired. */
final class Offers {
    private final Map<String, ToolSheet> sheets;
    private final List<ToolSheet> offered;
    private final Map<String, SecurityTotals.Total> points;
    private final Map<String, Map<Reason, Capability>> capabilities;

    Offers(
            List<ToolSheet> sheets,
            List<ToolSheet> offered,
            Map<String, SecurityTotals.Total> points,
            Capabilities capabilities) {
        this.sheets = sheets.stream().collect(Collectors.toMap(ToolSheet::slug, s -> s, (a, b) -> a));
        this.offered = offered;
        this.points = points;
        this.capabilities = this.sheets.values().stream().collect(Collectors.toMap(ToolSheet::slug, capabilities::of));
    }

    boolean knows(String tool) {
        return sheets.containsKey(tool);
    }

    /** As {@link Alternatives#rank(String, Map)}. */
    List<Ranked> rank(String from, Map<Reason, Integer> weights) {
        var source = get(from);
        var ranked = new ArrayList<Ranked>();
        for (var tool : offered) {
            if (!tool.slug().equals(from)) {
                ranked.add(new Ranked(
                        tool.slug(),
                        tool.name(),
                        cover(from, tool.slug(), weights),
                        SafetyRule.of(source, tool, points)));
            }
        }
        ranked.sort(Comparator.comparing((Ranked r) -> r.safety().standing())
                .thenComparing(r -> -r.coverage().percent())
                .thenComparing(r -> r.coverage().unknown().size())
                .thenComparing(Ranked::name)
                .thenComparing(Ranked::slug));
        return ranked;
    }

    /** Throws when one of them was not read. */
    Coverage cover(String from, String to, Map<Reason, Integer> weights) {
        get(from);
        get(to);
        return CoverageRule.of(
                from,
                Objects.requireNonNull(capabilities.get(from)),
                to,
                Objects.requireNonNull(capabilities.get(to)),
                weights.isEmpty() ? all() : weights);
    }

    /** Every reason alike. */
    static Map<Reason, Integer> all() {
        var weights = new EnumMap<Reason, Integer>(Reason.class);
        for (var reason : Reason.values()) {
            weights.put(reason, 1);
        }
        return weights;
    }

    private ToolSheet get(String slug) {
        var sheet = sheets.get(slug);
        if (sheet == null) {
            throw new NotFoundException();
        }
        return sheet;
    }
}
