package io.parley.vendors.advisories;

import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about one case, before it is known which tool it is about.
 *
 * @param caseId the number the record itself uses
 * @param value versions separated by {@code |}, or a severity; empty where the claim is a date
 * @param confidence in tenths
 */
record Claim(String caseId, FactName fact, @Nullable FactDate date, String value, LedgerSource kind, int confidence) {
    static Claim dated(String caseId, FactName fact, @Nullable FactDate date, LedgerSource kind, int confidence) {
        return new Claim(caseId, fact, date, "", kind, confidence);
    }

    static Claim valued(String caseId, FactName fact, String value, LedgerSource kind, int confidence) {
        return new Claim(caseId, fact, null, value, kind, confidence);
    }

    BigDecimal confidenceAsShare() {
        return BigDecimal.valueOf(confidence, 1);
    }
}
