package io.parley.policies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of the company's record and a policy, as of a day. {@code excludedBecause} is null exactly where {@code inScope};
 * the outcome's columns are null until there is one.
 */
public record PopulationRow(
        UUID personId,
        String number,
        String name,
        String mail,
        @Nullable String unit,
        @Nullable String manager,
        String workerType,
        @Nullable String country,
        @Nullable LocalDate hireDate,
        @Nullable LocalDate endDate,
        boolean inScope,
        @Nullable Excluded excludedBecause,
        @Nullable UUID campaignId,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Instant firstOpenedAt,
        @Nullable Instant readAt,
        int reminderCount,
        @Nullable Choice outcome,
        @Nullable Instant outcomeAt,
        @Nullable String declineReason,
        @Nullable UUID ackId,
        @Nullable String via,
        @Nullable UUID versionId,
        @Nullable String versionLabel,
        @Nullable String statementSha256,
        @Nullable String contentSha256) {
    /** Hired, and has not left. */
    public boolean isEmployed() {
        return excludedBecause != Excluded.NOT_YET_HIRED && excludedBecause != Excluded.LEFT;
    }

    /** Counts, and has not acknowledged. */
    public boolean isMissing() {
        return inScope && outcome != Choice.ACKNOWLEDGED;
    }
}
