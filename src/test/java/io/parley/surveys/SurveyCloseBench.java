package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long counting takes at the close: 10,000 answers to 12 questions in 6 groups, read from JSON as the database gives them. */
class SurveyCloseBench {
    private static final int ANSWERS = 10_000;
    private static final int QUESTIONS = 12;
    private static final int GROUPS = 6;
    private static final int ROUNDS = 5;

    @Test
    void tenThousandAnswersAreCounted() {
        var random = new Random(12);
        var options = IntStream.range(0, 6)
                .mapToObj(i -> AnswerFormTest.option("o" + i))
                .toList();
        var questions = new ArrayList<Question>();
        for (int q = 0; q < QUESTIONS; q++) {
            var kind = q % 3 == 0 ? Question.Kind.SEVERAL : Question.Kind.ONE;
            questions.add(new Question(
                    "q" + q, kind, options, 3, Map.of("en", "Q" + q), Map.of(), false, List.of(), 0, null));
        }
        var asked = AnswerFormTest.asked(questions.toArray(Question[]::new));
        var stored = new ArrayList<String>();
        for (int n = 0; n < ANSWERS; n++) {
            var said = new java.util.HashMap<String, List<String>>();
            questions.forEach(q -> said.put(q.key(), List.of("o" + random.nextInt(6))));
            stored.add(new Ballot(List.of(), null, null, said).json());
        }
        var cells = IntStream.range(0, GROUPS)
                .mapToObj(i -> new Tally.Cell(UUID.randomUUID(), "Group " + i, ANSWERS / GROUPS))
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            var casts = new ArrayList<Tally.Cast>();
            for (int n = 0; n < ANSWERS; n++) {
                casts.add(new Tally.Cast(n % GROUPS, Ballot.read(stored.get(n))));
            }
            var release = new Tally(cells, casts, 5).release(asked).orElseThrow();
            System.out.printf(
                    "Counting at the close, round %d: %d answers × %d questions × %d groups in %.0f ms, %d questions published%n",
                    round,
                    ANSWERS,
                    QUESTIONS,
                    GROUPS,
                    (System.nanoTime() - began) / 1e6,
                    release.questions().size());
        }
    }
}
