package io.parley.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one question: a value with its source, a search without a finding, nothing yet, or no question at all. {@code claim}:
 * what the catalog says, where the company found out itself.
 */
public record Answer(
        Attribute attribute,
        State state,
        List<String> values,
        @Nullable String source,
        @Nullable String sourceKind,
        @Nullable LocalDate observed,
        @Nullable String confidence,
        @Nullable String note,
        @Nullable Answer claim) {
    public enum State implements Keyed {
        KNOWN,
        SEARCHED,
        UNKNOWN,
        /** Another answer leaves nothing to ask: without a backup, nobody can read the backup. */
        NOT_ARISING
    }

    /** One answer to each question, in their order. {@code facts}: by question. */
    static List<Answer> all(List<Attribute> questions, Map<String, Fact> facts) {
        var answers = new ArrayList<Answer>();
        for (var question : questions) {
            var answer = of(question, facts.get(question.key()));
            answers.add(answer.state == State.UNKNOWN && !arises(question, facts) ? answer.notArising() : answer);
        }
        return Collections.unmodifiableList(answers);
    }

    /** As {@link #all(List, Map)}, the company's own findings over what the catalog says, which stays beside them. */
    static List<Answer> all(List<Attribute> questions, Map<String, Fact> facts, Map<String, Fact> found) {
        if (found.isEmpty()) {
            return all(questions, facts);
        }
        var merged = new HashMap<>(facts);
        merged.putAll(found);
        return all(questions, merged).stream()
                .map(a -> found.containsKey(a.attribute.key())
                        ? a.beside(of(a.attribute, facts.get(a.attribute.key())))
                        : a)
                .toList();
    }

    private Answer beside(Answer said) {
        return said.state == State.UNKNOWN
                ? this
                : new Answer(attribute, state, values, source, sourceKind, observed, confidence, note, said);
    }

    private static boolean arises(Attribute question, Map<String, Fact> facts) {
        var condition = question.condition();
        var first = condition == null ? null : facts.get(condition.question());
        return condition == null
                || first == null
                || first.answer.length == 0
                || !Collections.disjoint(List.of(first.answer), condition.answers());
    }

    private Answer notArising() {
        return new Answer(attribute, State.NOT_ARISING, values, source, sourceKind, observed, confidence, note, claim);
    }

    private static Answer of(Attribute attribute, @Nullable Fact fact) {
        if (fact == null) {
            return new Answer(attribute, State.UNKNOWN, List.of(), null, null, null, null, null, null);
        }
        return new Answer(
                attribute,
                fact.answer.length == 0 ? State.SEARCHED : State.KNOWN,
                List.of(fact.answer),
                fact.source,
                fact.sourceKind,
                fact.observedOn,
                fact.confidence,
                fact.note,
                null);
    }

    public boolean isKnown() {
        return state == State.KNOWN;
    }
}
