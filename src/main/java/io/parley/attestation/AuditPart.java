package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was done up to the bundle's day, each act with its proof; without names only that something was done, and when in the log. */
@ApplicationScoped
class AuditPart implements BundlePart {
    @Override
    public void add(Map<String, byte[]> files, BundleData data) {
        var lines = new StringBuilder();
        for (var record : data.acts()) {
            long index = Objects.requireNonNull(record.index());
            var row = new TreeMap<String, String>();
            row.put("entry_id", record.id().toString());
            row.put("log_index", Long.toString(index));
            row.put("leaf_sha256", Text.hex(Objects.requireNonNull(record.leafHash())));
            row.put(
                    "proof",
                    data.tree().inclusion(index, data.size()).stream()
                            .map(Text::base64)
                            .collect(Collectors.joining(" ")));
            if (data.withNames() && record.salt() != null && record.entry() != null) {
                row.put("entry", record.entry());
                row.put("salt", Text.base64(record.salt()));
            } else {
                row.put("commit_e", Text.base64(record.commit()));
            }
            lines.append(CanonicalJson.write(row)).append('\n');
        }
        files.put("audit_log.jsonl", Text.bytes(lines.toString()));
    }
}
