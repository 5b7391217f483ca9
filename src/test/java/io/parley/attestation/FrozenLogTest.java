package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The rows of an older day are put back, with checkpoints kept elsewhere: nothing more is signed, and everybody concerned is told. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(FrozenLogTest.Kept.class)
class FrozenLogTest {
    /** Checkpoints are kept outside the database. */
    public static class Kept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "parley.checkpoints",
                        Files.createTempDirectory("checkpoints").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final List<String> LOG =
            List.of("acklog_head", "acklog_leaf", "acklog_node", "acklog_checkpoint", "acklog_pending", "tenant_work");

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
