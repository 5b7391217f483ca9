package io.parley.attestation;

import java.util.Locale;
import java.util.UUID;

/** Answers that somebody takes without proofs: which, how written, and the file's own number, which is its {@code export_id}. */
record AcknowledgmentFile(UUID id, Format format, EvidenceFilter filter, boolean withNames) {
    /** Places of one epoch of the log, {@code until} not among them. */
    record Stretch(int epoch, long from, long until) {}

    enum Format {
        CSV,
        JSONL;

        /** What its name ends in. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
