package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnToolPagesTest {
    private static final String NEW = "/own-tools/new";
    private static final String TOOL = "/tools/own-stepanuv-chat";

    @Inject
    Companies companies;

    @Inject
    Clock clock;

    @Test
    void aToolOfOnesOwnStandsWhereTheOthersStandAndNobodyElseSeesIt() {
        var company = companies.fresh();
        var manager = company.as("manager");
        assertThat(manager.post(NEW, "/own-tools", chat()).getHeader("Location"))
                .endsWith(TOOL + "?added=1");

        var employee = company.as("employee");
        assertThat(employee.page(TOOL).text()).contains("Štěpánův chat", "In your register since");
        assertThat(employee.page("/tools?q=chat.acme").select("tbody tr").text())
                .contains("Štěpánův chat", "Your own tool");
        assertThat(employee.page("/tools?list=register").select("tbody tr")).hasSize(1);
        assertThat(employee.page("/comparison?tool=own-stepanuv-chat&tool=teams")
                        .select(".compare thead")
                        .text())
                .contains("Štěpánův chat", "Microsoft Teams");
        assertThat(manager.page("/surveys/new").text()).contains("Štěpánův chat");
        assertThat(employee.page("/requests/new?q=stepan").text()).isNotEmpty();
        assertThat(employee.page("/assessments").select(".ranking").text()).contains("Štěpánův chat");
        assertThat(manager.page(TOOL + "/decision").text()).contains("Štěpánův chat");

        var other = companies.fresh().as("employee");
        assertThat(other.get(TOOL).statusCode()).isEqualTo(404);
        assertThat(other.page("/tools?q=chat.acme").text()).doesNotContain("Štěpánův chat");
    }

    @Test
    void aNameIsOneToolAndWhatIsWrongIsSaid() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        var again = manager.post(NEW, "/own-tools", chat());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.asString()).select("#name-error").text()).contains("Štěpánův chat");
        var form = new HashMap<>(chat());
        form.put("name", "signal");
        form.put("website", "ftp://x");
        form.put("domains", "not a domain!");
        form.put("category", "nothing");
        var page = Jsoup.parse(manager.post(NEW, "/own-tools", form).asString());
        assertThat(page.select("#name-error").text()).contains("Signal");
        assertThat(page.select(".error-summary li")).hasSize(4);
        assertThat(page.select("#website").val()).isEqualTo("ftp://x");
        assertThat(company.as("employee").get(NEW).statusCode()).isEqualTo(403);
    }

    @Test
    void factsAboutItCountLikeThoseOfTheCatalog() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        var facts = "/own-tools/own-stepanuv-chat/facts";
        assertThat(manager.page(TOOL).select("a[href=" + facts + "]")).hasSize(1);
        var form = facts + "?question=company-owned-accounts";
        assertThat(manager.page(form).select("input[name=answer]")).hasSize(3);
        var refused = manager.post(form, facts, Map.of("question", "company-owned-accounts", "answer", "maybe"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var said = Map.<String, Object>of(
                "question",
                "company-owned-accounts",
                "answer",
                "yes",
                "source",
                "https://wiki.acme.example/chat",
                "observed",
                LocalDate.now(clock).toString());
        assertThat(manager.post(form, facts, said).statusCode()).isEqualTo(303);
        assertThat(company.as("employee").page(TOOL).text())
                .contains("The accounts belong to you", "Your own record: wiki.acme.example");
        assertThat(company.as("employee")
                        .page(TOOL + "/assessment")
                        .select("tr:contains(Whose accounts) td[data-label=Points]")
                        .text())
                .isEqualTo("100");
        assertThat(company.as("tenant-admin").page("/audit").text()).contains("own-stepanuv-chat");
        assertThat(manager.get("/own-tools/teams/facts").statusCode()).isEqualTo(303);
    }

    @Test
    void aNewNameKeepsTheAddressAndEverythingElse() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        var change = "/own-tools/own-stepanuv-chat";
        assertThat(manager.page(TOOL).select("a[href=" + change + "]")).hasSize(1);
        var taken = manager.post(change, change + "/name", Map.of("name", "signal", "seen", "Štěpánův chat"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(taken.asString()).select("#name-error").text()).contains("Signal");
        assertThat(Jsoup.parse(taken.asString()).select("#name").val()).isEqualTo("signal");

        var renamed = Map.<String, Object>of("name", "Cellar chat", "seen", "Štěpánův chat");
        assertThat(manager.post(change, change + "/name", renamed).statusCode()).isEqualTo(303);
        assertThat(company.as("employee").page(TOOL).select("h1").text()).isEqualTo("Cellar chat");
        var late = manager.post(change, change + "/name", Map.of("name", "Our chat", "seen", "Štěpánův chat"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.asString()).select("#name-error").text()).contains("renamed it to Cellar chat");
        assertThat(Jsoup.parse(late.asString()).select("#name").val()).isEqualTo("Our chat");
        assertThat(company.as("tenant-admin").page("/audit").text())
                .contains("Own tool renamed", "Štěpánův chat", "Cellar chat");
        assertThat(company.as("employee").get(change).statusCode()).isEqualTo(403);
        assertThat(companies.fresh().as("manager").get(change).statusCode()).isEqualTo(404);
        assertThat(manager.get("/own-tools/teams").statusCode()).isEqualTo(303);
    }

    @Test
    void whatNamesAToolIsToldBeforeItIsGivenUpAndNothingIsLost() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        decided(company);
        var change = "/own-tools/own-stepanuv-chat";
        assertThat(manager.page(change).select("#retirement li").eachText())
                .containsExactly(
                        "The decision that holds: Approved",
                        "The decision about WhatsApp names it as what to use instead");
        var refused = manager.post(change, change + "/retirement", Map.of("reason", "no"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var why = Map.<String, Object>of("reason", "The server in the cellar is gone");
        assertThat(manager.post(change, change + "/retirement", why).statusCode())
                .isEqualTo(303);
        assertThat(manager.post(change, change + "/retirement", why).statusCode())
                .isEqualTo(303);

        var asked = "/surveys/new";
        assertThat(manager.page(asked).select("input[name=tool][value=own-stepanuv-chat]"))
                .as("nobody is asked about it any more")
                .isEmpty();
        var employee = company.as("employee");
        assertThat(employee.page(TOOL).text()).contains("Given up on", "Approved");
        assertThat(employee.page("/tools?q=chat.acme").select("tbody tr")).isEmpty();
        assertThat(employee.page("/tools?list=register").select("tbody").text()).contains("Given up");
        assertThat(employee.page("/tools/whatsapp/alternatives").select("h2#ranking + .card"))
                .isEmpty();
        assertThat(manager.json().get("/api/v1" + change).jsonPath().getString("retired_because"))
                .isEqualTo("The server in the cellar is gone");

        assertThat(manager.post(change, change + "/return", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(manager.page(asked).select("input[name=tool][value=own-stepanuv-chat]"))
                .hasSize(1);
        assertThat(employee.page("/tools?q=chat.acme").select("tbody tr")).hasSize(1);
        assertThat(employee.page(TOOL).text()).contains("Approved").doesNotContain("Given up");
        assertThat(company.as("tenant-admin").page("/audit").text())
                .contains("Own tool given up", "The server in the cellar is gone", "Own tool in use again");
    }

    /** In hand is as open as just sent. */
    @Test
    void aRequestThatIsInHandNamesItToo() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        var sent = company.as("employee")
                .post(
                        "/requests/new?tool=own-stepanuv-chat",
                        "/requests",
                        Map.of(
                                "tool", "own-stepanuv-chat",
                                "purpose", "Talk with customers",
                                "reasons", List.of("habit"),
                                "audience", "customers",
                                "data", "internal",
                                "device", "managed-phone",
                                "people", "3"));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        var request = java.net.URI.create(sent.header("Location")).getPath();
        assertThat(manager.post(request, request + "/triage", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(manager.page("/own-tools/own-stepanuv-chat")
                        .select("#retirement li")
                        .eachText())
                .containsExactly("Open requests: 1");
    }

    @Test
    void programsRenameGiveUpAndTakeBack() {
        var company = companies.fresh();
        company.as("manager").post(NEW, "/own-tools", chat());
        var path = "/api/v1/own-tools/own-stepanuv-chat";
        var json = company.as("manager").json();
        json.body(Map.of("name", "Cellar chat"))
                .post(path + "/name")
                .then()
                .statusCode(200)
                .body("name", org.hamcrest.Matchers.equalTo("Cellar chat"));
        json.body(Map.of("name", "Signal")).post(path + "/name").then().statusCode(422);
        json.body(Map.of("reason", "The server in the cellar is gone"))
                .post(path + "/retirement")
                .then()
                .statusCode(200)
                .body(
                        "retired_on",
                        org.hamcrest.Matchers.equalTo(LocalDate.now(clock).toString()));
        json.post(path + "/return").then().statusCode(200).body("retired_on", org.hamcrest.Matchers.nullValue());
        companies.fresh().as("manager").json().get(path).then().statusCode(404);
    }

    /** The chat is approved, and WhatsApp is forbidden for it. */
    private static void decided(Companies.Company company) {
        var manager = company.as("manager");
        manager.json().body(Map.of("reason", "People use it every day")).put("/api/v1/register/whatsapp");
        var all = Map.of("own-stepanuv-chat", "yes", "whatsapp", "no");
        for (var tool : List.of("own-stepanuv-chat", "whatsapp")) {
            var body = new HashMap<String, Object>();
            body.put("tool", tool);
            body.put("outcome", tool.equals("whatsapp") ? "not-permitted" : "approved");
            body.put("reason", "We talked about it with everybody concerned");
            body.put(
                    "rules",
                    java.util.Arrays.stream(DataClass.values())
                            .map(d -> Map.of("data", d.key(), "answer", all.get(tool)))
                            .toList());
            if (tool.equals("whatsapp")) {
                body.put("alternative", "own-stepanuv-chat");
            }
            String id = manager.json().body(body).post("/api/v1/decisions").path("decision.id");
            company.as("approver")
                    .json()
                    .body(Map.of("reason", "Agreed after we talked about it"))
                    .post("/api/v1/decisions/" + id + "/approval")
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> chat() {
        return Map.of(
                "name",
                "Štěpánův chat",
                "vendor",
                "Acme itself",
                "category",
                "team-chat",
                "website",
                "",
                "domains",
                "chat.acme.example",
                "reason",
                "Our own server in the cellar");
    }
}
