package io.parley.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.parley.kernel.ReplayClock;
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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A real listing: CISA took CVE-2025-55177 into its list on 2 September 2025. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AlertPagesTest {
    private static final Instant BEFORE = Instant.parse("2025-08-20T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-09-10T10:00:00Z");
    private static final String WHY = "Customers write there, and nothing of it can be taken back";

    @Inject
    Companies companies;

    @Inject
    Register register;

    @Inject
    Decisions decisions;

    @Inject
    AlertJob job;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void aListingAfterTheDecisionPutsItUnderReviewAndIsToldOnce() throws Exception {
        var company = decided(BEFORE);
        job.run(company.id());
        job.run(company.id());
        var manager = company.as("manager");
        var home = manager.page("/home").select("section:has(#alerts)");
        assertThat(home.text()).contains("WhatsApp: CVE-2025-55177 was listed as exploited", "Sep 2, 2025");
        assertThat(manager.page("/decisions")
                        .select("tbody tr:contains(WhatsApp)")
                        .text())
                .contains("In force", "Under review again", "CVE-2025-55177");
        assertThat(mails(company))
                .as("one mail for each who decides, however often one looks")
                .hasSize(3);
        assertThat(mails(company).get(0)).isEqualTo("New on record about your tools: 1");
        assertThat(company.as("employee").page("/home").select("#alerts")).isEmpty();
        assertThat(company.as("employee").get("/alerts").statusCode()).isEqualTo(403);
        assertThat(company.as("compliance-officer").page("/audit").text()).contains("CVE-2025-55177");
    }

    @Test
    void whatWasKnownWhenTheCompanyDecidedRaisesNothing() throws Exception {
        var company = decided(AFTER);
        job.run(company.id());
        assertThat(company.as("manager").page("/home").select("#alerts")).isEmpty();
        assertThat(company.as("manager").page("/alerts").select(".empty")).hasSize(1);
        assertThat(mails(company)).isEmpty();
    }

    @Test
    void sayingWhatWasDoneClosesIt() throws Exception {
        var company = decided(BEFORE);
        job.run(company.id());
        var manager = company.as("manager");
        var action = manager.page("/alerts").select("form[action$=/answer]").attr("action");
        var refused = manager.post("/alerts", action, Map.of("because", "done"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Say in 20 to 2000 characters", ">done</textarea>");
        var because = Map.<String, Object>of("because", "All phones were updated on that day and checked");
        assertThat(manager.post("/alerts", action, because).statusCode()).isEqualTo(303);
        assertThat(manager.post("/alerts", action, because).statusCode()).isEqualTo(303);
        assertThat(manager.page("/alerts").select("section:has(#answered)").text())
                .contains("All phones were updated on that day and checked");
        assertThat(manager.page("/home").select("#alerts")).isEmpty();
        job.run(company.id());
        assertThat(manager.page("/home").select("#alerts")).as("raised once").isEmpty();
        assertThat(companies
                        .fresh()
                        .as("manager")
                        .post("/tools/webex/record", action, because)
                        .statusCode())
                .as("another company's")
                .isEqualTo(404);
    }

    @Test
    void programsListAndCloseWithAReason() throws Exception {
        var company = decided(BEFORE);
        job.run(company.id());
        var manager = company.as("manager");
        String id = manager.json()
                .get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .body("items.caseId", equalTo(List.of("CVE-2025-55177")))
                .body("items[0].kind", equalTo("known-exploited"))
                .body("items[0].happenedOn", equalTo("2025-09-02"))
                .extract()
                .path("items[0].id");
        var answer = "/api/v1/alerts/" + id + "/answer";
        manager.json()
                .body(Map.of("because", "done"))
                .post(answer)
                .then()
                .statusCode(422)
                .body("errors", hasKey("because"));
        var first = "All phones were updated on that day and checked";
        manager.json().body(Map.of("because", first)).post(answer).then().body("closedBecause", equalTo(first));
        manager.json()
                .body(Map.of("because", "Somebody else says something else later"))
                .post(answer)
                .then()
                .statusCode(200)
                .body("closedBecause", equalTo(first));
        manager.json().get("/api/v1/alerts").then().body("items", empty());
        manager.json().get("/api/v1/alerts?show=answered").then().body("items.id", equalTo(List.of(id)));
        manager.json().get("/api/v1/alerts?show=all").then().statusCode(422);
        company.as("employee").json().get("/api/v1/alerts").then().statusCode(403);
        companies
                .fresh()
                .as("manager")
                .json()
                .body(Map.of("because", first))
                .post(answer)
                .then()
                .statusCode(404);
    }

    @Test
    void aNewDecisionAnswersIt() throws Exception {
        var company = decided(BEFORE);
        job.run(company.id());
        decide(company);
        assertThat(company.as("manager").page("/home").select("#alerts")).isEmpty();
        assertThat(company.as("manager")
                        .page("/decisions")
                        .select("tbody tr:contains(In force)")
                        .text())
                .doesNotContain("Under review again");
    }

    @Test
    void theSheetNamesRolesAlternativeAndTexts() throws Exception {
        var company = decided(AFTER);
        var sheet = company.as("manager").page("/scenarios/messenger-breach?tool=whatsapp");
        assertThat(sheet.select("h1").text()).isEqualTo("A breach of a messenger becomes public: WhatsApp");
        assertThat(sheet.select("section:has(#roles) tbody tr")).hasSize(5);
        assertThat(sheet.select("section:has(#roles)").text()).contains(company.alias() + " approver");
        assertThat(sheet.select("section:has(#fallback)").text())
                .contains("Instead of WhatsApp use Microsoft Teams (work or school)");
        assertThat(sheet.select("blockquote")).hasSize(3);
        var reader = company.as("manager");
        reader.get("/language?language=cs");
        assertThat(reader.page("/scenarios/messenger-breach").select("main").text())
                .contains("Zveřejněný únik z messengeru", "náhradní cesta")
                .doesNotContain("First hour");
        assertThat(company.as("employee").get("/scenarios/messenger-breach").statusCode())
                .isEqualTo(403);
    }

    private Company decided(Instant at) throws Exception {
        var company = companies.fresh();
        var moved = (ReplayClock) io.quarkus.arc.ClientProxy.unwrap(clock);
        moved.at(
                at,
                () -> tenant.inTransaction(company.id(), () -> {
                    for (var tool : List.of("whatsapp", "teams")) {
                        register.add(company.person("manager"), tool, WHY);
                    }
                    return true;
                }));
        moved.at(at, () -> decide(company));
        return company;
    }

    private UUID decide(Company company) {
        return tenant.inTransaction(company.id(), () -> {
            var id = decisions.propose(
                    company.person("manager"),
                    DecisionDraft.of(
                                    "whatsapp",
                                    DecisionState.NOT_PERMITTED,
                                    WHY,
                                    Arrays.stream(DataClass.values())
                                            .map(data -> MatrixRule.of(data, Permission.NO))
                                            .toList())
                            .insteadUse("teams"));
            decisions.approve(company.person("approver"), id, "Teams does this for us, and people know how");
            return id;
        });
    }

    /** Subjects of those about vendors. */
    private List<String> mails(Company company) {
        return tenant.inTransaction(
                company.id(),
                () -> database.createQuery(
                                "select m.subject from OutboxMail m where m.subject like 'New on record%' order by m.createdAt",
                                String.class)
                        .getResultList());
    }
}
