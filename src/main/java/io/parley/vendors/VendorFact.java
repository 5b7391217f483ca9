package io.parley.vendors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One sourced fact about one case, as the ledger's file says it. */
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

    protected VendorFact() {} // for Hibernate

    VendorFact(String toolSlug, LedgerLine line) {
        this.toolSlug = toolSlug;
        caseId = line.caseId();
        name = line.fact().key();
        source = line.source();
        var date = line.date();
        fromDay = date == null ? null : date.from();
        toDay = date == null ? null : date.to();
        content = line.value().isEmpty() ? null : line.value();
        state = line.state().key();
        sourceKind = line.kind().key();
        confidence = line.confidence();
        observedOn = line.observed();
    }

    static class Key implements Serializable {
        String toolSlug = "";
        String caseId = "";
        String name = "";
        String source = "";

        protected Key() {} // for Hibernate

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
