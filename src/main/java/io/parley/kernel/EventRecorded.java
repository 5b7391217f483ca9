package io.parley.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a {@link DomainEvent} was written down, told in the same transaction; {@code entryId} is the id of the entry,
 * {@code actorId} null for the platform itself. No domain event of its own, or nothing would ever end.
 */
public record EventRecorded(
        UUID entryId,
        Instant at,
        @Nullable UUID actorId,
        String actor,
        String kind,
        UUID subjectId,
        Map<String, String> details) {}
