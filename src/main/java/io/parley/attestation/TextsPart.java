package io.parley.attestation;

import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What was shown to people, what the bundle is, and the program that checks it. */
@ApplicationScoped
class TextsPart implements BundlePart {
    @Override
    public void add(Map<String, byte[]> files, BundleData data) {
        for (var shown : data.shown()) {
            put(files, shown.get("content_sha256", String.class) + ".md", shown.get("body", String.class));
            put(files, shown.get("statement_sha256", String.class) + ".txt", shown.get("statement", String.class));
        }
        files.put("verify.py", resource("verify.py"));
        files.put(
                "README.txt",
                Text.bytes(new String(resource("README.txt"), StandardCharsets.UTF_8)
                        .replace("{company}", data.companyName())
                        .replace("{as-of}", data.asOf().toString())
                        .replace("{cutoff}", AckRecorder.time(data.cutoff()))
                        .replace("{export}", data.id().toString())
                        .replace("{records}", Integer.toString(data.records().size()))
                        .replace("{size}", Long.toString(data.size()))
                        .replace("{log}", data.key().verifier().name())));
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put("policies/" + name, Text.bytes(text));
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(TextsPart.class.getResourceAsStream("/verify/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
