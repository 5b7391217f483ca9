package io.parley.attestation;

import io.parley.policies.PolicyDocuments;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was shown to people, what the bundle is, and the program that checks it. */
@ApplicationScoped
class TextsPart implements BundlePart {
    private final EvidenceRecords records;
    private final PolicyDocuments documents;

    TextsPart(EvidenceRecords records, PolicyDocuments documents) {
        this.records = records;
        this.documents = documents;
    }

    @Override
    public void write(BundleFile file, BundleData data) {
        var shown = new TreeMap<String, Supplier<byte[]>>();
        for (var text : data.read(() -> records.shown(data.filter()))) {
            var sha256 = text.get("content_sha256", String.class);
            var pdf = text.get("file", String.class);
            if (pdf == null) {
                var body = Text.bytes(text.get("body", String.class));
                shown.put(sha256 + ".md", () -> body);
            } else {
                shown.put(sha256 + ".pdf", () -> data.read(() -> documents.pdf(UUID.fromString(pdf)))); // one at a time
            }
            var statement = Text.bytes(text.get("statement", String.class));
            shown.put(text.get("statement_sha256", String.class) + ".txt", () -> statement);
        }
        shown.forEach((name, text) -> file.add("policies/" + name, text.get()));
        file.add("verify.py", resource("verify.py"));
        file.add("README.txt", readme(data));
    }

    /** Says nothing of files that the preset leaves out. */
    private static String readme(BundleData data) {
        return new String(resource("README.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> data.preset().acts || !line.startsWith("  audit_log.jsonl "))
                .filter(line -> data.preset().decisions || !line.startsWith("  decisions.jsonl "))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .replace("{company}", data.companyName())
                .replace("{period}", data.begin() == null ? "" : ", audit_log.jsonl from " + data.begin() + " on")
                .replace("{as-of}", data.asOf().toString())
                .replace("{cutoff}", AckRecorder.time(data.cutoff()))
                .replace("{export}", data.id().toString())
                .replace("{preset}", data.preset().key())
                .replace("{names}", data.withNames() ? "with names" : "without names")
                .replace("{records}", Integer.toString(data.total()))
                .replace("{size}", Long.toString(data.size()))
                .replace("{log}", data.key().verifier().name());
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(TextsPart.class.getResourceAsStream("/verify/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
