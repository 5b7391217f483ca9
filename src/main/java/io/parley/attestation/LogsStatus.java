package io.parley.attestation;

import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What there is to say about the log of logs. */
@ApplicationScoped
class LogsStatus {
    /** {@code key}, {@code checkpoint} and {@code hour} are null before its first hour; {@code root}: SHA-256, in base64 as checkpoints have it. */
    record Row(
            @Nullable String key,
            int epoch,
            long size,
            String root,
            boolean frozen,
            @Nullable Instant hour,
            @Nullable String checkpoint,
            boolean canSign,
            boolean keptOutside) {}

    private final LogsTables logs;
    private final LogsKeys keys;
    private final LogKeys companies;
    private final CheckpointFolder folder;

    LogsStatus(LogsTables logs, LogsKeys keys, LogKeys companies, CheckpointFolder folder) {
        this.logs = logs;
        this.keys = keys;
        this.companies = companies;
        this.folder = folder;
    }

    /** In the caller's transaction. */
    Row get() {
        var head = logs.findHead();
        return new Row(
                keys.findVerifier().orElse(null),
                head.map(LogHead::epoch).orElse(0),
                head.map(LogHead::size).orElse(0L),
                head.map(h -> Text.base64(h.root())).orElse(""),
                head.map(LogHead::frozen).orElse(false),
                logs.hour(),
                head.flatMap(h -> logs.newestCheckpoint(h.epoch())).orElse(null),
                companies.canSign(),
                folder.isThere());
    }
}
