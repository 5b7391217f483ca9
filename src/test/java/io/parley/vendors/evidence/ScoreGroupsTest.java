package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.vendors.evidence.ScoreGroups.Group;
import io.parley.vendors.evidence.ScoreGroups.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Groups tell only those apart whose intervals do not overlap, and nobody inside a group. */
class ScoreGroupsTest {
    @Test
    void overlappingToolsAreOneGroupByName() {
        var groups = ScoreGroups.of(List.of(tool("Zeta", 80, 90), tool("alpha", 70, 82), tool("Beta", 85, 95)));
        assertThat(names(groups)).containsExactly(List.of("alpha", "Beta", "Zeta"));
        assertThat(groups.get(0).apart())
                .extracting(pair -> pair.one().name() + "|" + pair.other().name())
                .as("Zeta links the two")
                .containsExactly("alpha|Beta");
    }

    @Test
    void aGapMakesTwoGroupsTheHigherOneFirst() {
        var groups = ScoreGroups.of(List.of(tool("Low", 40, 60), tool("High", 61, 80), tool("Higher", 79, 99)));
        assertThat(names(groups)).containsExactly(List.of("High", "Higher"), List.of("Low"));
        assertThat(groups).allMatch(group -> group.apart().isEmpty());
    }

    @Test
    void whatTouchesOnThePageOverlaps() {
        assertThat(ScoreGroups.of(List.of(tool("One", 40, 60.04), tool("Two", 60.0, 80))))
                .hasSize(1);
        assertThat(ScoreGroups.of(List.of(tool("One", 40, 59.96), tool("Two", 60.04, 80))))
                .as("both are 60.0 to a tenth")
                .hasSize(1);
        assertThat(ScoreGroups.of(List.of(tool("One", 40, 59.9), tool("Two", 60.0, 80))))
                .hasSize(2);
        assertThat(ScoreGroups.of(List.of())).isEmpty();
    }

    /** Whatever the intervals are and in whatever order they come. */
    @Test
    void nothingIsSaidThatTheIntervalsDoNotSay() {
        var random = new Random(20261129);
        for (int round = 0; round < 500; round++) {
            var tools = new ArrayList<Member>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                double low = 100 * random.nextDouble();
                tools.add(tool("T" + i, low, Math.min(100, low + 20 * random.nextDouble())));
            }
            var groups = ScoreGroups.of(tools);
            assertThat(groups.stream().flatMap(g -> g.members().stream())).containsExactlyInAnyOrderElementsOf(tools);
            for (int i = 1; i < groups.size(); i++) {
                double lowest = groups.get(i - 1).members().stream()
                        .mapToDouble(Member::low)
                        .min()
                        .orElseThrow();
                assertThat(groups.get(i).members()).allMatch(tool -> tool.high() < lowest);
            }
            groups.forEach(ScoreGroupsTest::isLinked);
            java.util.Collections.shuffle(tools, random);
            assertThat(ScoreGroups.of(tools)).as("the order changes nothing").isEqualTo(groups);
        }
    }

    /** From any member a chain of overlaps leads to all others. */
    private static void isLinked(Group group) {
        var reached = new ArrayList<>(group.members().subList(0, 1));
        for (int i = 0; i < reached.size(); i++) {
            var from = reached.get(i);
            group.members().stream()
                    .filter(tool -> tool.overlaps(from) && !reached.contains(tool))
                    .forEach(reached::add);
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(group.members());
    }

    private static List<List<String>> names(List<Group> groups) {
        return groups.stream()
                .map(g -> g.members().stream().map(Member::name).toList())
                .toList();
    }

    private static Member tool(String name, double low, double high) {
        return new Member(name.toLowerCase(java.util.Locale.ROOT), name, low, high);
    }
}
