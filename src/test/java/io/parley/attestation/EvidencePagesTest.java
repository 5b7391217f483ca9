package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was asked and who answered; asking for a bundle, waiting for it, taking it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvidencePagesTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    BundleJob job;

    @Inject
    Clock clock;

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
    void progressIsShownUntilItIsReady() {
        var officer = company.as("compliance-officer");
        answers.crowd(company, policy.version(), 1);
        var id = desk.request(company, Map.of());
        assertThat(desk.request(company, Map.of())).as("asked twice").isEqualTo(id);
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
                Map.of("preset", "soc-3"),
                Map.of("preset", "works-council", "names", "with"),
                Map.of("names", "perhaps"),
                Map.of("preset", "soc-2", "from", "soon"),
                Map.of(
                        "preset",
                        "soc-2",
                        "from",
                        LocalDate.now(clock).plusDays(1).toString()),
                Map.of("preset", "nis-2", "from", LocalDate.now(clock).toString()),
                Map.of("policy", UUID.randomUUID().toString()))) {
            assertThat(officer.post("/evidence", "/evidence/bundles", wrong).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(officer.page("/evidence").select("a[href^=/evidence/bundles/]"))
                .isEmpty();
        assertThat(officer.get("/evidence/preview?preset=soc-3").statusCode()).isEqualTo(422);
        var auditor = company.as("auditor");
        assertThat(auditor.page("/evidence").select("form[method=post]")).isEmpty();
        assertThat(auditor.page("/evidence/preview").select("form[method=post]"))
                .isEmpty();
        assertThat(auditor.post("/evidence/bundles", Map.of()).statusCode()).isIn(400, 403);
        assertThat(company.as("employee").get("/evidence").statusCode()).isEqualTo(403);
    }

    @Test
    void fifthBundleWithinAnHourHasToWait() {
        for (int i = 0; i < 4; i++) {
            desk.request(
                    company, Map.of("as_of", LocalDate.now(clock).minusDays(i).toString()));
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
}
