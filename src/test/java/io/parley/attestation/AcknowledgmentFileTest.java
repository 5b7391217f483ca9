package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers alone as a file: what a bundle says of them, without what proves it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AcknowledgmentFileTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentTenant tenant;

    @Inject
    AcknowledgmentLines lines;

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

    /** Corrections, a quiz, an opened text, erased people, and names that a spreadsheet would take for formulas. */
    @Test
    void itsLinesAreThoseOfTheBundle() throws Exception {
        answers.crowd(company, policy.version(), 9);
        var no = answers.answer(
                company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        answers.answer(company, policy.version(), company.person("manager"), "policy-correction", "acknowledged", no);
        tenant.inTransaction(company.id(), answers::erase);
        formulas();
        answers.crowd(company, policy.version(), 3);
        for (var role : List.of("employee", "observer", "approver", "auditor", "register-editor", "tenant-admin")) {
            answers.acknowledge(company, policy.version(), company.person(role));
        }
        answers.acknowledge(company, answers.publish(company).version(), company.person("employee"));
        sequencer.run(company.id());
        for (var names : List.of("with", "without")) {
            var bundle = BundleDesk.unpack(desk.bundle(
                    company, Map.of("names", names, "policy", policy.policy().toString())));
            var filter = "policy=" + policy.policy() + "&names=" + names;
            for (var format : List.of("csv", "jsonl")) {
                assertThat(undated(take("auditor", "/evidence/file/acknowledgments." + format + "?" + filter)
                                .asString()))
                        .as(names + " " + format)
                        .isEqualTo(undated(BundleDesk.text(bundle, "acknowledgments." + format)));
            }
        }
        var table = take("compliance-officer", "/evidence/file/acknowledgments.csv?names=with")
                .asString();
        assertThat(table).contains(",'=cmd|' /C calc'!A0,", "\"'@a,\"\"b\"\"\r\n\",", ",'＋1,", ",'-2,", ",'\tx,");
        assertThat(take("auditor", "/evidence/file/acknowledgments.jsonl?names=without")
                        .asString())
                .doesNotContain("crowd.example", "=cmd", "salt_i")
                .satisfies(lines -> assertThat(lines.lines()).hasSize(9 + 2 + 3 + 6 + 1));
    }

    /** As people's names come from a company's own directory. */
    private void formulas() throws Exception {
        var names = List.of("=cmd|' /C calc'!A0", "@a,\"b\"\r\n", "＋1", "-2", "\tx", "Zoë \\ \u202e 'x' \u0001");
        var roles = List.of("employee", "observer", "approver", "auditor", "register-editor", "tenant-admin");
        try (var superuser = PostgresForTests.running().superuser("parley");
                var change = superuser.prepareStatement(
                        "update person set name = ?, department = ?, country = 'CZ', hired_on = '2020-02-29' where tenant_id = ? and id = ?");
                var asked = superuser.prepareStatement("""
                        insert into policy_campaign (tenant_id, id, policy_version_id, audience, group_ids, as_of, due_days, new_hire_days,
                          started_by, started_at)
                        values (?, gen_random_uuid(), ?, 'everyone', '{}', current_date, 14, 7, ?, now())""");
                var assigned = superuser.prepareStatement("""
                        insert into policy_assignment (tenant_id, id, policy_version_id, person_id, campaign_id, assigned_at, assigned_on,
                          due_on, opened_at, reminders)
                        select c.tenant_id, gen_random_uuid(), c.policy_version_id, ?, c.id, now(), current_date - 20, current_date - 6,
                          timestamptz '2026-11-02 03:04:05.678901+02', 2
                        from policy_campaign c where c.tenant_id = ?""")) {
            asked.setObject(1, company.id());
            asked.setObject(2, policy.version());
            asked.setObject(3, company.person("manager"));
            asked.executeUpdate();
            for (int i = 0; i < names.size(); i++) {
                change.setString(1, names.get(i));
                change.setString(2, names.get(names.size() - 1 - i));
                change.setObject(3, company.id());
                change.setObject(4, company.person(roles.get(i)));
                change.executeUpdate();
                assigned.setObject(1, company.person(roles.get(i)));
                assigned.setObject(2, company.id());
                assigned.executeUpdate();
            }
        }
    }

    @Test
    void whoTookItAndWhatItHashesToIsInTheAuditLog() {
        answers.crowd(company, policy.version(), 4);
        sequencer.run(company.id());
        var taken = take("auditor", "/api/v1/evidence/file/acknowledgments.csv?names=false");
        assertThat(taken.header("Content-Type")).startsWith("text/csv");
        assertThat(taken.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"acknowledgments-" + LocalDate.now(ZoneOffset.UTC) + ".csv\"");
        var audit = company.as("auditor").page("/audit").text();
        assertThat(audit)
                .contains("Answers taken as a file", "File of answers written to its end")
                .contains(Text.hex(Merkle.sha256(taken.asByteArray())));
    }

    /** It is made a stretch of the log at a time. */
    @Test
    void stretchesOfTheLogAreTogetherTheWhole() {
        answers.crowd(company, policy.version(), 4);
        answers.act(company, Instant.now());
        answers.act(company, Instant.now());
        answers.crowd(company, policy.version(), 2);
        sequencer.run(company.id());
        var whole = new ByteArrayOutputStream();
        var stretches = new ByteArrayOutputStream();
        var filter = new EvidenceFilter(null, Instant.now(), 0, 8);
        var file = new AcknowledgmentFile(UUID.randomUUID(), AcknowledgmentFile.Format.CSV, filter, true);
        long count = tenant.inTransaction(company.id(), () -> {
            lines.write(file, new AcknowledgmentFile.Stretch(0, 0, 8), whole);
            return lines.write(file, new AcknowledgmentFile.Stretch(0, 0, 3), stretches)
                    + lines.write(file, new AcknowledgmentFile.Stretch(0, 3, 4), stretches)
                    + lines.write(file, new AcknowledgmentFile.Stretch(0, 4, 6), stretches)
                    + lines.write(file, new AcknowledgmentFile.Stretch(0, 6, 8), stretches);
        });
        assertThat(count).isEqualTo(6);
        assertThat(stretches.toString()).isEqualTo(whole.toString());
    }

    @Test
    void whereThereIsNoAnswerNoFileIsOffered() {
        var before = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        assertThat(take("auditor", "/evidence/file/acknowledgments.jsonl?as_of=" + before)
                        .asByteArray())
                .isEmpty();
        assertThat(company.as("auditor")
                        .page("/evidence/preview?as_of=" + before)
                        .select("#alone"))
                .isEmpty();
    }

    @Test
    void anUnreadableAnswerHasItsPlaceAndTheOthersAreThere() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var change : List.of("0, gone", "2, {\"choice\":\"\\u0000\"}")) {
                var parts = change.split(", ", 2);
                assertThat(statement.executeUpdate("update ack_commitment set facts_jcs = '" + parts[1]
                                + "' where ack_id = (select ack_id from acklog_leaf where tenant_id = '" + company.id()
                                + "' and ack_id is not null order by idx offset " + parts[0] + " limit 1)"))
                        .isEqualTo(1);
            }
        }
        var lines = take("auditor", "/evidence/file/acknowledgments.csv")
                .asString()
                .lines()
                .toList();
        int outcome = List.of(lines.get(0).split(",")).indexOf("outcome");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[outcome]))
                .containsExactly("", "acknowledged", "");
    }

    @Test
    void nobodyElseMayTakeItAndWhatIsNotMeantIsSaid() {
        answers.crowd(company, policy.version(), 2);
        sequencer.run(company.id());
        for (var role : List.of("employee", "manager", "observer")) {
            assertThat(ask(role, "/evidence/file/acknowledgments.csv").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(ask("auditor", "/evidence/file/acknowledgments.csv?as_of=soon")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ask("auditor", "/api/v1/evidence/file/acknowledgments.csv?as_of=soon")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ask("auditor", "/api/v1/evidence/file/acknowledgments.jsonl?policy=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(422);
        var other = companies.fresh();
        var elsewhere = other.as("auditor").request().accept("*/*");
        assertThat(elsewhere
                        .get("/api/v1/evidence/file/acknowledgments.jsonl?policy=" + policy.policy())
                        .statusCode())
                .isEqualTo(422);
        assertThat(other.as("auditor")
                        .request()
                        .accept("*/*")
                        .get("/evidence/file/acknowledgments.jsonl")
                        .asByteArray())
                .isEmpty();
    }

    @Test
    void previewLeadsToTheAnswersItIsOf() {
        answers.crowd(company, policy.version(), 2);
        sequencer.run(company.id());
        var page = company.as("auditor").page("/evidence/preview?preset=works-council&policy=" + policy.policy());
        var link = page.select("a[download][href*=.jsonl]").attr("href");
        assertThat(take("auditor", link).asString().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"full_name\":\"\"")
                        && line.contains(policy.policy().toString()));
    }

    private Response take(String role, String path) {
        var answer = ask(role, path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private Response ask(String role, String path) {
        return company.as(role)
                .request()
                .accept("*/*")
                .redirects()
                .follow(false)
                .get(path);
    }

    /** Without what says which file it is and of which moment. */
    private static String undated(String text) {
        return text.replaceAll("\"(export_id|as_of_utc)\":\"[^\"]*\"", "")
                .replaceAll("(?m)^([-0-9a-f]{36}),[-0-9a-f]{36},[-0-9TZ:.]+,", "$1,");
    }
}
