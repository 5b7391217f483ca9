package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sample that people try their verifier on; {@code make sample} makes it again. */
class SampleBundleTest {
    private static final Path FOLDER = Path.of("docs/samples");

    @Test
    void theKeptSampleIsWhatIsMadeAndBothVerifiersBelieveIt() throws Exception {
        var sample = new SampleBundle();
        var zip = FOLDER.resolve("sample-bundle.zip");
        var key = FOLDER.resolve("sample-bundle.vkey");
        if (Boolean.getBoolean("parley.sample.write")) {
            Files.createDirectories(FOLDER);
            Files.write(zip, sample.zip());
            Files.writeString(key, sample.key.encoded() + "\n");
        }
        assertThat(Files.readString(key).strip()).isEqualTo(sample.key.encoded());
        var kept = BundleZip.read(zip);
        assertThat(kept.keySet()).isEqualTo(sample.files.keySet());
        kept.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(sample.files.get(name)));
        var verdict = Bundle.check(zip, sample.key, null);
        assertThat(verdict.sentences())
                .contains("6 acts of administration stand in it too; 0 of them do not say what was done.")
                .anyMatch(s -> s.startsWith("VALID: 50 records stand unchanged"));
        try (var python = new Python(sample.key)) {
            assertThat(python.check(kept)).isZero();
        }
    }

    /** Signed again by the operator's own key each time, so that the manifest does not give it away. */
    @Test
    void whatIsWrongWithAnActIsFoundByBoth() throws Exception {
        var sample = new SampleBundle();
        var text = new String(sample.files.get(AuditRows.NAME), StandardCharsets.UTF_8);
        var lines = new ArrayList<>(List.of(text.split("\n")));
        var first = lines.get(0);
        var wrong = List.of(
                text.replace("policy-published", "policy-archived"),
                text.replaceFirst("\"log_index\":\"0\"", "\"log_index\":\"1\""),
                text + first + "\n",
                text.substring(0, text.length() - 1),
                text.replaceFirst("\"salt\":\"..", "\"salt\":\"AA"),
                text.replaceFirst("\"entry_id\":\"0190a000-0005", "\"entry_id\":\"0190a000-0006"),
                text.replaceFirst("\"leaf_sha256\":\"..", "\"leaf_sha256\":\"zz"),
                text.replaceFirst("\"proof\":\"[^\" ]+ ", "\"proof\":\""),
                text.replaceFirst("\"salt\":\"[^\"]+\"", "\"commit_e\":\"AAAA\""),
                "{}\n");
        try (var python = new Python(sample.key)) {
            for (var acts : wrong) {
                assertThat(acts).isNotEqualTo(text);
                var files = new TreeMap<>(sample.files);
                files.put(AuditRows.NAME, Text.bytes(acts));
                files.remove(Manifest.NAME);
                files.put(Manifest.NAME, Text.bytes(sample.note(Manifest.text(files))));
                assertThat(Bundle.check(files, sample.key, null).code())
                        .as(acts)
                        .isEqualTo(Verdict.TAMPERED);
                assertThat(python.check(files)).as(acts).isEqualTo(Verdict.TAMPERED);
            }
        }
    }

    /** Named {@code commit_e} alone, an act stands there without its words: that is allowed, and said. */
    @Test
    void anActWithoutItsWordsIsSaidToBeSo() throws Exception {
        var sample = new SampleBundle();
        var first = new String(sample.files.get(AuditRows.NAME), StandardCharsets.UTF_8).split("\n")[0];
        var row = new TreeMap<>(CanonicalJson.read(first, "act"));
        var commit = Commitment.of(java.util.Base64.getDecoder().decode(row.remove("salt")), row.remove("entry"));
        row.put("commit_e", Text.base64(commit));
        var files = new TreeMap<>(sample.files);
        files.put(AuditRows.NAME, Text.bytes(CanonicalJson.write(row) + "\n"));
        files.remove(Manifest.NAME);
        files.put(Manifest.NAME, Text.bytes(sample.note(Manifest.text(files))));
        var verdict = Bundle.check(files, sample.key, null);
        assertThat(verdict.code()).isEqualTo(Verdict.REDACTED);
        assertThat(verdict.sentences()).anyMatch(s -> s.startsWith("1 acts of administration stand in it too; 1 of"));
        try (var python = new Python(sample.key)) {
            assertThat(python.check(files)).isEqualTo(Verdict.REDACTED);
        }
    }
}
