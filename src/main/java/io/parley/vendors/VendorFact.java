package io.parley.vendors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One sourced fact about one case, as it is believed now. What was believed before is in {@code vendor_fact_past}. */
@Entity
@IdClass(VendorFact.Key.class)
class VendorFact {
    @Id
    String toolSlug;

    @Id
    String caseId;

    @Id
    String name;

    @Id
    String source;

    /** Null with a {@link #toDay}: no later than. */
    @Nullable
    LocalDate fromDay;

    @Nullable
    LocalDate toDay;

    @Nullable
    String content;

    String state;
    String sourceKind;
    BigDecimal confidence;
    LocalDate observedOn;
    String origin;

    @Nullable
    String contentSha256;

    String extractor;
    Instant recordedAt;

    protected VendorFact() {} // for Hibernate

    VendorFact(String toolSlug, LedgerLine line, Origin origin, Instant recordedAt) {
        this.toolSlug = toolSlug;
        caseId = line.caseId();
        name = line.fact().key();
        source = line.source();
        become(line, origin, recordedAt);
    }

    /** The caller has put the old reading into the past. */
    final void become(LedgerLine line, Origin from, Instant now) {
        fromDay = from(line);
        toDay = to(line);
        content = line.value().isEmpty() ? null : line.value();
        state = line.state().key();
        sourceKind = line.kind().key();
        confidence = line.confidence();
        observedOn = line.observed();
        origin = from.key();
        contentSha256 = line.contentSha256();
        extractor = line.extractor();
        recordedAt = now;
    }

    /** Whether the line says what is believed already. The day it was read does not count: reading again is no correction. */
    boolean says(LedgerLine line) {
        return Objects.equals(fromDay, from(line))
                && Objects.equals(toDay, to(line))
                && Objects.equals(content == null ? "" : content, line.value())
                && state.equals(line.state().key())
                && sourceKind.equals(line.kind().key())
                && confidence.compareTo(line.confidence()) == 0;
    }

    boolean isFrom(Origin other) {
        return origin.equals(other.key());
    }

    boolean isDated() {
        return !sourceKind.equals(LedgerSource.UNDATED_RECORD.key());
    }

    Key key() {
        return new Key(toolSlug, caseId, name, source);
    }

    private static @Nullable LocalDate from(LedgerLine line) {
        var date = line.date();
        return date == null ? null : date.from();
    }

    private static @Nullable LocalDate to(LedgerLine line) {
        var date = line.date();
        return date == null ? null : date.to();
    }

    static class Key implements Serializable {
        String toolSlug = "";
        String caseId = "";
        String name = "";
        String source = "";

        protected Key() {} // for Hibernate

        Key(String toolSlug, String caseId, String name, String source) {
            this.toolSlug = toolSlug;
            this.caseId = caseId;
            this.name = name;
            this.source = source;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && toolSlug.equals(key.toolSlug)
                    && caseId.equals(key.caseId)
                    && name.equals(key.name)
                    && source.equals(key.source);
        }

        @Override
        public int hashCode() {
            return Objects.hash(toolSlug, caseId, name, source);
        }
    }
}
