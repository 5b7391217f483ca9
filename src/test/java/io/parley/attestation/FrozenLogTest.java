package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Checkpoint;
import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import io.parley.verify.VerifierKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The rows of an older day are put back, with checkpoints kept elsewhere: nothing more is signed, and everybody concerned is told. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(FrozenLogTest.Kept.class)
class FrozenLogTest {
    /** Checkpoints are kept outside the database; bundles are small. */
    public static class Kept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "parley.checkpoints",
                        Files.createTempDirectory("checkpoints").toString(),
                        "parley.evidence.most-answers",
                        "20");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the answers and the log of them lie in, and what was done. */
    private static final List<String> LOG = List.of(
            "acklog_head",
            "acklog_leaf",
            "acklog_node",
            "acklog_checkpoint",
            "acklog_epoch",
            "acklog_pending",
            "tenant_work",
            "ack",
            "ack_commitment",
            "ack_secret",
            "ack_subject",
            "audit_entry",
            "audit_commitment",
            "audit_secret",
            "person");

    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    LogTables tables;

    @Inject
    BundleJob job;

    @Inject
    CurrentTenant tenant;

    @Inject
    EvidenceBundles bundles;

    @Inject
    LogTrial trial;

    @Inject
    LogKeys keys;

    @Inject
    Fsck fsck;

    @Inject
    Clock clock;

    @Test
    void anOlderStateThatWasPutBackIsFrozenAndEverybodyConcernedIsTold() throws Exception {
        var company = companies.fresh();
        var policy = answers.publish(company);
        var version = policy.version();
        answers.crowd(company, version, 3);
        sequencer.run(company.id());
        backUp(company.id());
        answers.crowd(company, version, 2);
        sequencer.run(company.id());
        assertThat(company.as("compliance-officer").page("/home").select("#frozen"))
                .isEmpty();
        assertThat(company.as("auditor").page("/audit").select("#frozen")).isEmpty();

        putBack(company.id());
        long size = tenant.inTransaction(company.id(), tables::findHead)
                .orElseThrow()
                .size();
        assertThat(sequencer.run(company.id()))
                .as("seen before anybody answers")
                .isZero();
        assertThat(company.as("auditor").page("/audit").select("#frozen")).hasSize(1);
        answers.crowd(company, version, 1);
        assertThat(sequencer.run(company.id())).as("nothing is signed").isZero();
        assertThat(tenant.inTransaction(company.id(), tables::findHead)
                        .orElseThrow()
                        .size())
                .isEqualTo(size);

        for (var role : List.of("compliance-officer", "auditor", "tenant-admin")) {
            assertThat(company.as(role).page("/home").select("#frozen").text())
                    .as(role)
                    .contains("An older state of your log");
        }
        assertThat(company.as("employee").page("/home").select("#frozen")).isEmpty();
        for (var page : List.of("/evidence", "/evidence/preview")) {
            assertThat(company.as("auditor").page(page).select("[role=alert]").text())
                    .contains("An older state of the log was put back");
        }
        for (var page : List.of("/audit", "/policies/" + policy.policy() + "/people")) {
            assertThat(company.as("auditor").page(page).select("#frozen").text())
                    .as(page)
                    .contains("An older state of your log");
        }
        var employee = company.as("employee");
        assertThat(employee.page("/my-policies").select("#frozen").text()).contains("your receipt still counts");
        var kept = answers.acknowledge(company, version, company.person("employee"));
        assertThat(employee.page("/receipts/" + kept).text())
                .contains("the log stands still", "not in the log yet")
                .doesNotContain("in a few seconds");
        var lost = employee.get("/receipts/" + UUID.randomUUID());
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(lost.asString()).select("#frozen").text()).contains("keep the mail with your receipt");
        var asked = company.as("compliance-officer").post("/evidence", "/evidence/bundles", Map.of());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("An older state of the log was put back");
        var name = company.alias();
        assertThat(companies
                        .operator()
                        .page("/companies")
                        .select("[role=alert]")
                        .eachText())
                .anyMatch(t -> t.toLowerCase().contains(name.toLowerCase()) && t.contains("was put back"));
    }

    @Test
    void theWayOutIsANewEpochThatBeginsWithWhatWasSigned() throws Exception {
        var company = companies.fresh();
        var version = answers.publish(company).version();
        var early = answers.acknowledge(company, version, company.person("employee"));
        answers.crowd(company, version, 3);
        sequencer.run(company.id());
        var bundleBefore = bundle(company);
        sequencer.run(company.id());
        backUp(company.id());
        long left = head(company).size();
        var lost = answers.acknowledge(company, version, company.person("manager"));
        answers.crowd(company, version, 2);
        sequencer.run(company.id());
        long signed = head(company).size();
        var receipt = company.as("manager")
                .request()
                .accept("*/*")
                .get("/receipts/" + lost + "/proof")
                .asString();
        putBack(company.id());
        sequencer.run(company.id());
        var late = answers.acknowledge(company, version, company.person("approver"));
        var way = "/companies/" + company.alias() + "/epoch";
        var operator = companies.operator();

        var page = operator.page(way);
        assertThat(page.select("#lost").text())
                .contains((left + 1) + " to " + signed + " of epoch 0", (signed - left) + " in all");
        assertThat(page.text()).contains("cannot be undone");
        var form = Map.of("seen", page.select("input[name=seen]").val());
        var silent = operator.post(way, way, form);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.asString()).contains("at most 500 characters why");
        var blind = operator.post(way, way, Map.of("seen", "0-1-0-2", "reason", "The disk died"));
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(blind.asString()).contains("changed since you looked", "The disk died");
        assertThat(sequencer.run(company.id())).as("stands still until then").isZero();

        var typed = Map.of("seen", form.get("seen"), "reason", "The disk died");
        var clicks = Executors.newFixedThreadPool(3);
        try {
            var at = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 3; i++) {
                var another = companies.operator();
                at.add(() -> another.post(way, way, typed).statusCode());
            }
            for (var answer : clicks.invokeAll(at)) {
                assertThat(answer.get())
                        .as("each is answered as if it were the only one")
                        .isEqualTo(303);
            }
        } finally {
            clicks.shutdownNow();
        }
        assertThat(operator.page(way).select("#goes-on").text()).contains("epoch 1");
        assertThat(operator.page("/companies").text()).doesNotContain(company.alias() + ": an older state");
        assertThat(sequencer.run(company.id())).as("goes on with what waited").isPositive();
        assertThat(fsck.run(company.id())).isEmpty();

        var auditor = company.as("auditor");
        for (var address : List.of("/audit", "/home", "/evidence", "/my-policies")) {
            assertThat(auditor.page(address).select("#frozen")).as(address).isEmpty();
        }
        assertThat(auditor.page("/audit").select("tbody tr").eachText())
                .filteredOn(row -> row.contains("New epoch of the log begun"))
                .as("once, whoever clicked how often")
                .hasSize(1)
                .allMatch(row -> row.contains("The disk died") && row.contains("Operator "));
        assertThat(company.as("approver").page("/receipts/" + late).text()).contains("in epoch 1 of the log");
        assertThat(company.as("employee").page("/receipts/" + early).text()).contains("Download the proof");
        assertThat(company.as("manager").get("/receipts/" + lost).asString())
                .contains("keep the mail with your receipt");

        var key = VerifierKey.parse(
                tenant.inTransaction(company.id(), keys::findVerifier).orElseThrow());
        var bundle = bundle(company);
        var verdict = Bundle.check(bundle, key, null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isZero();
        assertThat(verdict.sentences())
                .anyMatch(s -> s.contains("signed up to size " + signed + ", " + left + " records are left"));
        assertThat(bundle.keySet())
                .contains("proofs/" + early + ".tlog-proof", "proofs/" + late + ".tlog-proof", "previous-checkpoint")
                .doesNotContain("proofs/" + lost + ".tlog-proof");
        var kept = TlogProof.parse(Text.bytes(receipt), "the receipt of a lost answer");
        for (var held : List.of(kept.checkpoint(), bundleBefore.get("checkpoint"))) {
            assertThat(Bundle.check(bundle, key, held).code())
                    .as("signed before, and known to the bundle")
                    .isZero();
        }
        assertThat(Checkpoint.open(bundle.get("checkpoint"), key, "checkpoint").epoch())
                .isOne();
        assertThat(verifyPy(bundle, key)).isZero();
        superuserIsFound(
                company.id(),
                "update acklog_epoch set opening = replace(opening, '" + signed + "', '" + (signed + 1) + "')");
        superuserIsFound(company.id(), "update acklog_epoch set closed_size = closed_size - 1");
        superuserIsFound(company.id(), "update acklog_epoch set closed_root = sha256(closed_root)");
        superuserIsFound(company.id(), "delete from acklog_epoch");
    }

    private LogHead head(Company company) {
        return tenant.inTransaction(company.id(), tables::findHead).orElseThrow();
    }

    private SortedMap<String, byte[]> bundle(Company company) throws IOException {
        tenant.inTransaction(
                company.id(),
                () -> bundles.requestEverything(company.person("compliance-officer"), LocalDate.now(clock)));
        job.run(company.id());
        var files = new TreeMap<String, byte[]>();
        var zip = new ZipInputStream(
                new ByteArrayInputStream(trial.newestBundle(company.id()).orElseThrow()));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    /** With the program in the bundle itself. */
    private static int verifyPy(SortedMap<String, byte[]> bundle, VerifierKey key) throws Exception {
        var folder = Files.createTempDirectory("bundle");
        var zip = folder.resolve("bundle.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : bundle.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        var program = Files.write(folder.resolve("verify.py"), bundle.get("verify.py"));
        return new ProcessBuilder("python3", program.toString(), zip.toString(), "--key", key.encoded())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void superuserIsFound(UUID company, String edit) throws SQLException {
        superuser("create table backup_epoch as select * from acklog_epoch where tenant_id = '" + company + "'");
        superuser(edit + " where tenant_id = '" + company + "'");
        assertThat(fsck.run(company)).as(edit).isNotEmpty();
        superuser("delete from acklog_epoch where tenant_id = '" + company + "'");
        superuser("insert into acklog_epoch select * from backup_epoch");
        superuser("drop table backup_epoch");
        assertThat(fsck.run(company)).isEmpty();
    }

    private static void backUp(UUID company) throws SQLException {
        for (var table : LOG) {
            superuser("create table backup_" + table + " as select * from " + table + " where tenant_id = '" + company
                    + "'");
        }
    }

    private static void putBack(UUID company) throws SQLException {
        for (var table : LOG) {
            superuser("delete from " + table + " where tenant_id = '" + company + "'");
            superuser("insert into " + table + " select * from backup_" + table);
            superuser("drop table backup_" + table);
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
