package io.parley.alternatives;

import io.parley.catalog.Reason;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which tool does what people use another one for. */
@ApplicationScoped
@Transactional
public class Alternatives {
    private final Tools tools;
    private final Register register;
    private final Capabilities capabilities;
    private final SafetyRule safety;
    private final Decisions decisions;

    Alternatives(Tools tools, Register register, Capabilities capabilities, SafetyRule safety, Decisions decisions) {
        this.tools = tools;
        this.register = register;
        this.capabilities = capabilities;
        this.safety = safety;
        this.decisions = decisions;
    }

    /** A tool of the company's register, how far it would serve, and whether it is more secure. */
    public record Ranked(String slug, String name, Coverage coverage, Safety safety) {
        /** Covers enough and is more secure. */
        public boolean isGoodEnough() {
            return !coverage.isGap() && safety.passes();
        }
    }

    /** Throws when there is no such tool. No stated reason: all of them. */
    public Coverage cover(String from, String to, Set<Reason> stated) {
        return cover(from, to, weights(stated));
    }

    /** As {@link #cover(String, String, Set)}, by how many people state each reason; nobody: all reasons alike. */
    public Coverage cover(String from, String to, Map<Reason, Integer> stated) {
        var source = tools.get(from);
        var target = tools.get(to);
        return CoverageRule.of(
                from,
                capabilities.of(source),
                to,
                capabilities.of(target),
                stated.isEmpty() ? weights(Set.of()) : stated);
    }

    /**
     * The company's other registered tools that are not forbidden, the best first: what is more secure before what is not, then by coverage.
     * {@code stated}: how many people state a reason; empty: all reasons alike. Same inputs, same answer.
     */
    public List<Ranked> rank(String from, Map<Reason, Integer> stated) {
        var weights = stated.isEmpty() ? weights(Set.of()) : stated;
        var source = tools.get(from);
        var has = capabilities.of(source);
        var others = new TreeSet<>(register.slugs());
        others.remove(from);
        var ranked = new ArrayList<Ranked>();
        var forbidden = decisions.inForce(others);
        others.removeIf(
                tool -> forbidden.containsKey(tool) && forbidden.get(tool).state() == DecisionState.NOT_PERMITTED);
        var sheets = tools.sheets(List.copyOf(others));
        var standings = safety.of(source, sheets);
        for (var tool : sheets) {
            if (tool.retiredOn() == null) {
                var coverage = CoverageRule.of(from, has, tool.slug(), capabilities.of(tool), weights);
                ranked.add(new Ranked(tool.slug(), tool.name(), coverage, standings.get(tool.slug())));
            }
        }
        ranked.sort(Comparator.comparing((Ranked r) -> r.safety().standing())
                .thenComparing(r -> -r.coverage().percent())
                .thenComparing(r -> r.coverage().unknown().size())
                .thenComparing(Ranked::name)
                .thenComparing(Ranked::slug));
        return ranked;
    }

    /** As {@link #rank(String, Map)}, every stated reason alike. */
    public List<Ranked> rank(String from, Set<Reason> stated) {
        return rank(from, weights(stated));
    }

    /** Every reason has an entry. Throws when there is no such tool. */
    public Map<Reason, Capability> capabilities(String tool) {
        return capabilities.of(tools.get(tool));
    }

    Map<Reason, Capability> capabilities(ToolSheet tool) {
        return capabilities.of(tool);
    }

    private static Map<Reason, Integer> weights(Set<Reason> stated) {
        var weights = new EnumMap<Reason, Integer>(Reason.class);
        (stated.isEmpty() ? EnumSet.allOf(Reason.class) : stated).forEach(reason -> weights.put(reason, 1));
        return weights;
    }
}
