package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions that are not about tools: what can be calculated from their release is about nobody or about five people at least. */
class QuestionTallyTest {
    private static final int K = 5;
    private static final List<String> ANSWERS = List.of("a", "b", "c");
    private static final Question FIRST = question("first", null);
    private static final Question SECOND = question("second", new Question.When("first", "a"));
    private static final Definition ASKED = AnswerFormTest.asked(FIRST, SECOND);

    @Test
    void twoThousandSmallCompaniesTellAboutFewPeopleNowhere() {
        var random = new Random(20261128);
        int published = 0;
        for (int run = 0; run < 2_000; run++) {
            var sizes = random.ints(2 + random.nextInt(2), 1, 22).toArray();
            var answers = answers(random, sizes);
            if (answers.size() < K) {
                continue;
            }
            var release = release(sizes, answers);
            published +=
                    release.questions().stream().mapToInt(q -> q.parts().size()).sum();
            assertThat(fewest(sizes, answers, release)).as("company " + run).isGreaterThanOrEqualTo(K);
        }
        assertThat(published).as("parts published all the same").isGreaterThan(2_000);
    }

    /** The control: leaving small parts out without merging leaks, since all parts add up to everybody. */
    @Test
    void leavingOutAloneLeaks() {
        var random = new Random(20261128);
        int leaks = 0;
        for (int run = 0; run < 500; run++) {
            var answers = answers(random, 8 + random.nextInt(20));
            var counts = counts(answers);
            long small = IntStream.of(counts).filter(c -> c > 0 && c < K).count();
            leaks += small == 1 ? 1 : 0; // the one that is missing is the rest
        }
        assertThat(leaks).isGreaterThan(100);
    }

    @Test
    void aSmallAnswerIsToldOnlyTogetherWithAnother() {
        var answers = new ArrayList<Tally.Cast>();
        say(answers, 0, "first", "a", 20);
        say(answers, 0, "first", "b", 8);
        say(answers, 0, "first", "c", 2);
        var parts = release(new int[] {30}, answers).questions().get(0).parts();
        assertThat(parts).extracting(Release.Part::options).contains(List.of("a"));
        assertThat(parts).noneMatch(p -> p.options().equals(List.of("c")));
        assertThat(parts).extracting(p -> p.people().all()).containsExactlyInAnyOrder(20, 0, 10);
    }

    @Test
    void whoIsNotAskedIsNotCounted() {
        var answers = new ArrayList<Tally.Cast>();
        say(answers, 0, "first", "a", 30);
        say(answers, 0, "first", "b", 30);
        for (int i = 0; i < 30; i++) {
            var said = Map.of("first", List.of("a"), "second", List.of(i % 2 == 0 ? "b" : "c"));
            answers.set(i, new Tally.Cast(0, new Ballot(List.of(), null, null, said)));
        }
        var second = release(new int[] {60}, answers).questions().get(1);
        assertThat(second.base()).isEqualTo(30);
        assertThat(second.parts()).extracting(p -> p.people().all()).contains(15);
        assertThat(second.parts()).allMatch(p -> p.people().cells().get(0) == null);
    }

    /** Whoever writes to a question that few are asked would be known to be one of the few. */
    @Test
    void whatFewAreAskedToWriteIsNotShown() {
        assertThat(writtenBy(9)).isEmpty();
        assertThat(writtenBy(10)).containsOnly("As I said").hasSize(10);
    }

    /** {@code some} of thirty said what the question is asked after; all of them write. */
    private static List<String> writtenBy(int some) {
        var why = new Question(
                "why", Question.Kind.TEXT, List.of(), 500, Map.of("en", "Why?"), Map.of(), false, List.of(), 0, null);
        var asked = AnswerFormTest.asked(FIRST, why.with(new Question.When("first", "a")));
        var answers = new ArrayList<Tally.Cast>();
        for (int i = 0; i < 30; i++) {
            var said = i < some
                    ? Map.of("first", List.of("a"), "why", List.of("As I said"))
                    : Map.of("first", List.of("b"));
            answers.add(new Tally.Cast(0, new Ballot(List.of(), null, null, said)));
        }
        var cells = List.of(new Tally.Cell(UUID.randomUUID(), "Group", 30));
        return new Tally(cells, answers, K)
                .release(asked)
                .orElseThrow()
                .written()
                .get(0)
                .texts();
    }

