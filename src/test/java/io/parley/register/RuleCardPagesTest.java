package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RuleCardPagesTest {
    private static final String FORM = "/tools/whatsapp/decision";
    private static final String WHY = "Customers write there, and nothing of it can be taken back";

    @Inject
    Companies companies;

    @Test
    void threeTapsLeadToAnAnswerAndToWhatToDoInstead() {
        var company = decided();
        var employee = company.as("employee");
        var tools = employee.page("/can-i-send");
        var whats = employee.page(tap(tools, "WhatsApp"));
        assertThat(whats.text()).contains("a customer’s photo");
        var devices = employee.page(
                whats.select("a[href*='data=confidential&to=customers']").attr("href"));
        var answer = employee.page(tap(devices, "from a private phone").replace("#answer", ""));
        assertThat(answer.select("#answer").text())
                .contains(
                        "No.",
                        "Microsoft Teams (work or school), from a private phone: yes, if the customer agreed",
                        WHY);
        assertThat(answer.select("#answer a[href=/exceptions/new?tool=whatsapp&data=confidential]"))
                .hasSize(1);
    }

    @Test
    void theNearestWayIsAnotherDevice() {
        var company = decided();
        var form = matrix("no", "no", "no", "no");
        form.put("outcome", "approved");
        form.put("public", "yes");
        form.put("x_data", List.of("", ""));
        form.put("x_recipient", List.of("", ""));
        form.put("x_device", List.of("private-phone", ""));
        form.put("x_answer", List.of("no", ""));
        form.put("x_if", List.of("", ""));
        decide(company, "whatsapp", form);
        var answer =
                company.as("employee").page("/can-i-send?tool=whatsapp&data=public&to=customers&device=private-phone");
        assertThat(answer.select("#answer li").eachText().get(0)).contains("WhatsApp, from a company laptop: yes");
        var body = company.as("employee")
                .json()
                .get("/api/v1/can-i-send?tool=whatsapp&data=public&to=customers&device=private-phone")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(body.getString("answer")).isEqualTo("no");
        assertThat(body.getString("instead[0].device")).isEqualTo("managed-laptop");
        company.as("employee")
                .json()
                .get("/api/v1/can-i-send?tool=whatsapp&data=secret")
                .then()
                .statusCode(422);
    }

    @Test
    void anEmergencyIsToldBesideTheEverydayAnswerWithoutAnotherTap() {
        var company = decided();
        var form = matrix("yes-if", "no", "no", "no");
        form.put("outcome", "approved-with-conditions");
        form.put("public_if", "only opening hours");
        form.put("x_data", List.of("internal", ""));
        form.put("x_recipient", List.of("colleagues", ""));
        form.put("x_device", List.of("", ""));
        form.put("x_purpose", List.of("emergency", ""));
        form.put("x_answer", List.of("yes-if", ""));
        form.put("x_if", List.of("Teams is down", ""));
        form.put("act", "preview");
        var preview = Jsoup.parse(company.as("manager").post(FORM, FORM, form).asString());
        assertThat(preview.select("#preview #changes tbody th").eachText())
                .contains("Internal, to colleagues, in an emergency")
                .noneMatch(t -> t.startsWith("Internal, to customers"));
        assertThat(preview.select("#x-purpose-1 option[selected]").val()).isEqualTo("emergency");
        form.remove("act");
        decide(company, "whatsapp", form);
        var employee = company.as("employee");
        var cell = "?tool=whatsapp&data=internal&to=%s&device=private-phone";
        var answer = employee.page("/can-i-send" + cell.formatted("colleagues"));
        assertThat(answer.select("#answer-title").text()).endsWith("No.");
        assertThat(answer.select("#emergency").text()).contains("In an emergency:", "Yes, if Teams is down.");
        assertThat(employee.page("/can-i-send" + cell.formatted("customers")).select("#emergency"))
                .isEmpty();
        assertThat(employee.page("/rule-cards/whatsapp").select(".rule-card").text())
                .contains("in an emergency:", "yes, if Teams is down");
        var json = employee.json()
                .get("/api/v1/can-i-send" + cell.formatted("colleagues"))
                .jsonPath();
        assertThat(json.getString("answer")).isEqualTo("no");
        assertThat(json.getString("emergency.answer")).isEqualTo("yes-if");
        assertThat(json.getString("emergency.condition")).isEqualTo("Teams is down");
    }

    @Test
    void aChangedCellIsAnotherCardAnotherAnswerAndADiffBeforeItIsApproved() {
        var company = decided();
        var before = company.as("employee")
                .page("/rule-cards/whatsapp")
                .select("table")
                .text();
        assertThat(before).doesNotContain("only opening hours");
        var form = matrix("yes-if", "no", "no", "no");
        form.put("outcome", "approved-with-conditions");
        form.put("public_if", "only opening hours");
        form.put("act", "preview");
        var manager = company.as("manager");
        var preview = manager.post(FORM, FORM, form);
        assertThat(preview.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(preview.asString());
        assertThat(page.select("#preview #changes").text())
                .contains("Public")
                .contains("only opening hours")
                .doesNotContain("Confidential");
        assertThat(page.select("#preview .rule-card").text()).contains("only opening hours");
        assertThat(manager.page("/decisions?state=waiting").select("tbody tr")).isEmpty();
        form.remove("act");
        var path = decide(company, "whatsapp", form);
        assertThat(company.as("employee")
                        .page("/rule-cards/whatsapp")
                        .select("table")
                        .text())
                .contains("only opening hours");
        assertThat(company.as("employee")
                        .page("/can-i-send?tool=whatsapp&data=public&to=colleagues&device=managed-phone")
                        .select("#answer")
                        .text())
                .contains("Yes, if only opening hours.");
        assertThat(company.as("auditor").page(path).select("#what-changes")).isEmpty();
    }

    @Test
    void everyContradictionIsALineOfItsOwnAndNothingContradictoryIsSent() {
        var company = decided();
        var form = matrix("no", "yes", "", "yes-if");
        form.put("outcome", "approved-with-conditions");
        var manager = company.as("manager");
        var answer = manager.post(FORM, FORM, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var problems = Jsoup.parse(answer.asString()).select("#preview .problems li");
        assertThat(problems.eachText())
                .anyMatch(t -> t.startsWith("Confidential:"))
                .anyMatch(t -> t.startsWith("Internal: yes, although Public: no"))
                .anyMatch(t -> t.startsWith("Restricted:"));
        assertThat(problems.select("a[href=#confidential]")).hasSize(1);
        assertThat(manager.page("/decisions?state=waiting").select("tbody tr")).isEmpty();
    }

    @Test
    void aPocketCardHasTheAnswersOfOneKindOfWork() {
        var company = decided();
        var page = company.as("employee").page("/rule-cards/pocket?for=customers");
        assertThat(page.select("main").text()).contains("You talk with customers", "As of", "WhatsApp", "Teams");
        assertThat(page.select(".pocket tbody tr")).hasSize(2);
        assertThat(company.as("employee").get("/rule-cards/pocket?for=nobody").statusCode())
                .isEqualTo(404);
        assertThat(company.as("employee").page("/rule-cards").select("section .rule-card"))
                .hasSize(2);
        var json = company.as("employee").json().get("/api/v1/rule-cards").jsonPath();
        assertThat(json.getList("items.tool")).containsExactly("teams", "whatsapp");
        assertThat(json.getList("items[1].cells")).hasSize(72);
        assertThat(companies.fresh().as("employee").get("/rule-cards/whatsapp").statusCode())
                .isEqualTo(404);
    }

    @Test
    void lessonsAreOneScreenAndBelongToTools() {
        var employee = companies.acme().as("employee");
        assertThat(employee.page("/tools/teams").select("a[href=/lessons/teams-leaks]"))
                .hasSize(1);
        var page = employee.page("/lessons/teams-leaks");
        assertThat(page.select("h1").text()).isEqualTo("Three ways Teams leaks");
        assertThat(page.select("main ol.lesson > li")).hasSize(3);
        assertThat(page.select("main a.source")).isNotEmpty();
        assertThat(employee.page("/lessons").select("main a[href^=/lessons/]")).hasSize(6);
        assertThat(employee.get("/lessons/none").statusCode()).isEqualTo(404);
    }

    /** WhatsApp is not permitted, Teams is what to use instead. */
    private Company decided() {
        var company = companies.fresh();
        for (var tool : List.of("whatsapp", "teams")) {
            company.as("manager")
                    .json()
                    .body(Map.of("reason", "People use it every day"))
                    .put("/api/v1/register/" + tool)
                    .then()
                    .statusCode(201);
        }
        var teams = matrix("yes", "yes", "yes-if", "no");
        teams.put("outcome", "approved-with-conditions");
        teams.put("confidential_if", "the customer agreed");
        decide(company, "teams", teams);
        var whatsapp = matrix("no", "no", "no", "no");
        whatsapp.put("alternative", "teams");
        decide(company, "whatsapp", whatsapp);
        return company;
    }

    private static String decide(Company company, String tool, Map<String, Object> form) {
        var path = "/tools/" + tool + "/decision";
        var manager = company.as("manager");
        form.put("at", manager.page(path).select("input[name=at]").val());
        var answer = manager.post(path, form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var there = answer.header("Location")
                .replaceAll("^.*?/decisions", "/decisions")
                .replaceAll("\\?.*", "");
        var approver = company.as("approver");
        var approved = approver.post(there, there + "/approval", Map.of("reason", "Agreed after we talked about it"));
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(303);
        return there;
    }

    private static String tap(Document page, String label) {
        return page.select("ul.taps a").stream()
                .filter(a -> a.text().equals(label))
                .map(a -> a.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not on " + page.text()));
    }

    private static Map<String, Object> matrix(String... answers) {
        var form = new HashMap<String, Object>();
        form.put("outcome", "not-permitted");
        for (var data : DataClass.values()) {
            form.put(data.key(), answers[data.ordinal()]);
        }
        form.put("reason", WHY);
        form.put("at", "");
        return form;
    }
}
