package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More answers than a bundle may hold, which are twenty here: told before, refused, and named afterwards. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(FrozenLogTest.Kept.class)
class BundleLimitTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    BundleJob job;

    @Inject
    BundleDesk desk;

    @Test
    void tooManyAnswersAreToldBeforeABundleIsMadeAndNamedAfterwards() {
        var company = companies.fresh();
        var policy = answers.publish(company);
        var officer = company.as("compliance-officer");
        answers.crowd(company, policy.version(), 20);
        sequencer.run(company.id());
        assertThat(officer.page("/evidence/preview").select("form[action=/evidence/bundles]"))
                .hasSize(1);
        answers.crowd(company, answers.publish(company).version(), 1); // not in the log yet
        var id = desk.request(company, Map.of());
        job.run(company.id());
        assertThat(officer.page("/evidence/bundles/" + id).select("#progress").text())
                .contains("More answers are meant than a bundle may hold, 20");
        assertThat(officer.json()
                        .get("/api/v1/evidence/bundles/" + id)
                        .jsonPath()
                        .getString("failure"))
                .isEqualTo("too-many");

        var preview = officer.page("/evidence/preview");
        assertThat(preview.select("[role=alert]").text()).contains("A bundle may hold 20 answers", "21 are meant");
        assertThat(preview.select("form[action=/evidence/bundles]")).isEmpty();
        assertThat(preview.select("a[download]")).hasSize(2);
        var asked = officer.post("/evidence", "/evidence/bundles", Map.of());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("More answers are meant than a bundle may hold, 20");
        assertThat(officer.json()
                        .body(Map.of())
                        .post("/api/v1/evidence/bundles")
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.post(
                                "/evidence",
                                "/evidence/bundles",
                                Map.of("policy", policy.policy().toString()))
                        .statusCode())
                .as("one policy alone")
                .isEqualTo(303);
    }

    @Test
    void anAnswerThatCannotBeReadIsNamedAsTheReason() throws Exception {
        var company = companies.fresh();
        answers.crowd(company, answers.publish(company).version(), 2);
        sequencer.run(company.id());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update ack_commitment set facts_jcs = 'gone' where tenant_id = '" + company.id() + "'");
        }
        var id = desk.request(company, Map.of());
        job.run(company.id());
        assertThat(company.as("auditor").page("/evidence/bundles/" + id).text())
                .contains("Somebody changed an answer past the log");
    }
}
