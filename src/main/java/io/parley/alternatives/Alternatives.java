package io.parley.alternatives;

import io.parley.catalog.Reason;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
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
                from, capabilities.of(source), to, capabilities.of(target), stated.isEmpty() ? Offers.all() : stated);
    }

    /**
     * The company's other registered tools that are not forbidden, the best first: what is more secure before what is not, then by coverage.
     * {@code stated}: how many people state a reason; empty: all reasons alike. Same inputs, same answer.
     */
    public List<Ranked> rank(String from, Map<Reason, Integer> stated) {
        return offers(List.of(from)).rank(from, stated.isEmpty() ? Offers.all() : stated);
    }

    /** Ready to rank and cover any of these tools; a fixed number of queries, however many. */
    Offers offers(Collection<String> tools) {
        var slugs = new TreeSet<>(register.slugs());
        var decided = decisions.inForce(slugs);
        slugs.removeIf(tool -> decided.containsKey(tool) && decided.get(tool).state() == DecisionState.NOT_PERMITTED);
        var read = new TreeSet<>(slugs);
        read.addAll(tools);
        var sheets = this.tools.sheets(List.copyOf(read));
        return new Offers(
                sheets,
                sheets.stream()
                        .filter(s -> slugs.contains(s.slug()) && s.retiredOn() == null)
                        .toList(),
                safety.points(sheets),
                capabilities);
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
        stated.forEach(reason -> weights.put(reason, 1));
        return weights.isEmpty() ? Offers.all() : weights;
    }
}
