package io.parley.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.parley.catalog.Reason;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AlternativePagesTest {
    @Inject
    Companies companies;

    @Inject
    Alternatives alternatives;

    @Inject
    CurrentTenant tenant;

    @Test
    void withoutOtherToolsThePageSaysWhatToDo() {
        var page = companies.fresh().as("employee").page("/tools/whatsapp/alternatives");
        assertThat(page.selectFirst(".empty h2").text()).isEqualTo("No other tool in your register");
    }

    @Test
    void registeredToolsAreRankedAndComparedReasonByReason() {
        var company = withTools("teams", "external-disk", "whatsapp");
        var employee = company.as("employee");
        var page = employee.page("/tools/whatsapp/alternatives?reason=calls-and-voice-notes&reason=habit");
        assertThat(page.select("h2#ranking + .card tbody tr th").eachText())
                .as("the best first, never the tool itself")
                .containsExactly("Microsoft Teams (work or school)", "External disk");
        assertThat(page.select("h2#ranking + .card tbody tr").get(0).text()).contains("100 %", "Good enough to offer");
        assertThat(page.select("h2#ranking + .card tbody tr").get(1).text()).contains("0 %", "Gap: do not push");
        var calls = page.select("table.compare tbody tr").get(0);
        assertThat(calls.text()).contains("Calls and voice notes", "It has video calls and voice messages.");
        assertThat(calls.select("a.source")).isNotEmpty();
        assertThat(page.select("table.compare tbody tr").get(1).text())
                .contains("Habit", "No tool answers this", "Time and a helping hand");

        var other = employee.page("/tools/whatsapp/alternatives?to=external-disk");
        assertThat(other.selectFirst("h2#closer").text()).isEqualTo("Instead of WhatsApp: External disk");
        assertThat(other.selectFirst("section[aria-labelledby=lose]").text()).contains("It is faster than e-mail");
    }

    @Test
    void programsGetTheReckoning() {
        var employee = withTools("teams").as("employee");
        employee.json()
                .get("/api/v1/tools/whatsapp/alternatives?reason=file-size")
                .then()
                .statusCode(200)
                .body("enoughPercent", equalTo(60))
                .body("items.tool", hasItem("teams"))
                .body("items[0].percent", equalTo(100))
                .body("items[0].reasons[0].rule", equalTo("large-files"))
                .body("items[0].reasons[0].evidence.source", everyItem(startsWith("https://")));
        employee.json()
                .get("/api/v1/tools/whatsapp/alternatives?reason=nonsense")
                .then()
                .statusCode(422)
                .body("errors.reason", startsWith("One of contacts-are-there"));
        employee.json().get("/api/v1/tools/nothing/alternatives").then().statusCode(404);
    }

    @Test
    void theSameInputsGiveTheSameBytesInWhateverOrderTheyAreGiven() {
        var employee = withTools("teams", "zoom", "signal", "external-disk").as("employee");
        var once = reckoning(employee, "reason=contacts-are-there&reason=calls-and-voice-notes&reason=on-my-phone");
        assertThat(reckoning(employee, "reason=on-my-phone&reason=contacts-are-there&reason=calls-and-voice-notes"))
                .isEqualTo(once);
        assertThat(new String(once, java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"standing\":\"safer\"", "\"basis\":");
    }

    private static byte[] reckoning(io.parley.testing.Visitor employee, String reasons) {
        return employee.json()
                .get("/api/v1/tools/whatsapp/alternatives?" + reasons)
                .asByteArray();
    }

    @Test
    void anEmployeeReadsWhatToUseInsteadOrThatNothingIsGoodEnough() {
        assertThat(companies
                        .fresh()
                        .as("employee")
                        .page("/tools/whatsapp/instead")
                        .select("h1")
                        .text())
                .isEqualTo("Nothing is good enough yet");
        var company = withTools("whatsapp", "teams");
        company.as("manager")
                .json()
                .body(Map.of(
                        "tool",
                        "whatsapp",
                        "outcome",
                        "not-permitted",
                        "reason",
                        "Nothing can be taken back from private phones",
                        "alternative",
                        "teams",
                        "rules",
                        java.util.List.of(
                                Map.of("data", "public", "answer", "no"),
                                Map.of("data", "internal", "answer", "no"),
                                Map.of("data", "confidential", "answer", "no"),
                                Map.of("data", "restricted", "answer", "no"))))
                .post("/api/v1/decisions")
                .then()
                .statusCode(201);
        var id = company.as("approver")
                .json()
                .get("/api/v1/decisions?state=waiting")
                .jsonPath()
                .getString("items[0].id");
        company.as("approver")
                .json()
                .body(Map.of("reason", "Agreed after we talked about it"))
                .post("/api/v1/decisions/" + id + "/approval")
                .then()
                .statusCode(200);
        var card = company.as("employee").page("/tools/whatsapp/instead");
        assertThat(card.select("h1").text()).isEqualTo("Use Microsoft Teams (work or school) instead");
        assertThat(card.select("main").text()).contains("Works there, too", "Calls and voice notes", "Habit");
    }

    /** Higher tiers build on this: same inputs, same answer. */
    @Test
    void coverIsTheSameEachTimeAndKnowsNobodyElsesTools() {
        var company = withTools("teams");
        var stated = Set.of(Reason.CONTACTS_ARE_THERE, Reason.NOBODY_TOLD_ME);
        var coverage = tenant.inTransaction(company.id(), () -> alternatives.cover("whatsapp", "teams", stated));
        assertThat(coverage.percent()).as("only colleagues come along").isEqualTo(50);
        assertThat(coverage.otherwise()).containsExactly(Reason.NOBODY_TOLD_ME);
        assertThat(tenant.inTransaction(company.id(), () -> alternatives.cover("whatsapp", "teams", stated)))
                .isEqualTo(coverage);
        assertThat(tenant.inTransaction(companies.fresh().id(), () -> alternatives.rank("whatsapp", stated)))
                .isEmpty();
    }

    private Company withTools(String... tools) {
        var company = companies.fresh();
        for (var tool : tools) {
            company.as("register-editor")
                    .json()
                    .body(Map.of("reason", "People use it every day"))
                    .put("/api/v1/register/" + tool)
                    .then()
                    .statusCode(201);
        }
        return company;
    }
}
