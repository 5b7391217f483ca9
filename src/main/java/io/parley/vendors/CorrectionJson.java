package io.parley.vendors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as programs get it. {@code saidBy}: the vendor that speaks, null for a reader. {@code accepted}: the ledger was changed. */
record CorrectionJson(
        UUID id,
        String tool,
        @Nullable String caseId,
        @Nullable String saidBy,
        String what,
        String source,
        Instant sentAt,
        boolean accepted,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    static CorrectionJson of(Corrections.Shown shown) {
        return new CorrectionJson(
                shown.id(),
                shown.tool(),
                shown.caseId(),
                shown.vendorName(),
                shown.body(),
                shown.source(),
                shown.sentAt(),
                shown.accepted(),
                shown.answer(),
                shown.answeredAt());
    }
}
