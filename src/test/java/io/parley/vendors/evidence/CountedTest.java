package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Counted;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists behind the numbers of a score are as long as what the method counted by itself, for every tool of the shipped ledger. */
class CountedTest {
    @Test
    void theListsAreAsLongAsTheNumbersOfTheMethod() {
        var tools = Shipped.evidence();
        assertThat(tools).hasSizeGreaterThan(20);
        tools.forEach((tool, evidence) -> {
            var score = evidence.score(Method.NEWEST);
            var parts = score.parts();
            assertThat(ids(Counted.ALL, evidence)).as(tool).hasSize(score.cases());
            assertThat(ids(Counted.DATED, evidence))
                    .as(tool)
                    .hasSize(parts.get(Part.P).n())
                    .hasSize((int) Math.round(score.dated()));
            assertThat(ids(Counted.REPORTED, evidence))
                    .as(tool)
                    .hasSize(parts.get(Part.H).n());
            assertThat(ids(Counted.EXPLOITED, evidence))
                    .as(tool)
                    .hasSize(parts.get(Part.X).n());
            assertThat(ids(Counted.CANDOUR, evidence))
                    .as(tool)
                    .hasSize(parts.get(Part.C).n());
            assertThat(ids(Counted.UNKNOWN_FIX, evidence).size() / (double) Math.max(1, score.cases()))
                    .as(tool)
                    .isEqualTo(score.unknownFix());
        });
    }

    @Test
    void partOfAListIsInTheList() {
        Shipped.evidence().forEach((tool, evidence) -> {
            assertThat(ids(Counted.TOLD, evidence)).as(tool).containsAll(ids(Counted.TOLD_FIRST, evidence));
            var unknown = ids(Counted.UNKNOWN_FIX, evidence);
            assertThat(ids(Counted.DATED, evidence))
                    .as(tool)
                    .containsAll(ids(Counted.IN_TIME, evidence))
                    .containsAll(ids(Counted.OPEN, evidence))
                    .noneMatch(unknown::contains);
            assertThat(ids(Counted.EXPLOITED, evidence)).as(tool).containsAll(ids(Counted.EXPLOITED_IN_TIME, evidence));
        });
    }

    private static List<String> ids(Counted number, Evidence evidence) {
        return number.of(evidence.cases(), evidence.asOf(), Method.NEWEST).stream()
                .map(Case::id)
                .toList();
    }
}
