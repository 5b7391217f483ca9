package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenants;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Checkpoint;
import io.parley.verify.CheckpointLeaf;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import io.parley.verify.VerifierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Every hour each company's newest checkpoint is anchored in one log of all, where everybody finds their own and nobody another's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(FrozenLogTest.Kept.class)
class LogOfLogsTest {
    private static final List<String> TABLES =
            List.of("logs_head", "logs_leaf", "logs_node", "logs_checkpoint", "logs_epoch", "acklog_anchor");
    /** Each test works in hours that no other one did. */
    private static int hours = 1;

    private static final Instant START = Instant.now();

    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    LogsTables logs;

    @Inject
    LogsKeys keys;

    @Inject
    LogKeys companyKeys;

    @Inject
    LogAnchors anchors;

    @Inject
    LogsCheck check;

    @Inject
    Fsck fsck;

    @Inject
    CheckpointFolder folder;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Test
    void anHourTakesEachCompanysNewestCheckpointOnce() throws Exception {
        var first = answered(3);
        var second = answered(2);
        assertThat(first.as("auditor")
                        .page("/evidence/log")
                        .select("#anchor ~ p")
                        .text())
                .contains("Not there yet");
        var hour = nextHour();
        assertThat(hour.run()).isGreaterThanOrEqualTo(2);
        answers.crowd(first, answers.publish(first).version(), 1);
        sequencer.run(first.id());
        assertThat(hour.run()).as("the hour is done").isZero();
        var proven = proven(first);
        assertThat(proven.getString("checkpoint")).doesNotContain(second.id().toString());
        assertThat(proven.getString("proof"))
                .doesNotContain(second.id().toString(), first.id().toString());
        assertThat(nextHour().run()).as("only what has grown").isEqualTo(1);
        assertThat(proven(first).getLong("index")).isGreaterThan(proven.getLong("index"));
        assertThat(proven(second).getLong("index")).isLessThan(proven(first).getLong("index"));
        assertThat(nextHour().run()).isZero();

        var file = first.as("auditor")
                .request()
                .accept("*/*")
                .get("/evidence/log/proof")
                .asString();
        assertThat(file).isEqualTo(proven(first).getString("proof"));
        assertThat(first.as("compliance-officer")
                        .request()
                        .accept("*/*")
                        .get("/evidence/log/checkpoint")
                        .asString())
                .isEqualTo(proven(first).getString("checkpoint"));
        assertThat(first.as("auditor").page("/evidence/log").text())
                .contains("is number " + (proven(first).getLong("index") + 1) + " there", "logs.localhost+");
        var operator = companies.operator();
        assertThat(operator.page("/log-of-logs/check").text())
                .contains("it is whole", "logs.localhost+")
                .doesNotContain(first.id().toString());
        var state = JsonPath.from(operator.json().get("/api/v1/log-of-logs").asString());
        assertThat(state.getLong("size")).isGreaterThanOrEqualTo(3);
        assertThat(folder.findLogs()).contains(state.getString("checkpoint"));
        assertThat(JsonPath.from(
                                operator.json().get("/api/v1/log-of-logs/check").asString())
                        .getBoolean("whole"))
                .isTrue();
        assertThat(first.as("tenant-admin").get("/log-of-logs").statusCode()).isEqualTo(403);
    }

