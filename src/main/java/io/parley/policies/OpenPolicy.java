package io.parley.policies;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version on its way. {@code by}: who wrote in it or sent it in, and so may not approve it; {@code returned}: with a reason. */
public record OpenPolicy(
        UUID policyId,
        String title,
        String versionLabel,
        VersionState state,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        boolean returned,
        Set<UUID> by) {
    static OpenPolicy of(Object[] row) {
        var by = new HashSet<>(List.of((UUID[]) row[7]));
        if (row[8] != null) {
            by.add((UUID) row[8]);
        }
        return new OpenPolicy(
                (UUID) row[0],
                (String) row[1],
                Integer.toString((int) row[2]),
                (VersionState) row[3],
                (Instant) row[4],
                (Instant) row[5],
                row[6] != null,
                Set.copyOf(by));
    }
}
