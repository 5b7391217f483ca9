package io.parley.vendors.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A score as it was made, which nothing changes any more.
 *
 * @param inputsSha256 of the evidence file without its sources
 * @param total 0 to 100
 * @param canonical the bytes that the score program prints
 * @param causes why it was made: first, facts, programme, method, day
 * @param cases whose facts were others than before
 */
record KeptScore(
        String tool,
        long ledgerVersion,
        String method,
        String programme,
        LocalDate asOf,
        Instant recordedAt,
        String inputsSha256,
        BigDecimal total,
        String canonical,
        String body,
        List<String> causes,
        List<String> cases) {

    /** Another score is due where this is another. */
    record Made(long ledgerVersion, String programme, String method) {}

    Made made() {
        return new Made(ledgerVersion, programme, method);
    }
}
