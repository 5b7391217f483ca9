package io.parley.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a new version changes for its readers. */
public enum ChangeClass {
    /** Nobody is asked again. */
    EDITORIAL,
    /** Who has answered is told, not asked. */
    CLARIFICATION,
    /** Everybody in the audience is asked again. */
    MATERIAL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChangeClass> find(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
