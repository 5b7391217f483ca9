package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.parley.catalog.Reason;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RequestPagesTest {
    private static final String REASON = "Customers may be served there until spring";

    @Inject
    Companies companies;

    @Inject
    Requests requests;

    @Inject
    CurrentTenant tenant;

    @Test
    void whatThereIsIsShownBeforeAnybodyAsks() {
        var company = companies.fresh();
        company.as("register-editor")
                .json()
                .body(Map.of("reason", "People use it every day"))
                .put("/api/v1/register/teams");
        var employee = company.as("employee");
        var found = employee.page("/requests/new?q=teams");
        assertThat(found.select("section.card").text()).contains("Microsoft Teams", "In your register");
        var nothing = employee.page("/requests/new?q=Foobar Plus");
        assertThat(nothing.text()).contains("The catalog knows no tool called “Foobar Plus”");
        assertThat(nothing.selectFirst("a[href^=/requests/new?name=]").attr("href"))
                .isEqualTo("/requests/new?name=Foobar+Plus");
        submit(company, company.person("manager"));
        var form = employee.page("/requests/new?tool=telegram");
        assertThat(form.text()).contains("1 colleague has asked already");
    }

    @Test
    void aRequestIsAskedAnsweredAndToldToTheRequester() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var sent = employee.post("/requests/new?tool=telegram", "/requests", form());
        assertThat(sent.statusCode()).isEqualTo(303);
        var path = path(sent.header("Location"));
        assertThat(employee.post("/requests", form()).header("Location"))
                .as("the same form again is the same request")
                .contains(path);
        var page = employee.page(path + "?sent=1");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Request: Telegram");
        assertThat(page.text()).contains("First look", "Decision", "Running", "Your request is sent");
        assertThat(page.select("form[action$=/answer]")).isEmpty();

        var manager = company.as("manager");
        assertThat(manager.page("/requests").select("tbody th a").attr("href")).isEqualTo(path);
        assertThat(manager.post(path, path + "/question", Map.of("question", "Which customers?"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).text()).contains("Stands still until the reply", "Which customers?");
        employee.post(path, path + "/reply", Map.of("reply", "Those in the north"));
        var rejected = manager.post(path, path + "/answer", Map.of("outcome", "rejected", "reason", REASON));
        assertThat(rejected.statusCode()).as("a no needs something instead").isEqualTo(422);
        var again = Jsoup.parse(rejected.asString());
        assertThat(again.selectFirst("#alternative-error").text()).contains("Name something to use instead");
        assertThat(again.selectFirst("#reason").text()).isEqualTo(REASON);
        var answered = Map.of("outcome", "rejected", "reason", REASON, "alternative", "signal");
        assertThat(manager.post(path, path + "/answer", answered).statusCode()).isEqualTo(303);
        assertThat(employee.page(path).text()).contains("Not approved", "Use Signal instead.", REASON);
        assertThat(manager.post(path, path + "/answer", answered).statusCode())
                .as("answered is answered")
                .isEqualTo(422);
        assertThat(employee.post(path, path + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndNothingIsSaved() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var answer = employee.post(
                "/requests/new?name=Foobar",
                "/requests",
                Map.of("name", "Foobar", "purpose", "short", "until", "2001-01-01", "people", "many"));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        for (var field : List.of("purpose", "reasons", "audience", "data", "device", "until", "people")) {
            assertThat(page.selectFirst("#" + field + "-error")).as(field).isNotNull();
        }
        assertThat(page.selectFirst("#name").val()).isEqualTo("Foobar");
        assertThat(tenant.inTransaction(company.id(), () -> requests.countWaiting()))
                .isZero();
        var unknown = new HashMap<String, Object>(form());
        unknown.put("tool", "no-such-tool");
        assertThat(employee.post("/requests", unknown).statusCode()).isEqualTo(422);
    }

    @Test
    void othersWantItTooOnceAndDoNotLearnWhoAsked() {
        var company = companies.fresh();
        var request = submit(company, company.person("employee"));
        var path = "/requests/" + request;
        var observer = company.as("observer");
        var page = observer.page(path);
        assertThat(page.text()).doesNotContain(company.alias() + " employee", "Talk with customers");
        for (int i = 0; i < 2; i++) {
            assertThat(observer.post(path, path + "/support", Map.of()).statusCode())
                    .isEqualTo(303);
        }
        assertThat(observer.page(path).text()).contains("You want it too");
        assertThat(company.as("manager")
                        .page("/requests")
                        .select("tbody td.number")
                        .text())
                .isEqualTo("2");
        assertThat(observer.post(path, path + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(observer.post(path, path + "/answer", Map.of("outcome", "approved", "reason", REASON))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSameRequestTwiceGoesOnInOneAndEverybodyIsCountedThere() {
        var company = companies.fresh();
        var first = submit(company, company.person("manager"));
        var second = submit(company, company.person("employee"));
        tenant.inTransaction(company.id(), () -> {
            requests.support(company.person("auditor"), second);
            requests.support(company.person("manager"), second);
            return true;
        });
        var approver = company.as("approver");
        var path = "/requests/" + second;
        var form = new java.util.HashMap<String, Object>(
                Map.of("outcome", "merged", "reason", "The same is asked for in the older one", "into", ""));
        var missing = approver.post(path, path + "/answer", form);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.asString()).contains("Say which request it goes on in");
        form.put("into", second.toString());
        assertThat(approver.post(path, path + "/answer", form).statusCode())
                .as("not in itself")
                .isEqualTo(422);
        form.put("into", first.toString());
        assertThat(approver.post(path, path + "/answer", form).statusCode()).isEqualTo(303);
        assertThat(company.as("employee").page(path).select("a[href=/requests/" + first + "]"))
                .hasSize(1);
        assertThat(tenant.inTransaction(company.id(), () -> requests.row(first)).supporters())
                .as("the requester and the auditor; the manager asked there")
                .isEqualTo(2);
        form.put("into", companies.fresh().id().toString());
        var foreign = "/requests/" + first;
        assertThat(approver.post(foreign, foreign + "/answer", form).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatWasAnsweredBeforeIsSaidWhileSomebodySearches() {
        var company = companies.fresh();
        var before = submit(company, company.person("manager"));
        tenant.inTransaction(company.id(), () -> {
            requests.answer(
                    company.person("approver"),
                    before,
                    new RequestAnswer(
                            Outcome.REJECTED, "Nobody can take it back from who leaves", "", "teams", "", null));
            return true;
        });
        assertThat(company.as("employee").page("/requests/new?q=telegram").text())
                .contains("Somebody asked before", "Nobody can take it back", "Use Microsoft Teams");
    }

    @Test
    void nobodyAnswersTheirOwnRequestAboutConfidentialData() {
        var company = companies.fresh();
        var request = tenant.inTransaction(
                company.id(), () -> requests.submit(company.person("manager"), draft(DataClass.CONFIDENTIAL)));
        var answer = company.as("manager")
                .post(
                        "/requests/" + request,
                        "/requests/" + request + "/answer",
                        Map.of("outcome", "approved", "reason", REASON));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#outcome-error").text())
                .contains("somebody else has to answer");
        assertThat(tenant.inTransaction(company.id(), () -> requests.row(request))
                        .state())
                .isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void programsDoTheSame() {
        var company = companies.fresh();
        var employee = company.as("employee");
        employee.json()
                .body(Map.of("tool", "telegram"))
                .post("/api/v1/requests")
                .then()
                .statusCode(422)
                .body("errors.reasons", equalTo("Tick at least one reason."));
        String id = employee.json()
                .body(form())
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .body("state", equalTo("submitted"))
                .extract()
                .path("id");
        company.as("observer")
                .json()
                .get("/api/v1/requests")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].requester", nullValue());
        company.as("manager")
                .json()
                .body(Map.of("outcome", "with-conditions", "reason", REASON, "conditions", "No customer files"))
                .post("/api/v1/requests/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("with-conditions"));
        companies
                .fresh()
                .as("manager")
                .json()
                .get("/api/v1/requests/" + id)
                .then()
                .statusCode(404);
    }

    private UUID submit(Company company, UUID person) {
        return tenant.inTransaction(company.id(), () -> requests.submit(person, draft(DataClass.INTERNAL)));
    }

    private static RequestDraft draft(DataClass data) {
        return new RequestDraft(
                "telegram",
                "Telegram",
                "Talk with customers",
                Set.of(Reason.CONTACTS_ARE_THERE),
                Audience.CUSTOMERS,
                data,
                Device.MANAGED_PHONE,
                null,
                3,
                "");
    }

    private static Map<String, Object> form() {
        return Map.of(
                "tool", "telegram",
                "purpose", "Talk with customers",
                "reasons", List.of("contacts-are-there", "habit"),
                "audience", "customers",
                "data", "internal",
                "device", "managed-phone",
                "people", "3",
                "tried", "Mail, and nobody answered");
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }
}
