package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Checkpoint;
import io.parley.verify.Merkle;
import io.parley.verify.VerifierKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers become a log that only grows, whatever dies in between, and what is changed behind its back is found. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LogTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    Fsck fsck;

    @Inject
    LogTables tables;

    @Inject
    LogEpochs epochs;

    @Inject
    LogKeys keys;

    @Inject
    Proofs proofs;

    @Inject
    CurrentTenant tenant;

    private Company company;
    private UUID version;

    @BeforeEach
    void publish() throws SQLException {
        company = companies.fresh();
        answers.quiet(company);
        version = answers.publish(company).version();
    }

    @Test
    void batchesMakeOneLogWithProofsForAll() throws Exception {
        for (int batch : List.of(1, 2, 7, 30)) {
            answers.crowd(company, version, batch);
            assertThat(sequencer.run(company.id())).isEqualTo(batch);
        }
        assertThat(sequencer.run(company.id())).isZero();
        assertThat(fsck.run(company.id())).isEmpty();
        var key = VerifierKey.parse(in(keys::findVerifier).orElseThrow());
        assertThat(key.name()).isEqualTo("acks.localhost/" + company.id());
        for (long index = 0; index < 40; index++) {
            long at = index;
            var proof = in(() -> proofs.find(0, at)).orElseThrow();
            var checkpoint = Checkpoint.open(proof.checkpoint(), key, "checkpoint");
            assertThat(checkpoint.size()).isEqualTo(40);
            var leaf = hash("select leaf_hash from acklog_leaf where idx = " + index);
            assertThat(Merkle.isIncluded(index, 40, leaf, proof.hashes(), checkpoint.root()))
                    .isTrue();
        }
        assertThat(in(() -> proofs.find(0, 40))).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatThrownBy(() -> tenant.inTransaction(company.id(), () -> {
                    answers.inTransaction(
                            company, version, company.person("employee"), "policy-ack", "acknowledged", null);
                    throw new IllegalStateException("The answer failed after all");
                }))
                .hasMessageContaining("after all");
        assertThat(sequencer.run(company.id())).isZero();
        assertThat(fsck.run(company.id())).isEmpty();
    }

    /** The connection is cut after each statement of a batch in turn. */
    @Test
    void aBatchThatDiesAnywhereLeavesTheLogWhole() throws Exception {
        answers.crowd(company, version, 5);
        sequencer.run(company.id());
        for (var table : List.of("acklog_leaf", "acklog_node", "acklog_checkpoint", "acklog_head", "acklog_pending")) {
            answers.crowd(company, version, 3);
            asSuperuser("""
                    create function app.break_%1$s() returns trigger language plpgsql as $$ begin
                      perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
                    create trigger zz_break after insert or update or delete on %1$s for each statement execute function app.break_%1$s()
                    """.formatted(table));
            assertThatThrownBy(() -> sequencer.run(company.id())).as(table).isNotNull();
            asSuperuser("drop trigger zz_break on %1$s; drop function app.break_%1$s()".formatted(table));
            assertThat(fsck.run(company.id())).as(table).isEmpty();
            assertThat(sequencer.run(company.id())).as(table).isEqualTo(3);
            assertThat(fsck.run(company.id())).as(table).isEmpty();
        }
        assertThat(in(tables::findHead).orElseThrow().size()).isEqualTo(20);
    }

    @Test
    void manySequencersAtOnceLogEachRecordOnce() throws Exception {
        answers.crowd(company, version, 60);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 8; i++) {
                runs.add(() -> sequencer.run(company.id()));
            }
            long logged = 0;
            for (var run : pool.invokeAll(runs)) {
                logged += run.get();
            }
            assertThat(logged + sequencer.run(company.id())).isEqualTo(60);
        } finally {
            pool.shutdownNow();
        }
        assertThat(fsck.run(company.id())).isEmpty();
    }

    @Test
    void theApplicationCanOnlyAdd() throws Exception {
        answers.crowd(company, version, 2);
        sequencer.run(company.id());
        answers.crowd(company, version, 1);
        for (var sql : List.of(
                "update acklog_leaf set idx = 9",
                "delete from acklog_leaf",
                "update acklog_node set hash = hash",
                "delete from acklog_checkpoint",
                "update ack_commitment set facts_jcs = ''",
                "delete from ack_commitment",
                "update ack_secret set identity_jcs = ''",
                "update acklog_pending set leaf_input = ''",
                "delete from acklog_head",
                "update acklog_head set size = 1",
                "update acklog_head set root = decode(repeat('00', 32), 'hex')",
                "update acklog_key set verifier_key = ''")) {
            for (boolean owner : List.of(false, true)) {
                assertThatThrownBy(() -> change(owner, sql))
                        .as(sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    /** Past every right and trigger, as only the database's superuser can. */
    @Test
    void everyEditOfASuperuserIsFound() throws Exception {
        answers.crowd(company, version, 24);
        sequencer.run(company.id());
        answers.crowd(company, version, 3);
        var edits = edits();
        var random = new Random(24);
        var missed = new ArrayList<String>();
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            for (int i = 0; i < 200; i++) {
                var edit = edits.get(i % edits.size()).formatted(random.nextInt(24), company.id());
                var table = edit.replaceFirst("(?s)^(update|delete from|insert into) (\\w+).*", "$2");
                statement.execute("create temporary table kept as select * from " + table + " where tenant_id = '"
                        + company.id() + "'");
                statement.execute("set session_replication_role = replica");
                assertThat(statement.executeUpdate(edit)).as(edit).isPositive();
                if (fsck.run(company.id()).isEmpty()) {
                    missed.add(edit);
                }
                statement.execute("delete from " + table + " where tenant_id = '" + company.id() + "'");
                statement.execute("insert into " + table + " select * from kept");
                statement.execute("set session_replication_role = origin");
                statement.execute("drop table kept");
            }
        }
        assertThat(missed).isEmpty();
        assertThat(fsck.run(company.id())).isEmpty();
    }

    /** {@code %1$d}: some leaf; {@code %2$s}: the company. */
    private static List<String> edits() {
        var leaf = " where tenant_id = '%2$s' and idx = %1$d";
        var record = " where tenant_id = '%2$s' and ack_id = (select ack_id from acklog_leaf" + leaf + ")";
        var answer = record.replace("and ack_id", "and id");
        var waits =
                " where tenant_id = '%2$s' and ack_id = (select min(ack_id::text)::uuid from acklog_pending where tenant_id = '%2$s')";
        return List.of(
                "update ack set choice = 'declined'" + answer,
                "update ack set acted_at = acted_at - interval '1 day'" + answer,
                "update ack set via = 'kiosk'" + answer,
                "update ack set content_sha256 = repeat('0', 64)" + answer,
                "update ack set statement_sha256 = repeat('0', 64)" + answer,
                "update ack set policy_version_id = gen_random_uuid()" + answer,
                "update ack set supersedes = gen_random_uuid()" + answer,
                "update ack set person_id = (select id from person where tenant_id = '%2$s' and number = 'N-employee')"
                        + answer,
                "delete from ack" + answer,
                "update ack_commitment set facts_jcs = replace(facts_jcs, 'acknowledged', 'declined')" + record,
                "update ack_commitment set facts_jcs = facts_jcs || ' '" + record,
                "update ack_commitment set salt_f = decode(repeat('ab', 32), 'hex')" + record,
                "update ack_commitment set commit_f = decode(repeat('ab', 32), 'hex')" + record,
                "update ack_commitment set commit_i = decode(repeat('ab', 32), 'hex')" + record,
                "update ack_commitment set subject_ref = gen_random_uuid()" + record,
                "delete from ack_commitment" + record,
                "update ack_secret set identity_jcs = replace(identity_jcs, 'Crowd', 'Cloud')" + record,
                "update ack_secret set salt_i = decode(repeat('ab', 32), 'hex')" + record,
                "update ack_subject set subject_ref = gen_random_uuid() where tenant_id = '%2$s' and person_id = (select person_id from ack"
                        + answer + ")",
                "update acklog_leaf set leaf_hash = sha256(leaf_hash)" + leaf,
                "update acklog_leaf set idx = 100" + leaf,
                "update acklog_leaf set ack_id = gen_random_uuid()" + leaf,
                "delete from acklog_leaf" + leaf,
                "update acklog_node set hash = sha256(hash) where tenant_id = '%2$s' and level = 1 and idx = %1$d / 2",
                "update acklog_node set level = 7 where tenant_id = '%2$s' and level = 1 and idx = %1$d / 2",
                "delete from acklog_node where tenant_id = '%2$s' and level = 1 and idx = %1$d / 2",
                "update acklog_head set size = size - 1 where tenant_id = '%2$s'",
                "update acklog_head set root = sha256(root) where tenant_id = '%2$s'",
                "delete from acklog_head where tenant_id = '%2$s'",
                "update acklog_checkpoint set note = replace(note, '24', '23') where tenant_id = '%2$s'",
                "update acklog_checkpoint set size = 23 where tenant_id = '%2$s'",
                "delete from acklog_checkpoint where tenant_id = '%2$s'",
                "update acklog_key set wrapped_key = sha256(wrapped_key) where tenant_id = '%2$s'",
                "update acklog_key set verifier_key = replace(verifier_key, 'acks', 'axes') where tenant_id = '%2$s'",
                "delete from acklog_key where tenant_id = '%2$s'",
                "update acklog_pending set leaf_input = sha256(leaf_input)" + waits,
                "delete from acklog_pending" + waits);
    }

    /** Erasing takes the name, and nothing else falls. */
    @Test
    void erasedPeopleLeaveAWholeLog() throws Exception {
        answers.crowd(company, version, 4);
        sequencer.run(company.id());
        change(false, "delete from ack_secret");
        change(false, "delete from ack_subject");
        assertThat(fsck.run(company.id())).isEmpty();
    }

    @Test
    void aLogThatWasPutBackIsFrozen(@TempDir Path folder) throws Exception {
        answers.crowd(company, version, 3);
        sequencer.run(company.id());
        var head = in(tables::findHead).orElseThrow();
        var files = new CheckpointFolder(Optional.of(folder));
        var kept = new KeptCheckpoints(files, tables, epochs, keys, tenant);
        files.keep(company.id(), in(() -> tables.findCheckpoint(0, 3)).orElseThrow());
        assertThat(in(() -> kept.areAhead(head))).isFalse();
        assertThat(in(() -> kept.areAhead(new LogHead(0, 2, head.root(), false))))
                .isTrue();
        assertThat(in(() -> kept.areAhead(new LogHead(0, 3, Merkle.sha256("fork"), false))))
                .isTrue();
        assertThat(in(() -> kept.areAhead(new LogHead(1, 9, head.root(), false))))
                .as("an epoch that nobody opened")
                .isTrue();
        var later = in(keys::get).checkpoint(1, 1, Merkle.sha256("opened since"));
        files.keep(company.id(), later);
        assertThat(in(() -> kept.areAhead(head))).as("an epoch was lost").isTrue();
        var other = in(keys::get).checkpoint(0, 2, Merkle.sha256("fork"));
        files.keep(company.id(), other);
        assertThat(in(() -> kept.areAhead(head)))
                .as("longer, but not that log with more behind it")
                .isTrue();
        Files.writeString(folder.resolve(company.id() + ".checkpoint"), "nonsense");
        assertThat(in(() -> kept.areAhead(head))).isFalse();
        Files.write(folder.resolve(company.id() + ".checkpoint"), new byte[] {(byte) 0xff, 0});
        assertThat(in(() -> kept.areAhead(head))).isFalse();

        change(false, "update acklog_head set frozen = true");
        answers.crowd(company, version, 1);
        assertThat(sequencer.run(company.id())).as("nothing is signed").isZero();
    }

    private <T> T in(Callable<T> work) {
        return tenant.inTransaction(company.id(), work);
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private byte[] hash(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql + " and tenant_id = '" + company.id() + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    /** As the application, or as the owner of the tables with the triggers in place. */
    private void change(boolean owner, String sql) throws SQLException {
        try (Connection connection = owner
                        ? PostgresForTests.running().superuser("parley")
                        : PostgresForTests.running()
                                .connection("parley", io.parley.app.embedded.Roles.APPLICATION, "application");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + company.id() + "', true)");
            statement.execute(sql
                    + (owner
                            ? " " + (sql.contains("where") ? "and" : "where") + " tenant_id = '" + company.id() + "'"
                            : ""));
            connection.commit();
        }
    }
}
