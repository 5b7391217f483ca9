package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done up to the bundle's day, where it is about a period since that began, each act with its proof; without names only that something was done, and when in the log. */
@ApplicationScoped
class AuditPart implements BundlePart {
    private final AuditRecords records;

    AuditPart(AuditRecords records) {
        this.records = records;
    }

    @Override
    public void write(BundleFile file, BundleData data) {
        if (!data.preset().acts) {
            return;
        }
        try (var out = file.open("audit_log.jsonl")) {
            int epoch = 0;
            long after = -1;
            while (true) {
                int in = epoch;
                long from = after;
                var page = data.read(() -> records.page(data.filter(), in, from, EvidenceRecords.PAGE));
                if (page.isEmpty()) {
                    return;
                }
                for (var record : page) {
                    epoch = record.epoch();
                    after = Objects.requireNonNull(record.index());
                    if (isMeant(record.at(), data)) {
                        out.write(Text.bytes(line(record, data)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMeant(@Nullable Instant at, BundleData data) {
        return at != null
                && !at.isAfter(data.cutoff())
                && (data.begin() == null
                        || !at.isBefore(
                                data.begin().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static String line(AuditRecords.Row record, BundleData data) {
        long index = Objects.requireNonNull(record.index());
        var log = data.log(record.epoch());
        var row = new TreeMap<String, String>();
        if (log != data.log()) {
            row.put("log_epoch", Integer.toString(log.epoch()));
        }
        row.put("entry_id", record.id().toString());
        row.put("log_index", Long.toString(index));
        row.put("leaf_sha256", Text.hex(Objects.requireNonNull(record.leafHash())));
        row.put(
                "proof",
                log.tree().inclusion(index, log.size()).stream()
                        .map(Text::base64)
                        .collect(Collectors.joining(" ")));
        if (data.withNames() && record.salt() != null && record.entry() != null) {
            row.put("entry", record.entry());
            row.put("salt", Text.base64(record.salt()));
        } else {
            row.put("commit_e", Text.base64(record.commit()));
        }
        return CanonicalJson.write(row) + "\n";
    }
}
