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
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Between the asking and the answer: taken in hand, passed on, judged. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RequestReviewPagesTest {
    private static final String NOTE = "Where do the files lie, and for how long?";
    private static final String BECAUSE = "Files stay with the vendor after somebody leaves";
    private static final String REASON = "Customers may be served there until spring";

    @Inject
    Companies companies;

    @Inject
    Requests requests;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Test
    void aRequestIsTakenInHandPassedOnJudgedAndOnlyThenApproved() {
        var company = companies.fresh();
        var path = "/requests/" + submit(company, "employee");
        var employee = company.as("employee");
        var manager = company.as("manager");
        assertThat(employee.page(path).select(".steps [aria-current]").text()).isEqualTo("First look");
        assertThat(manager.post(path, path + "/triage", Map.of()).statusCode()).isEqualTo(303);
        assertThat(manager.post(path, path + "/triage", Map.of()).statusCode())
                .as("twice is once")
                .isEqualTo(303);
        assertThat(employee.page(path).selectFirst("#request").text()).contains("In hand");
        assertThat(employee.page(path).select(".timeline").text()).containsOnlyOnce("Taken in hand");

        assertThat(manager.post(path, path + "/review", Map.of("note", "short")).statusCode())
                .isEqualTo(422);
        assertThat(manager.post(path, path + "/review", Map.of("note", NOTE)).statusCode())
                .isEqualTo(303);
        var early = manager.post(path, path + "/answer", Map.of("outcome", "approved", "reason", REASON));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(early.asString()).selectFirst("#outcome-error").text())
                .contains("Security has not judged it yet");

        var reviewer = company.as("reviewer");
        assertThat(reviewer.page("/home").text()).contains("The security of Telegram");
        assertThat(reviewer.page(path).text()).contains("Judge its security", NOTE);
        var gap = reviewer.post(path, path + "/finding", Map.of("because", BECAUSE));
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(gap.asString()).selectFirst("#because").text())
                .as("nothing typed is lost")
                .isEqualTo(BECAUSE);
        assertThat(reviewer.post(path, path + "/finding", Map.of("finding", "objection", "because", BECAUSE))
                        .statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).select(".timeline").text()).contains("Security objects", BECAUSE);
        assertThat(reviewer.page("/home").text()).doesNotContain("The security of Telegram");

        var plain = manager.post(path, path + "/answer", Map.of("outcome", "approved", "reason", REASON));
        assertThat(plain.statusCode()).isEqualTo(422);
        assertThat(manager.post(
                                path,
                                path + "/answer",
                                Map.of(
                                        "outcome",
                                        "with-conditions",
                                        "reason",
                                        REASON,
                                        "conditions",
                                        "Nothing of customers"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).selectFirst("#request").text()).contains("Approved with conditions");
        assertThat(mails(company, "approver")).containsExactly("Please judge the security of Telegram");
        assertThat(mails(company, "manager")).containsExactly("Security has judged the request for Telegram");
        assertThat(acts(company)).contains("request-triaged", "request-referred", "request-reviewed");
    }

    @Test
    void whoAskedOrPassedItOnDoesNotJudgeItAndOthersMayNot() {
        var company = companies.fresh();
        var path = "/requests/" + submit(company, "compliance-officer");
        var approver = company.as("approver");
        approver.post(path, path + "/review", Map.of("note", NOTE));
        for (var own : List.of("approver", "compliance-officer")) {
            var visitor = company.as(own);
            assertThat(visitor.page(path).select("form[action$=/finding]"))
                    .as(own)
                    .isEmpty();
            var refused = visitor.post(path, path + "/finding", Map.of("finding", "no-objection", "because", BECAUSE));
            assertThat(refused.statusCode()).as(own).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString())
                            .selectFirst("#finding-error")
                            .text())
                    .contains("somebody else has to judge it");
        }
        for (var other : List.of("employee", "manager", "observer")) {
            var visitor = company.as(other);
            assertThat(visitor.post(path, path + "/finding", Map.of("finding", "no-objection", "because", BECAUSE))
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        for (var other : List.of("employee", "observer", "reviewer")) {
            for (var act : List.of("/triage", "/review")) {
                assertThat(company.as(other)
                                .post(path, path + act, Map.of("note", NOTE))
                                .statusCode())
                        .as(other + act)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void colleaguesSeeThatSecurityLooksAndNotWhatItFinds() {
        var company = companies.fresh();
        var path = "/requests/" + submit(company, "employee");
        company.as("manager").post(path, path + "/review", Map.of("note", NOTE));
        company.as("reviewer").post(path, path + "/finding", Map.of("finding", "objection", "because", BECAUSE));
        assertThat(company.as("observer").page(path).text())
                .contains("Security")
                .doesNotContain(BECAUSE, NOTE, "Security objects");
    }

    @Test
    void programsDoTheSame() {
        var company = companies.fresh();
        var api = "/api/v1/requests/" + submit(company, "employee");
        var manager = company.as("manager");
        manager.json().post(api + "/triage").then().statusCode(200).body("state", equalTo("triage"));
        manager.json()
                .body(Map.of("text", "Which customers are meant?"))
                .post(api + "/question")
                .then()
                .statusCode(200)
                .body("state", equalTo("needs-info"));
        manager.json().body(Map.of("text", NOTE)).post(api + "/review").then().statusCode(422);
        company.as("employee")
                .json()
                .body(Map.of("text", "Those in the north"))
                .post(api + "/reply")
                .then()
                .statusCode(200)
                .body("state", equalTo("triage"));
        manager.json()
                .body(Map.of("text", NOTE))
                .post(api + "/review")
                .then()
                .statusCode(200)
                .body("state", equalTo("security-review"));
        manager.json()
                .body(Map.of("outcome", "approved", "reason", REASON))
                .post(api + "/answer")
                .then()
                .statusCode(422)
                .body("errors.outcome", equalTo("Security has not judged it yet. Until then you can only say no."));
        var reviewer = company.as("reviewer");
        reviewer.json()
                .body(Map.of("finding", "maybe", "text", BECAUSE))
                .post(api + "/finding")
                .then()
                .statusCode(422);
        reviewer.json()
                .body(Map.of("finding", "no-objection", "text", BECAUSE))
                .post(api + "/finding")
                .then()
                .statusCode(200)
                .body("finding", equalTo("no-objection"));
        company.as("observer").json().get(api).then().statusCode(200).body("finding", nullValue());
        companies
                .fresh()
                .as("reviewer")
                .json()
                .body(Map.of("finding", "objection", "text", BECAUSE))
                .post(api + "/finding")
                .then()
                .statusCode(404);
    }

    private UUID submit(Company company, String role) {
        return tenant.inTransaction(
                company.id(),
                () -> requests.submit(
                        company.person(role),
                        new RequestDraft(
                                "telegram",
                                "Telegram",
                                "Talk with customers",
                                Set.of(Reason.CONTACTS_ARE_THERE),
                                Audience.CUSTOMERS,
                                DataClass.CONFIDENTIAL,
                                Device.MANAGED_PHONE,
                                null,
                                3,
                                "")));
    }

    @SuppressWarnings("unchecked")
    private List<String> mails(Company company, String role) {
        return tenant.inTransaction(
                company.id(),
                () -> database.createNativeQuery(
                                "select subject from outbox_mail where tenant_id = ?1 and recipient = ?2 order by created_at, id")
                        .setParameter(1, company.id())
                        .setParameter(2, role + "@" + company.alias() + ".example")
                        .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<String> acts(Company company) {
        return tenant.inTransaction(
                company.id(),
                () -> database.createNativeQuery("select kind from audit_entry where tenant_id = ?1")
                        .setParameter(1, company.id())
                        .getResultList());
    }
}
