package io.parley.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import without its file, for lists. */
record PeopleImportSummary(
        UUID id,
        String fileName,
        UUID uploadedBy,
        Instant uploadedAt,
        @Nullable Instant appliedAt,
        @Nullable Integer added,
        @Nullable Integer changed,
        @Nullable Integer deactivated) {}
