package io.parley.tenancy;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A company exists; fired inside its own wall. */
public record TenantCreated(UUID subjectId, String alias, String name, String domain) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("alias", alias, "name", name, "domain", domain);
    }
}
