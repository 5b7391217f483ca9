package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies.Company;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Where a compliance officer asks for a bundle and an auditor takes it. */
@ApplicationScoped
class BundleDesk {
    private final BundleJob job;

    BundleDesk(BundleJob job) {
        this.job = job;
    }

    /** Asked for, made and taken. */
    byte[] bundle(Company company, Map<String, String> form) {
        var id = request(company, form);
        job.run(company.id());
        return download(company, id);
    }

    String request(Company company, Map<String, String> form) {
        var answer = company.as("compliance-officer").post("/evidence", "/evidence/bundles", form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst(".*/", "");
    }

    byte[] download(Company company, String id) {
        var answer = company.as("auditor").request().accept("*/*").get("/evidence/bundles/" + id + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asByteArray();
    }

    VerifierKey key(Company company) throws Exception {
        var key = company.as("auditor")
                .json()
                .get("/api/v1/evidence/key")
                .jsonPath()
                .getString("key");
        return VerifierKey.parse(key);
    }

    static int python(Path folder, byte[] zip, VerifierKey key) throws Exception {
        var file = Files.write(folder.resolve("bundle.zip"), zip);
        return new ProcessBuilder(
                        "python3", "src/main/resources/verify/verify.py", file.toString(), "--key", key.encoded())
                .inheritIO()
                .start()
                .waitFor();
    }

    static SortedMap<String, byte[]> unpack(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    static List<List<String>> table(SortedMap<String, byte[]> files) {
        return new String(files.get("acknowledgments.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
