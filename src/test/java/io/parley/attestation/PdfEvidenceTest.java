package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.policies.Pdfs;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.parley.verify.Verdict;
import io.parley.verify.VerifierKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF from its author to an auditor: whoever confirmed it confirmed exactly those bytes, and the bundle has them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PdfEvidenceTest {
    private static final byte[] PDF =
            Pdfs.of("Customers' data stay in tools on the list, wherever you are.", "No private groups.");

    @Inject
    Companies companies;

    @Inject
    Sequencer sequencer;

    @Inject
    BundleJob job;

    @Test
    void theFileThatWasConfirmedIsInTheLogAndInTheBundle(@TempDir Path folder) throws Exception {
        var company = companies.fresh();
        var author = company.as("policy-author");
        var typed = Map.of("title", "Messengers", "language", "en", "statement", "I will keep to it.");
        var upload = author.upload("/policies/new", "/policies/file", typed, "upload", "rules.pdf", PDF);
        var form = new TreeMap<>(typed);
        form.put("pdf", Jsoup.parse(upload.asString()).selectFirst("[name=pdf]").val());
        var location = author.post("/policies/new", "/policies", form).header("Location");
        var path = location.substring(location.indexOf("/policies/"));
        author.post(path, path + "/submission", Map.of());
        company.as("approver").post(path, path + "/approval", Map.of());
        author.post(path, path + "/publication", Map.of());
        var employee = company.as("employee");
        var reading = employee.page("/my-policies")
                .selectFirst("section[aria-labelledby=waits] a")
                .attr("href");
        var content = employee.page(reading).selectFirst("[name=content]").val();
        assertThat(employee.post(reading, reading + "/acknowledgment", Map.of("content", content))
                        .statusCode())
                .isEqualTo(303);
        sequencer.run(company.id());
        var receipt = employee.page(reading).selectFirst("a[href^=/receipts/]").attr("href");
        assertThat(employee.page(receipt).text()).contains(content);

        var asked = company.as("compliance-officer").post("/evidence", "/evidence/bundles", Map.of());
        job.run(company.id());
        var auditor = company.as("auditor");
        var zip = auditor.request()
                .accept("*/*")
                .get(asked.header("Location").replaceFirst(".*(/evidence/)", "$1") + "/file")
                .asByteArray();
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(content).isEqualTo(Text.hex(Merkle.sha256(PDF)));
        assertThat(files.get("policies/" + content + ".pdf")).isEqualTo(PDF);
        assertThat(new String(files.get("acknowledgments.jsonl"))).contains(content);
        var key = VerifierKey.parse(
                auditor.json().get("/api/v1/evidence/key").jsonPath().getString("key"));
        assertThat(Bundle.check(files, key, null).sentences().get(0)).startsWith("VALID: 1 record");
        var file = Files.write(folder.resolve("bundle.zip"), zip);
        var python = new ProcessBuilder(
                        "python3", "src/main/resources/verify/verify.py", file.toString(), "--key", key.encoded())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(python.getInputStream().readAllBytes())).contains("VALID");
        assertThat(python.waitFor()).isZero();

        files.get("policies/" + content + ".pdf")[20] ^= 1;
        assertThat(Bundle.check(files, key, null).code()).isEqualTo(Verdict.TAMPERED);
    }
}
