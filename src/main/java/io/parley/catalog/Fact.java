package io.parley.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer to one question about one tool, with its source. An empty answer: somebody searched on that day, found nothing. */
@Entity
@IdClass(Fact.Key.class)
class Fact {
    @Id
    String toolSlug;

    @Id
    String attribute;

    String[] answer;
    String source;

    @Nullable
    String sourceKind;

    LocalDate observedOn;

    @Nullable
    String confidence;

    @Nullable
    String note;

    protected Fact() {} // for Hibernate

    Fact(
            String toolSlug,
            String attribute,
            List<String> answer,
            String source,
            @Nullable SourceKind sourceKind,
            LocalDate observedOn,
            @Nullable String confidence,
            @Nullable String note) {
        this.toolSlug = toolSlug;
        this.attribute = attribute;
        this.answer = answer.toArray(String[]::new);
        this.source = source;
        this.sourceKind = sourceKind == null ? null : sourceKind.key();
        this.observedOn = observedOn;
        this.confidence = confidence;
        this.note = note;
    }

    /** As it was kept or checked before; {@code sourceKind} is a key. */
    static Fact of(
            String toolSlug,
            String attribute,
            List<String> answer,
            String source,
            @Nullable String sourceKind,
            LocalDate observedOn,
            @Nullable String confidence,
            @Nullable String note) {
        var fact = new Fact(toolSlug, attribute, answer, source, null, observedOn, confidence, note);
        fact.sourceKind = sourceKind;
        return fact;
    }

    /** What a company found itself: read at the source, which is its own trial or record. */
    static Fact found(
            String toolSlug,
            String attribute,
            List<String> answer,
            String source,
            String sourceKind,
            LocalDate observedOn,
            @Nullable String note) {
        return of(toolSlug, attribute, answer, source, sourceKind, observedOn, "A", note);
    }

    static class Key implements Serializable {
        String toolSlug = "";
        String attribute = "";

        protected Key() {} // for Hibernate

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && toolSlug.equals(key.toolSlug) && attribute.equals(key.attribute);
        }

        @Override
        public int hashCode() {
            return Objects.hash(toolSlug, attribute);
        }
    }
}
