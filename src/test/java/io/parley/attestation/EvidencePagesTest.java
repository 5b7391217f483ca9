package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DataClass;
import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import io.parley.register.Permission;
import io.parley.register.Register;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Verdict;
import io.parley.verify.VerifierKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From asking for a bundle to an auditor who believes nobody. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvidencePagesTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Register register;

    @Inject
    Decisions decisions;

    @Inject
    BundleJob job;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentTenant tenant;

    @Inject
    Clock clock;

    private Company company;
    private Answers.Published policy;

    @BeforeEach
    void publish() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        policy = answers.publish(company);
    }

    @Test
    void coverageAddsUp() {
        answers.acknowledge(company, policy.version(), company.person("employee"));
        answers.answer(company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        var row = company.as("compliance-officer")
                .page("/evidence")
                .select("tbody tr")
                .first();
        assertThat(row.select("th").text())
                .contains("Messengers")
                .contains("2 in scope and 8 left out are all 10 employed");
        assertThat(row.select("td").eachText()).containsExactly("1", "1", "0", "2", "0", "0", "8", "10");
        var before = LocalDate.now(clock).minusDays(1);
        assertThat(company.as("auditor").page("/evidence?as_of=" + before).text())
                .contains("No policy held on that day");
    }

    @Test
    void bundleIsBelievedByBothVerifiersAndTheNextOneFollowsIt(@TempDir Path folder) throws Exception {
        var officer = company.as("compliance-officer");
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var declined = answers.answer(
                company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        var first = bundle(Map.of());
        var files = unpack(first);
        var key = key();
        assertThat(Bundle.check(files, key, null).sentences().get(0)).startsWith("VALID: 2 records stand unchanged");
        assertThat(files)
                .containsKeys("README.txt", "population.csv", "verify.py")
                .doesNotContainKey("previous-checkpoint");
        assertThat(new String(files.get("population.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(11);

        answers.answer(
                company, policy.version(), company.person("manager"), "policy-correction", "acknowledged", declined);
        var second = bundle(Map.of("policy", policy.policy().toString()));
        var later = unpack(second);
        assertThat(Bundle.check(later, key, files.get("checkpoint")).sentences().get(0))
                .startsWith("VALID: 3 records stand unchanged");
        assertThat(python(folder, second, key)).isZero();
        assertThat(python(folder, first, VerifierKey.parse(otherKey()))).isEqualTo(Verdict.TAMPERED);
        var list = officer.page("/evidence");
        assertThat(list.select("a[href^=/evidence/bundles/]")).hasSize(2);
        assertThat(list.text()).contains(key.encoded()).contains("outside");
    }

    @Test
    void whyAToolIsForbiddenAllTheSameIsInTheBundle(@TempDir Path folder) throws Exception {
        var because = "The regulator ordered it, and there is no time to find another";
        var id = forbid(company, because);
        forbid(companies.fresh(), "Another company's reason, which is nobody else's business");
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = bundle(Map.of());
        var files = unpack(zip);
        assertThat(Bundle.check(files, key(), null).sentences().get(0)).startsWith("VALID");
        assertThat(python(folder, zip, key())).isZero();
        var lines = new String(files.get("decisions.jsonl"), StandardCharsets.UTF_8).lines();
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"tool\":\"whatsapp\"", "\"override-because\":\"" + because + "\"")
                .contains("\"rule.confidential.any.any\":\"no\"", "\"outcome\":\"not-permitted\"");
        files.put(
                "decisions.jsonl",
                new String(files.get("decisions.jsonl"), StandardCharsets.UTF_8)
                        .replace("regulator", "directors")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Bundle.check(files, key(), null).code()).isEqualTo(Verdict.TAMPERED);
        tenant.inTransaction(company.id(), () -> {
            decisions.retire(company.person("approver"), id, "Nobody uses it any more, we asked");
            return true;
        });
        assertThat(unpack(bundle(Map.of())).get("decisions.jsonl")).isEmpty();
    }

    private UUID forbid(Company company, String because) {
        return tenant.inTransaction(company.id(), () -> {
            register.add(company.person("manager"), "whatsapp", "People told us that they use it");
            var id = decisions.propose(
                    company.person("manager"),
                    DecisionDraft.of(
                                    "whatsapp",
                                    DecisionState.NOT_PERMITTED,
                                    "Nothing that was sent there can be taken back",
                                    Arrays.stream(DataClass.values())
                                            .map(data -> MatrixRule.of(data, Permission.NO))
                                            .toList())
                            .noAlternativeBecause("We looked at five others, and customers are on none")
                            .allTheSameBecause(because));
            decisions.approve(company.person("approver"), id, "Agreed after we talked about it");
            return id;
        });
    }

    @Test
    void bundleMadeAgainHasTheSameBytes() throws Exception {
        answers.crowd(company, policy.version(), 12);
        var id = request(Map.of());
        job.run(company.id());
        var first = download(id);
        forget(id);
        answers.acknowledge(
                company, answers.publish(company).version(), company.person("observer")); // later: no part of it
        job.run(company.id());
        assertThat(download(id)).isEqualTo(first);
    }

    @Test
    void namesMayBeLeftOut() throws Exception {
        answers.crowd(company, policy.version(), 4);
        var zip = bundle(Map.of("names", "without"));
        var files = unpack(zip);
        var verdict = Bundle.check(files, key(), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isEqualTo(Verdict.REDACTED);
        for (var file : files.values()) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Crowd")
                    .doesNotContain("crowd.example");
        }
    }

    @Test
    void erasedPeopleStayAsRecordsWithoutNames() throws Exception {
        answers.crowd(company, policy.version(), 2);
        tenant.inTransaction(company.id(), () -> answers.erase());
        var verdict = Bundle.check(unpack(bundle(Map.of())), key(), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isEqualTo(Verdict.REDACTED);
    }

    @Test
    void emptyLogMakesABundleToo() throws Exception {
        var verdict = Bundle.check(unpack(bundle(Map.of())), key(), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isZero();
    }

    @Test
    void progressIsShownUntilItIsReady() {
        var officer = company.as("compliance-officer");
        answers.crowd(company, policy.version(), 1);
        var id = request(Map.of());
        assertThat(request(Map.of())).as("asked twice").isEqualTo(id);
        assertThat(officer.page("/evidence/bundles/" + id).select("progress")).isNotEmpty();
        assertThat(officer.request()
                        .accept("*/*")
                        .get("/evidence/bundles/" + id + "/file")
                        .statusCode())
                .isEqualTo(404);
        job.run(company.id());
        var page = officer.page("/evidence/bundles/" + id);
        assertThat(page.select("progress")).isEmpty();
        assertThat(page.text()).contains("1 records, proven against a log of 2");
        company.as("auditor")
                .request()
                .accept("*/*")
                .get("/evidence/bundles/" + id + "/file")
                .then()
                .statusCode(200);
        assertThat(company.as("compliance-officer").page("/audit").text())
                .contains("Evidence asked for")
                .contains("Evidence made")
                .contains("Evidence taken");
    }

    @Test
    void whatCannotBeAskedForIsExplained() {
        var officer = company.as("compliance-officer");
        for (var wrong : List.of(
                Map.of("as_of", "soon"),
                Map.of("as_of", LocalDate.now(clock).plusDays(1).toString()),
                Map.of("policy", UUID.randomUUID().toString()))) {
            assertThat(officer.post("/evidence", "/evidence/bundles", wrong).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(officer.page("/evidence").select("a[href^=/evidence/bundles/]"))
                .isEmpty();
        var auditor = company.as("auditor");
        assertThat(auditor.page("/evidence").select("form[method=post]")).isEmpty();
        assertThat(auditor.post("/evidence/bundles", Map.of()).statusCode()).isIn(400, 403);
        assertThat(company.as("employee").get("/evidence").statusCode()).isEqualTo(403);
    }

    @Test
    void fifthBundleWithinAnHourHasToWait() {
        for (int i = 0; i < 4; i++) {
            request(Map.of("as_of", LocalDate.now(clock).minusDays(i).toString()));
        }
        var officer = company.as("compliance-officer");
        var day = LocalDate.now(clock).minusDays(9).toString();
        assertThat(officer.post("/evidence", "/evidence/bundles", Map.of("as_of", day))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void programsAskTheSameWay() {
        answers.crowd(company, policy.version(), 2);
        var officer = company.as("compliance-officer");
        var asked = officer.json().body(Map.of("names", false)).post("/api/v1/evidence/bundles");
        assertThat(asked.statusCode()).isEqualTo(202);
        String id = asked.jsonPath().getString("id");
        assertThat(asked.jsonPath().getString("state")).isEqualTo("open");
        job.run(company.id());
        assertThat(officer.json()
                        .get("/api/v1/evidence/bundles/" + id)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("finished");
        assertThat(officer.json()
                        .accept("application/zip")
                        .get("/api/v1/evidence/bundles/" + id + "/file")
                        .asByteArray())
                .startsWith('P', 'K');
        assertThat(officer.json().get("/api/v1/evidence/key").jsonPath().getString("key"))
                .startsWith("acks.localhost/" + company.id());
        assertThat(officer.json().get("/api/v1/evidence/log-check").jsonPath().getBoolean("whole"))
                .isTrue();
        assertThat(officer.json()
                        .body(Map.of("as_of", "soon"))
                        .post("/api/v1/evidence/bundles")
                        .statusCode())
                .isEqualTo(422);
    }

    private byte[] bundle(Map<String, String> form) {
        var id = request(form);
        job.run(company.id());
        return download(id);
    }

    private String request(Map<String, String> form) {
        var answer = company.as("compliance-officer").post("/evidence", "/evidence/bundles", form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst(".*/", "");
    }

    private byte[] download(String id) {
        var answer = company.as("auditor").request().accept("*/*").get("/evidence/bundles/" + id + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asByteArray();
    }

    /** As if the job had been cut off before it kept the file. */
    private void forget(String id) throws Exception {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from evidence_file where bundle_id = '" + id + "'");
            statement.execute("update evidence_bundle set finished_at = null where id = '" + id + "'");
        }
    }

    private VerifierKey key() throws Exception {
        var key = company.as("auditor")
                .json()
                .get("/api/v1/evidence/key")
                .jsonPath()
                .getString("key");
        return VerifierKey.parse(key);
    }

    private String otherKey() {
        var other = companies.fresh();
        answers.crowd(other, answers.publish(other).version(), 1);
        sequencer.run(other.id());
        return other.as("auditor").json().get("/api/v1/evidence/key").jsonPath().getString("key");
    }

    private static int python(Path folder, byte[] zip, VerifierKey key) throws Exception {
        var file = Files.write(folder.resolve("bundle.zip"), zip);
        return new ProcessBuilder(
                        "python3", "src/main/resources/verify/verify.py", file.toString(), "--key", key.encoded())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static SortedMap<String, byte[]> unpack(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
