package io.parley.alternatives;

import io.parley.catalog.Answer;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a judgement can be looked up. {@code attribute} is the catalog's question, null for the curated file. */
public record Evidence(
        @Nullable String attribute,
        String source,
        String kind,
        LocalDate observed,
        String confidence,
        @Nullable String note) {

    static Evidence of(Answer answer) {
        return new Evidence(
                answer.attribute().key(),
                Objects.requireNonNull(answer.source()),
                Objects.requireNonNull(answer.sourceKind()),
                Objects.requireNonNull(answer.observed()),
                Objects.requireNonNull(answer.confidence()),
                answer.note());
    }
}
