package io.parley.vendors;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One sourced fact about one case.
 *
 * @param value versions or a severity; empty where the fact is a date
 * @param confidence 0.1 to 1.0 by the scale of {@code ledger/README.md}
 * @param observed the day to which the source was read
 * @param contentSha256 of the document that says so, in hex; null where a person read a page
 * @param extractor what read it, with the version of its reading
 */
public record LedgerLine(
        String caseId,
        FactName fact,
        @Nullable FactDate date,
        String value,
        FactState state,
        String source,
        LedgerSource kind,
        BigDecimal confidence,
        LocalDate observed,
        @Nullable String contentSha256,
        String extractor) {
    private static final String CURATED = "ledger-1";

    /** As a person wrote it. */
    LedgerLine(
            String caseId,
            FactName fact,
            @Nullable FactDate date,
            String value,
            FactState state,
            String source,
            LedgerSource kind,
            BigDecimal confidence,
            LocalDate observed) {
        this(caseId, fact, date, value, state, source, kind, confidence, observed, null, CURATED);
    }

    boolean isKnown() {
        return state == FactState.KNOWN;
    }
}
