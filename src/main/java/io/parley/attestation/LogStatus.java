package io.parley.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What there is to say about the company's log. */
@ApplicationScoped
class LogStatus {
    /** {@code key} is null until the first record is logged. */
    record Row(@Nullable String key, int epoch, long size, boolean frozen, boolean canSign, boolean keptOutside) {}

    private final LogTables tables;
    private final LogKeys keys;
    private final CheckpointFolder folder;

    LogStatus(LogTables tables, LogKeys keys, CheckpointFolder folder) {
        this.tables = tables;
        this.keys = keys;
        this.folder = folder;
    }

    Row get() {
        var head = tables.findHead();
        return new Row(
                keys.findVerifier().orElse(null),
                head.map(LogHead::epoch).orElse(0),
                head.map(LogHead::size).orElse(0L),
                head.map(LogHead::frozen).orElse(false),
                keys.canSign(),
                folder.isThere());
    }
}
