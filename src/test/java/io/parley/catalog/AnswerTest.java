package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question that another answer settles is no gap; one that nobody looked at is. */
class AnswerTest {
    private static final Attribute BACKUP =
            new Attribute("backup", Attribute.Group.PERMANENCE, Attribute.Type.CHOICE, List.of("yes", "no"), "", null);
    private static final Attribute READERS = new Attribute(
            "readers",
            Attribute.Group.PERMANENCE,
            Attribute.Type.CHOICE,
            List.of("yes", "no"),
            "",
            new Attribute.Condition("backup", List.of("yes")));

    @Test
    void withoutABackupNobodyAsksWhoReadsIt() {
        assertThat(states("no")).containsExactly(Answer.State.KNOWN, Answer.State.NOT_ARISING);
    }

    @Test
    void withABackupTheQuestionIsOpen() {
        assertThat(states("yes")).containsExactly(Answer.State.KNOWN, Answer.State.UNKNOWN);
    }

    @Test
    void whileTheFirstIsOpenTheSecondIsToo() {
        assertThat(states()).containsExactly(Answer.State.UNKNOWN, Answer.State.UNKNOWN);
    }

    private static List<Answer.State> states(String... backup) {
        Map<String, Fact> facts = new HashMap<>();
        for (var value : backup) {
            var source = "https://maker.example/help";
            var day = LocalDate.of(2026, 11, 28);
            facts.put(
                    "backup",
                    new Fact("chat", "backup", List.of(value), source, SourceKind.VENDOR_PAGE, day, "A", null));
        }
        return Answer.all(List.of(BACKUP, READERS), facts).stream()
                .map(Answer::state)
                .toList();
    }
}
