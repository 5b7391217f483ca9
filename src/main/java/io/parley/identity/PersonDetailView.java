package io.parley.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that the page of one person shows. */
record PersonDetailView(
        UUID id,
        String name,
        String mail,
        PersonRow.State state,
        boolean active,
        boolean hasAccount,
        List<Fact> facts,
        List<GroupLink> groups,
        List<Held> roles,
        List<Grantable> grantable,
        String expiresOn) {
    /** {@code link} is null for a plain value. */
    record Fact(String label, String value, @Nullable String link) {}

    record GroupLink(UUID id, String name) {}

    record Held(
            String key,
            String label,
            String grantedBy,
            Instant grantedAt,
            @Nullable LocalDate endsOn,
            boolean over) {
        /** Where a refusal to take it is shown. */
        String field() {
            return "role-" + key;
        }
    }

    record Grantable(String key, String label, boolean chosen) {}
}
