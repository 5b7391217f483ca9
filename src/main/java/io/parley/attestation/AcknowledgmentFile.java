package io.parley.attestation;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Answers that somebody takes without proofs: which, how written, and the file's own number, which is its {@code export_id}. */
record AcknowledgmentFile(UUID id, Format format, EvidenceFilter filter, boolean withNames) {
    /** Places of one epoch of the log, {@code until} not among them. */
    record Stretch(int epoch, long from, long until) {}

    enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        JSONL("jsonl", "application/jsonl");

        private final String key;
        private final String type;

        Format(String key, String type) {
            this.key = key;
            this.type = type;
        }

        String key() {
            return key;
        }

        String type() {
            return type;
        }

        static Optional<Format> find(String key) {
            return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
        }
    }
}
