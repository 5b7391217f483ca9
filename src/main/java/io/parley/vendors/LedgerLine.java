package io.parley.vendors;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One sourced fact about one case. */
record LedgerLine(
        String caseId,
        FactName fact,
        @Nullable FactDate date,
        String value,
        FactState state,
        String source,
        LedgerSource kind,
        BigDecimal confidence,
        LocalDate observed) {

    boolean isKnown() {
        return state == FactState.KNOWN;
    }
}