    @Test
    void replicasAtOnceTakeEachCheckpointOnce() throws Exception {
        var all = new ArrayList<Company>();
        for (int i = 0; i < 4; i++) {
            all.add(answered(1));
        }
        var hour = nextHour();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 4; i++) {
                runs.add(hour::run);
            }
            long taken = 0;
            for (var run : pool.invokeAll(runs)) {
                taken += run.get();
            }
            assertThat(taken).isGreaterThanOrEqualTo(4);
        } finally {
            pool.shutdownNow();
        }
        for (var company : all) {
            assertThat(tenant.inTransaction(company.id(), anchors::list)).hasSize(1);
            assertThat(fsck.run(company.id())).isEmpty();
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatIsChangedPastTheApplicationIsFound() throws Exception {
        var company = answered(2);
        answered(2);
        nextHour().run();
        for (var edit : List.of(
                "update logs_leaf set leaf_hash = sha256(leaf_hash) where idx = 0",
                "delete from logs_leaf where idx = 0",
                "update logs_node set hash = sha256(hash) where level = 1 and idx = 0",
                "update logs_head set root = sha256(root)",
                "update logs_head set size = size - 1",
                "update logs_checkpoint set note = replace(note, 'logs', 'dogs')")) {
            changed(edit, () -> assertThat(faults()).as(edit).isNotEmpty());
        }
        for (var edit : List.of(
                "update acklog_anchor set note = replace(note, 'acks', 'axes')",
                "update acklog_anchor set logs_idx = logs_idx + 1",
                "update acklog_anchor set size = size + 1")) {
            changed(
                    edit + " where tenant_id = '" + company.id() + "'",
                    () -> assertThat(fsck.run(company.id())).as(edit).isNotEmpty());
        }
        assertThat(faults()).isEmpty();
        assertThat(fsck.run(company.id())).isEmpty();
    }

    @Test
    void theApplicationCanOnlyAdd() throws Exception {
        answered(1);
        nextHour().run();
        var refused = Map.of(
                "update logs_leaf set idx = 99", "permission denied",
                "delete from logs_leaf", "permission denied",
                "update logs_node set idx = 99", "permission denied",
                "delete from logs_checkpoint", "permission denied",
                "update logs_key set verifier_key = ''", "permission denied",
                "update logs_head set size = 0", "only grows",
                "delete from logs_head", "permission denied");
        refused.forEach((sql, why) -> assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(sql).executeUpdate()))
                .as(sql)
                .hasStackTraceContaining(why));
    }

    @Test
    void anOlderStateStandsStillUntilAnOperatorGoesOnFromWhatWasSigned() throws Exception {
        answered(1);
        nextHour().run();
        for (var table : TABLES) {
            superuser("create table kept_" + table + " as select * from " + table);
        }
        var lost = answered(1);
        nextHour().run();
        putBack();
        assertThat(nextHour().run()).isZero();
        var operator = companies.operator();
        var page = operator.page("/log-of-logs");
        assertThat(page.select("#frozen").text()).contains("stands still");
        var seen = page.select("input[name=seen]").val();
        assertThat(operator.post("/log-of-logs", "/log-of-logs/epoch", Map.of("seen", seen))
                        .statusCode())
                .isEqualTo(422);
        var typed = Map.of("seen", seen, "reason", "The disk died");
        for (int click = 0; click < 2; click++) {
            assertThat(operator.post("/log-of-logs", "/log-of-logs/epoch", typed)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(operator.page("/log-of-logs").select("#frozen")).isEmpty();
        assertThat(nextHour().run()).as("takes again what was lost").isPositive();
        assertThat(proven(lost).getInt("epoch")).isOne();
        assertThat(faults()).isEmpty();
        assertThat(fsck.run(lost.id())).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(logs::epochs)).hasSize(1);
    }

    private Company answered(int people) throws SQLException {
        var company = companies.fresh();
        answers.crowd(company, answers.publish(company).version(), people);
        sequencer.run(company.id());
        return company;
    }

    private LogOfLogs nextHour() {
        var clock = Clock.fixed(START.plus(Duration.ofHours(hours++)), ZoneOffset.UTC);
        return new LogOfLogs(logs, keys, companyKeys, anchors, folder, tenants, tenant, clock);
    }

    /** What the API says of the company's anchor, once it was checked as anybody would. */
    private JsonPath proven(Company company) throws Exception {
        var answer = JsonPath.from(
                company.as("auditor").json().get("/api/v1/evidence/log").asString());
        var anchor = answer.setRootPath("logOfLogs");
        var note = anchor.getString("checkpoint");
        var own = VerifierKey.parse(
                tenant.inTransaction(company.id(), companyKeys::findVerifier).orElseThrow());
        var checkpoint = Checkpoint.open(Text.bytes(note), own, "the company's");
        assertThat(checkpoint.size()).isEqualTo(anchor.getLong("logSize"));
        var proof = TlogProof.parse(Text.bytes(anchor.getString("proof")), "the proof");
        var all = Checkpoint.open(proof.checkpoint(), VerifierKey.parse(anchor.getString("key")), "of all");
        assertThat(proof.index()).isEqualTo(anchor.getLong("index"));
        assertThat(Merkle.isIncluded(
                        proof.index(),
                        all.size(),
                        Merkle.leaf(CheckpointLeaf.ofLogs(note)),
                        proof.hashes(),
                        all.root()))
                .isTrue();
        return anchor;
    }

    private List<String> faults() {
        return QuarkusTransaction.requiringNew().call(check::faults);
    }

    private interface Look {
        void at() throws Exception;
    }

    private static void changed(String edit, Look look) throws Exception {
        for (var table : TABLES) {
            superuser("create table kept_" + table + " as select * from " + table);
        }
        superuser(edit);
        try {
            look.at();
        } finally {
            putBack();
        }
    }

    private static void putBack() throws SQLException {
        for (var table : TABLES) {
            superuser("delete from " + table);
            superuser("insert into " + table + " select * from kept_" + table);
            superuser("drop table kept_" + table);
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
