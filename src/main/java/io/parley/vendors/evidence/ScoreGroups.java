package io.parley.vendors.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rated tools in groups without a reliable difference, and never in places.
 *
 * <p>Two tools are in one group when their 90 % intervals overlap, or when a chain of overlaps leads from one to the other.
 * So something is said between groups only: each interval of a group lies wholly above each one of the next. It has to be the
 * chain, since overlapping is not transitive: A may overlap B and B overlap C while A and C lie apart, and any cut between
 * them would tell B from somebody with whom it overlaps.
 *
 * <p>Limits: inside a group nothing is said, also not of two that lie apart and are linked by others; these pairs are named
 * ({@link Group#apart}). One tool with a wide interval can link many. "No reliable difference" is not "the same". Intervals that
 * do not overlap are a stricter demand than a test of one difference would be, and nothing is corrected for the number of pairs.
 */
public final class ScoreGroups {
    private ScoreGroups() {}

    /** {@code low} and {@code high}: of the 90 % interval, 0 to 100. */
    public record Member(String slug, String name, double low, double high) {
        /** By what readers see, a tenth of a point: two that touch there overlap. */
        boolean overlaps(Member other) {
            return tenths(low) <= tenths(other.high) && tenths(other.low) <= tenths(high);
        }
    }

    /** {@code members}: by name. {@code apart}: pairs that do not overlap although others link them, by name. */
    public record Group(List<Member> members, List<Pair> apart) {}

    public record Pair(Member one, Member other) {}

    /** The group with the higher numbers first; between groups no two overlap. */
    public static List<Group> of(List<Member> tools) {
        var byHeight = tools.stream()
                .sorted(Comparator.comparingDouble(Member::high).reversed())
                .toList();
        var groups = new ArrayList<Group>();
        var open = new ArrayList<Member>();
        double lowest = 0;
        for (var tool : byHeight) {
            if (!open.isEmpty() && tenths(tool.high()) < tenths(lowest)) {
                groups.add(group(open));
                open.clear();
            }
            lowest = open.isEmpty() ? tool.low() : Math.min(lowest, tool.low());
            open.add(tool);
        }
        if (!open.isEmpty()) {
            groups.add(group(open));
        }
        return groups;
    }

    /** Pairs whose intervals do not overlap, by name. */
    public static List<Pair> apart(List<Member> tools) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < tools.size(); i++) {
            for (int j = i + 1; j < tools.size(); j++) {
                if (!tools.get(i).overlaps(tools.get(j))) {
                    pairs.add(new Pair(tools.get(i), tools.get(j)));
                }
            }
        }
        return pairs;
    }

    private static Group group(List<Member> members) {
        var byName = members.stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::slug))
                .toList();
        return new Group(byName, apart(byName));
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }
}