    private static Release release(int[] sizes, List<Tally.Cast> answers) {
        var cells = IntStream.range(0, sizes.length)
                .mapToObj(i -> new Tally.Cell(UUID.randomUUID(), "Cell " + i, sizes[i]))
                .toList();
        return new Tally(cells, answers, K).release(ASKED).orElseThrow();
    }

    private static List<Tally.Cast> answers(Random random, int... sizes) {
        var answers = new ArrayList<Tally.Cast>();
        var rates = random.doubles(4).toArray();
        for (int cell = 0; cell < sizes.length; cell++) {
            for (int n = 0; n < sizes[cell]; n++) {
                var said = new java.util.HashMap<String, List<String>>();
                if (random.nextDouble() < 0.9) {
                    said.put("first", List.of(pick(random, rates[0], rates[1])));
                }
                if (said.getOrDefault("first", List.of()).contains("a") && random.nextDouble() < 0.8) {
                    said.put("second", List.of(pick(random, rates[2], rates[3])));
                }
                answers.add(new Tally.Cast(cell, new Ballot(List.of(), null, null, said)));
            }
        }
        return answers;
    }

    private static String pick(Random random, double one, double two) {
        return random.nextDouble() < one ? "a" : random.nextDouble() < two ? "b" : "c";
    }

    private static void say(List<Tally.Cast> answers, int cell, String question, String answer, int times) {
        for (int i = 0; i < times; i++) {
            answers.add(new Tally.Cast(cell, new Ballot(List.of(), null, null, Map.of(question, List.of(answer)))));
        }
    }

    /** Atoms: cell × answer to the first (a, b, c, none), those with a split by the second (a, b, c, none). */
    private static int fewest(int[] sizes, List<Tally.Cast> answers, Release release) {
        var atoms = new int[sizes.length * 7];
        answers.forEach(a -> atoms[a.cell() * 7 + atom(a.ballot())]++);
        var recovery = new Recovery(atoms);
        publish(recovery, atoms.length, new Release.Count(release.answered(), sizesOf(release)), atom -> true);
        for (var part : release.questions().get(0).parts()) {
            publish(
                    recovery,
                    atoms.length,
                    part.people(),
                    atom -> part.options().contains(first(atom)));
        }
        for (var part : release.questions().get(1).parts()) {
            publish(
                    recovery,
                    atoms.length,
                    part.people(),
                    atom -> atom < 4 && part.options().contains(second(atom)));
        }
        return recovery.fewest();
    }

    private static int atom(Ballot ballot) {
        var first = ballot.said("first").stream().findFirst().orElse("none");
        var second = ballot.said("second").stream().findFirst().orElse("none");
        return switch (first) {
            case "a" -> List.of("a", "b", "c", "none").indexOf(second);
            case "b" -> 4;
            case "c" -> 5;
            default -> 6;
        };
    }

    private static String first(int atom) {
        return atom < 4 ? "a" : List.of("b", "c", "none").get(atom - 4);
    }

    private static String second(int atom) {
        return List.of("a", "b", "c", "none").get(atom);
    }

    private static List<Integer> sizesOf(Release release) {
        var sizes = new ArrayList<Integer>();
        release.cells().forEach(c -> sizes.add(c.answered()));
        return sizes;
    }

    private static void publish(
            Recovery recovery, int atoms, Release.Count count, java.util.function.IntPredicate counted) {
        for (int cell = -1; cell < count.cells().size(); cell++) {
            if ((cell < 0 ? count.all() : count.cells().get(cell)) != null) {
                var mask = new boolean[atoms];
                for (int a = 0; a < atoms; a++) {
                    mask[a] = (cell < 0 || a / 7 == cell) && counted.test(a % 7);
                }
                recovery.published(mask);
            }
        }
    }

    private static int[] counts(List<Tally.Cast> answers) {
        return java.util.stream.Stream.of("a", "b", "c", "none")
                .mapToInt(key -> (int) answers.stream()
                        .filter(a -> a.ballot().said("first").stream()
                                .findFirst()
                                .orElse("none")
                                .equals(key))
                        .count())
                .toArray();
    }

    private static Question question(String key, Question.When when) {
        return new Question(
                key,
                Question.Kind.ONE,
                ANSWERS.stream().map(AnswerFormTest::option).toList(),
                1,
                Map.of("en", key),
                Map.of(),
                false,
                List.of(),
                0,
                when);
    }
}
