package io.parley.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exception for reading; {@code status} is that of the day on which it was read. */
public record ExceptionRow(
        UUID id,
        ExceptionKind kind,
        @Nullable String tool,
        String name,
        @Nullable UUID request,
        UUID person,
        String holder,
        UUID proposedBy,
        String purpose,
        String conditions,
        DataClass dataClass,
        LocalDate from,
        LocalDate until,
        ExceptionStatus status,
        Instant proposedAt,
        int extensions,
        @Nullable LocalDate extensionUntil) {
    static ExceptionRow of(ExceptionCase found, String holder, LocalDate today) {
        return new ExceptionRow(
                found.id,
                found.kind,
                found.toolSlug,
                found.toolName,
                found.requestId,
                found.personId,
                holder,
                found.proposedBy,
                found.purpose,
                found.conditions,
                found.dataClass,
                found.startsOn,
                found.endsOn,
                found.status(today),
                found.proposedAt,
                found.extensions,
                found.extensionUntil);
    }

    /** The conditions one by one; their places count from 1. */
    public List<String> conditionLines() {
        return conditions.lines().map(String::strip).filter(c -> !c.isEmpty()).toList();
    }

    /** Somebody has to approve it, or a longer time. */
    public boolean waits() {
        return status == ExceptionStatus.PROPOSED
                || extensionUntil != null && (status == ExceptionStatus.ACTIVE || status == ExceptionStatus.UPCOMING);
    }

    public boolean runs() {
        return status == ExceptionStatus.ACTIVE || status == ExceptionStatus.UPCOMING;
    }
}
