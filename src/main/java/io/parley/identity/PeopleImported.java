package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A file of people was applied. */
public record PeopleImported(UUID subjectId, String file, int added, int changed, int unchanged, int deactivated)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of(
                "file",
                file,
                "added",
                "" + added,
                "changed",
                "" + changed,
                "unchanged",
                "" + unchanged,
                "deactivated",
                "" + deactivated);
    }
}
