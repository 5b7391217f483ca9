package io.parley.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, told inside the transaction that did it. The record's name, a past participle, is its kind;
 * {@code details} are short values a reader of the audit log needs, no secrets and no survey answers.
 */
public interface DomainEvent {
    UUID subjectId();

    default Map<String, String> details() {
        return Map.of();
    }

    /** {@code PersonDeactivated} → {@code person-deactivated}. */
    default String kind() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
