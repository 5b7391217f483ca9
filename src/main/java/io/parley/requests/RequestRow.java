package io.parley.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for reading. {@code supporters} want it too; {@code people} is what the requester said. */
public record RequestRow(
        UUID id,
        @Nullable String tool,
        String name,
        UUID person,
        String requester,
        String purpose,
        List<String> reasons,
        Audience audience,
        DataClass dataClass,
        Device device,
        @Nullable LocalDate until,
        int people,
        String tried,
        RequestState state,
        Instant submittedAt,
        LocalDate triageBy,
        @Nullable Instant triagedAt,
        LocalDate decideBy,
        @Nullable Instant decidedAt,
        @Nullable Outcome outcome,
        @Nullable String alternative,
        @Nullable UUID mergedInto,
        @Nullable UUID reviewAskedBy,
        @Nullable SecurityFinding finding,
        long supporters) {

    static RequestRow of(ToolRequest request, String requester, long supporters) {
        return new RequestRow(
                request.id,
                request.toolSlug,
                request.toolName,
                request.personId,
                requester,
                request.purpose,
                List.of(request.reasons),
                request.audience,
                request.dataClass,
                request.device,
                request.neededUntil,
                request.people,
                request.tried,
                request.state,
                request.submittedAt,
                request.triageBy,
                request.triagedAt,
                request.decideBy,
                request.decidedAt,
                request.outcome,
                request.alternativeSlug,
                request.mergedInto,
                request.reviewAskedBy,
                request.finding,
                supporters);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** An approval has to wait until somebody has judged its security. */
    public boolean waitsForFinding() {
        return isOpen() && reviewAskedBy != null && finding == null;
    }

    /** Whoever should act is late; while the requester is asked nobody is. */
    public boolean isLate(LocalDate today) {
        return state.isOpen()
                && state != RequestState.NEEDS_INFO
                && (today.isAfter(decideBy) || triagedAt == null && today.isAfter(triageBy));
    }
}
