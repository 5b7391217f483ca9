package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.parley.verify.Verdict;
import io.parley.verify.VerifierKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From asking for a bundle to an auditor who believes nobody. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvidenceBundleTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    BundleJob job;

    @Inject
    EvidenceBundles bundles;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentTenant tenant;

    @Inject
    BundleDesk desk;

    private Company company;
    private Answers.Published policy;

    @BeforeEach
    void publish() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        policy = answers.publish(company);
    }

    @Test
    void bundleIsBelievedByBothVerifiersAndTheNextOneFollowsIt(@TempDir Path folder) throws Exception {
        var officer = company.as("compliance-officer");
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var declined = answers.answer(
                company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        var first = desk.bundle(company, Map.of());
        var files = BundleDesk.unpack(first);
        var key = desk.key(company);
        assertThat(Bundle.check(files, key, null).sentences().get(0)).startsWith("VALID: 2 records stand unchanged");
        assertThat(files)
                .containsKeys("README.txt", "population.csv", "verify.py")
                .doesNotContainKey("previous-checkpoint");
        assertThat(new String(files.get("population.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(11);

        answers.answer(
                company, policy.version(), company.person("manager"), "policy-correction", "acknowledged", declined);
        var second = desk.bundle(company, Map.of("policy", policy.policy().toString()));
        var later = BundleDesk.unpack(second);
        assertThat(Bundle.check(later, key, files.get("checkpoint")).sentences().get(0))
                .startsWith("VALID: 3 records stand unchanged");
        assertThat(BundleDesk.python(folder, second, key)).isZero();
        assertThat(BundleDesk.python(folder, first, VerifierKey.parse(otherKey())))
                .isEqualTo(Verdict.TAMPERED);
        var list = officer.page("/evidence");
        assertThat(list.select("a[href^=/evidence/bundles/]")).hasSize(2);
        assertThat(list.text()).contains(key.encoded()).contains("outside");
    }

    @Test
    void answerToALaterWordingCorrectsOneToTheEarlier(@TempDir Path folder) throws Exception {
        var manager = company.person("manager");
        var declined = answers.answer(company, policy.version(), manager, "policy-decline", "declined", null);
        var clarified = answers.clarify(company, policy);
        answers.answer(company, clarified.version(), manager, "policy-correction", "acknowledged", declined);
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = desk.bundle(company, Map.of());
        var verdict = Bundle.check(BundleDesk.unpack(zip), desk.key(company), null);
        assertThat(verdict.sentences().get(0)).startsWith("VALID: 3 records");
        assertThat(BundleDesk.python(folder, zip, desk.key(company))).isZero();
        assertThat(new String(BundleDesk.unpack(zip).get("population.csv"), StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("manager@"))
                .singleElement()
                .asString()
                .contains(",2,", ",acknowledged,");
    }

    @Test
    void bundleMadeAgainHasTheSameBytes() throws Exception {
        answers.crowd(company, policy.version(), 12);
        var id = desk.request(company, Map.of());
        job.run(company.id());
        var first = desk.download(company, id);
        forget(id);
        answers.acknowledge(
                company, answers.publish(company).version(), company.person("observer")); // later: no part of it
        job.run(company.id());
        assertThat(desk.download(company, id)).isEqualTo(first);
    }

    @Test
    void largeFileIsKeptInPiecesAndTakenWhole() throws Exception {
        var id = desk.request(company, Map.of());
        var bytes = new byte[(5 << 19) + 7];
        new Random(11).nextBytes(bytes);
        try (var file = new Scratch()) {
            file.out().write(bytes);
            tenant.inTransaction(company.id(), () -> {
                bundles.keep(bundles.get(UUID.fromString(id)), file);
                return true;
            });
        }
        assertThat(desk.download(company, id)).isEqualTo(bytes);
        assertThat(company.as("auditor").page("/evidence/bundles/" + id).text())
                .contains(Text.hex(Merkle.sha256(bytes)));
    }

    @Test
    void erasedPeopleStayAsRecordsWithoutNames() throws Exception {
        answers.crowd(company, policy.version(), 2);
        tenant.inTransaction(company.id(), () -> answers.erase());
        var verdict = Bundle.check(BundleDesk.unpack(desk.bundle(company, Map.of())), desk.key(company), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isEqualTo(Verdict.REDACTED);
    }

    @Test
    void emptyLogMakesABundleToo() throws Exception {
        var verdict = Bundle.check(BundleDesk.unpack(desk.bundle(company, Map.of())), desk.key(company), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isZero();
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

    private String otherKey() {
        var other = companies.fresh();
        answers.crowd(other, answers.publish(other).version(), 1);
        sequencer.run(other.id());
        return other.as("auditor").json().get("/api/v1/evidence/key").jsonPath().getString("key");
    }
}
