package io.parley.kernel;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Ids in addresses: a malformed one answers exactly as an unknown one. */
public final class Ids {
    private Ids() {}

    /** Throws {@link NotFoundException} for anything that is not the canonical form of a UUID. */
    public static UUID get(String text) {
        return find(text).orElseThrow(NotFoundException::new);
    }

    public static Optional<UUID> find(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
