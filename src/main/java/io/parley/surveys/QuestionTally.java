package io.parley.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the questions that are not about tools. One that not all are asked is told for all cells together only. */
final class QuestionTally {
    private final Definition asked;
    private final List<Tally.Cast> answers;
    private final int cells;
    private final Suppression suppression;
    private final BitSet hiddenCells;
    private final List<Release.Tool> tools;
    private final Waves waves;
    private final List<Release.Asked> published = new ArrayList<>();

    QuestionTally(
            Definition asked,
            List<Tally.Cast> answers,
            int cells,
            Suppression suppression,
            BitSet hiddenCells,
            List<Release.Tool> tools,
            Waves waves) {
        this.waves = waves;
        this.asked = asked;
        this.answers = answers;
        this.cells = cells;
        this.suppression = suppression;
        this.hiddenCells = hiddenCells;
        this.tools = tools;
    }

    /** {@code next}: called before each question. */
    List<Release.Asked> publish(Runnable next) {
        asked.counted().forEach(question -> {
            next.run();
            publish(question);
        });
        return published;
    }

    private void publish(Question question) {
        if (!isBaseShown(question)) {
            published.add(new Release.Asked(question, "", null, List.of()));
        } else if (question.kind() == Question.Kind.SEVERAL) {
            published.add(asked(question, "", several(question)));
        } else if (question.kind() == Question.Kind.MATRIX) {
            question.rows().forEach(row -> published.add(asked(question, row.key(), one(question, row.key()))));
        } else {
            published.add(asked(question, "", one(question, "")));
        }
    }

    private Release.Asked asked(Question question, String row, List<Release.Part> parts) {
        return new Release.Asked(
                question, row, Arrays.stream(count(question, b -> true)).sum(), parts);
    }

    /** How many were asked is a number too: it must be one of those that are published. */
    private boolean isBaseShown(Question question) {
        var when = question.when();
        if (when == null) {
            return true;
        }
        var parent = asked.get(when.question());
        if (!isBaseShown(parent)) {
            return false;
        }
        return parent.kind() == Question.Kind.PICK_TOOLS
                ? tools.stream()
                        .anyMatch(t ->
                                t.slug().equals(when.answer()) && t.people().all() != null)
                : published.stream()
                        .filter(a -> a.question().key().equals(parent.key()))
                        .flatMap(a -> a.parts().stream())
                        .anyMatch(p -> p.options().equals(List.of(when.answer()))
                                && p.people().all() != null);
    }

    private List<Release.Part> several(Question question) {
        var sizes = count(question, b -> true);
        return question.options().stream()
                .map(option -> {
                    var parts = count(question, b -> b.said(question.key()).contains(option.key()));
                    Optional<BitSet> hidden = suppression.hidden(
                            parts, sizes, hidden(question), beside(question, "", List.of(option.key())));
                    return new Release.Part(
                            List.of(option.key()),
                            spread(
                                    question,
                                    hidden.map(h -> Tally.shown(parts, h))
                                            .orElseGet(() -> Tally.withheld(parts.length))));
                })
                .toList();
    }

    private List<Release.Part> one(Question question, String row) {
        var categories = Categories.of(question, row);
        var counts = new int[categories.keys().size()][];
        for (int i = 0; i < counts.length; i++) {
            int category = i;
            counts[i] = count(question, b -> categories.of().applyAsInt(b) == category);
        }
        return new Partition(
                        suppression,
                        count(question, b -> true),
                        hidden(question),
                        merged -> beside(
                                question,
                                row,
                                merged.stream().map(categories.keys()::get).toList()))
                .publish(counts).stream()
                        .map(m -> new Release.Part(
                                m.of().stream().map(categories.keys()::get).toList(), spread(question, m.people())))
                        .toList();
    }

    /** A question that not all are asked has one cell, which is everybody. */
    private Beside beside(Question question, String row, List<String> options) {
        var beside = waves.of(Asked.answer(question, row, options));
        var all = new BitSet();
        all.set(0, cells);
        return question.when() == null ? beside : (of, part, base) -> of.isEmpty() || beside.allows(all, part, base);
    }

    private BitSet hidden(Question question) {
        return question.when() == null ? hiddenCells : new BitSet();
    }

    /** Per cell; all as one cell where not everybody is asked. */
    private int[] count(Question question, Predicate<Ballot> did) {
        boolean all = question.when() == null;
        var counts = new int[all ? cells : 1];
        answers.stream()
                .filter(a -> asked.asks(question, a.ballot()) && did.test(a.ballot()))
                .forEach(a -> counts[all ? a.cell() : 0]++);
        return counts;
    }

    private Release.Count spread(Question question, Release.Count count) {
        return question.when() == null
                ? count
                : new Release.Count(count.all(), Tally.withheld(cells).cells());
    }

    /**
     * What was written, after {@link #publish(Runnable)}. A question that only some are asked says of everybody who writes that they
     * are one of them: it is shown where their number is, and where they are many enough to hide among each other.
     */
    List<Release.Written> written() {
        return asked.questions().stream()
                .filter(q -> q.kind() == Question.Kind.TEXT && !q.isOurs())
                .map(q -> new Release.Written(q, of(q).to(q.key())))
                .toList();
    }

    /** What everybody may be asked at last, held to the same rule. */
    List<String> comments() {
        return asked.find(Definition.COMMENT).map(q -> of(q).comments()).orElse(List.of());
    }

    private Comments of(Question question) {
        return new Comments(
                isBaseShown(question)
                        ? answers.stream()
                                .map(Tally.Cast::ballot)
                                .filter(b -> asked.asks(question, b))
                                .toList()
                        : List.of());
    }
}
