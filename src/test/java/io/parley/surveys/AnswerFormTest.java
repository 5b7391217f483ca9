package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How answers travel from screen to screen, and into which groups they are counted. */
class AnswerFormTest {
    @Test
    void answersGoWhereTheyAreAskedAndScreensFollow() {
        var first = one("a", null);
        var second = one("b", new Question.When("a", "yes"));
        var third = one("c", new Question.When("b", "no"));
        var asked = asked(first, second, third);
        var form = new AnswerForm(Map.of("q_a", List.of("yes"), "q_b", List.of("no"), "q_c", List.of("yes")));
        assertThat(form.ballot(asked).said()).containsOnlyKeys("a", "b", "c");
        assertThat(new Screens(asked).of(form.ballot(asked)))
                .extracting(Screens.Screen::key)
                .containsExactly("a", "b", "c", "send");
        var back = new AnswerForm(Map.of("q_a", List.of("no"), "q_b", List.of("no"), "q_c", List.of("yes")));
        assertThat(back.ballot(asked).said())
                .as("what is not asked any more is not kept")
                .containsOnlyKeys("a");
        assertThat(new Screens(asked).of(back.ballot(asked)))
                .extracting(Screens.Screen::key)
                .containsExactly("a", "send");
    }

    @Test
    void rowsAndPlacesTravelInFieldsOfTheirOwn() {
        var options = List.of(option("x"), option("y"));
        var matrix = new Question(
                "m",
                Question.Kind.MATRIX,
                options,
                1,
                text(),
                Map.of(),
                true,
                List.of(option("r"), option("s")),
                0,
                null);
        var ranking = new Question("k", Question.Kind.RANKING, options, 2, text(), Map.of(), false, List.of(), 0, null);
        var asked = asked(matrix, ranking);
        var form = new AnswerForm(
                Map.of("q_m_r", List.of("x"), "q_m_s", List.of("y"), "q_k_1", List.of("y"), "q_k_2", List.of("y")));
        assertThat(form.ballot(asked).said("m")).containsExactly("r x", "s y");
        assertThat(form.ranksTwice(ranking)).isTrue();
        assertThat(AnswerForm.names(matrix)).containsExactly("q_m_r", "q_m_s");
    }

    @Test
    void bandsCoverEveryNumberOnce() {
        for (int most = 3; most <= 10; most++) {
            int covered = 0;
            for (var band : Categories.ratingBands(most)) {
                assertThat(band[0]).isEqualTo(covered + 1);
                covered = band[1];
            }
            assertThat(covered).isEqualTo(most);
        }
        assertThat(Categories.bands(0, 40)).hasSize(5).allMatch(b -> b[0] <= b[1]);
        assertThat(Categories.of(new Question("n", Question.Kind.RATING, List.of(), 5), "")
                        .keys())
                .containsExactly("1–2", "3", "4–5", "none");
    }

    static Question one(String key, Question.@Nullable When when) {
        return new Question(
                key,
                Question.Kind.ONE,
                List.of(option("yes"), option("no")),
                1,
                text(),
                Map.of(),
                false,
                List.of(),
                0,
                when);
    }

    static Question.Option option(String key) {
        return new Question.Option(key, "", Map.of("en", key));
    }

    static Definition asked(Question... questions) {
        return new Definition("empty", List.of(questions), List.of("en"), Map.of(), Map.of());
    }

    private static Map<String, String> text() {
        return Map.of("en", "?");
    }
}
