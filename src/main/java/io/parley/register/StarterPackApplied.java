package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A starter pack put tools into the register; each of them was told on its own too. */
public record StarterPackApplied(UUID subjectId, String pack, int added) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("pack", pack, "added", String.valueOf(added));
    }
}
