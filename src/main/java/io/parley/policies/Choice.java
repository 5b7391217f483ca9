package io.parley.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer says. */
public enum Choice {
    ACKNOWLEDGED("policy-ack"),
    DECLINED("policy-decline"),
    WAIVED("policy-waiver");

    private final String kind;

    Choice(String kind) {
        this.kind = kind;
    }

    /** As in the database, the API and the attestation log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of the record in the attestation log, for a first answer. */
    String kind() {
        return kind;
    }

    static Optional<Choice> find(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
