package io.parley.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about one question: a value with its source, a search without a finding, or nothing yet. */
public record Answer(
        Attribute attribute,
        State state,
        List<String> values,
        @Nullable String source,
        @Nullable String sourceKind,
        @Nullable LocalDate observed,
        @Nullable String confidence,
        @Nullable String note) {
    public enum State implements Keyed {
        KNOWN,
        SEARCHED,
        UNKNOWN
    }

    static Answer of(Attribute attribute, @Nullable Fact fact) {
        if (fact == null) {
            return new Answer(attribute, State.UNKNOWN, List.of(), null, null, null, null, null);
        }
        return new Answer(
                attribute,
                fact.answer.length == 0 ? State.SEARCHED : State.KNOWN,
                List.of(fact.answer),
                fact.source,
                fact.sourceKind,
                fact.observedOn,
                fact.confidence,
                fact.note);
    }

    public boolean isKnown() {
        return state == State.KNOWN;
    }
}
