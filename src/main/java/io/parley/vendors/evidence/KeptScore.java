package io.parley.vendors.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as it was made, which nothing changes any more; what pages say of it is read apart.
 *
 * @param id in the order in which scores became known; 0 before it is kept
 * @param inputsSha256 of the evidence file without its sources
 * @param total 0 to 100
 * @param low of the 90 % interval, as {@code high}
 * @param canonical the bytes that the score program prints
 * @param others versions of the ledgers of the vendor's other tools then
 * @param causes why it was made: first, facts, programme, vendor, method, day
 * @param cases whose facts were others than before
 * @param before total of the score that was kept of this tool before; null for the first
 */
record KeptScore(
        long id,
        String tool,
        long ledgerVersion,
        String method,
        String programme,
        String others,
        LocalDate asOf,
        Instant recordedAt,
        String inputsSha256,
        BigDecimal total,
        double low,
        double high,
        String canonical,
        List<String> causes,
        List<String> cases,
        @Nullable BigDecimal before) {

    /** Another score is due where this is another. */
    record Made(long ledgerVersion, String programme, String others, String method) {}

    Made made() {
        return new Made(ledgerVersion, programme, others, method);
    }

    KeptScore as(long kept) {
        return new KeptScore(
                kept,
                tool,
                ledgerVersion,
                method,
                programme,
                others,
                asOf,
                recordedAt,
                inputsSha256,
                total,
                low,
                high,
                canonical,
                causes,
                cases,
                before);
    }

    /** Points since the one before; null for the first. */
    @Nullable
    BigDecimal change() {
        return before == null ? null : total.subtract(before);
    }
}
