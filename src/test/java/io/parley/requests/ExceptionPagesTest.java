package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.parley.kernel.ReplayClock;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExceptionPagesTest {
    private static final String REASON = "The customers of the north are only there";

    @Inject
    Companies companies;

    @Inject
    Exceptions exceptions;

    @Inject
    ExceptionList list;

    @Inject
    ExceptionJob job;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void anExceptionIsAskedForApprovedAndRevoked() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var sent = employee.post("/exceptions/new", "/exceptions", form());
        assertThat(sent.statusCode()).isEqualTo(303);
        var path = path(sent.header("Location"));
        assertThat(path(employee.post("/exceptions", form()).header("Location")))
                .as("two clicks are one")
                .isEqualTo(path);
        assertThat(employee.post(path, path + "/approval", Map.of()).statusCode())
                .isEqualTo(403);
        var approver = company.as("approver");
        assertThat(approver.page("/exceptions").select("tbody tr").text()).contains("Telegram", "Waits for approval");
        assertThat(approver.post(path, path + "/approval", Map.of("note", "Fine"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).text()).contains("Runs", "No customer files", REASON);
        assertThat(approver.post(path, path + "/approval", Map.of()).statusCode())
                .as("approved is approved")
                .isEqualTo(422);
        assertThat(company.as("observer").page(path).text())
                .contains("Why somebody has an exception is known to them")
                .doesNotContain(REASON, company.alias() + " employee");
        var manager = company.as("manager");
        assertThat(manager.post(path, path + "/revocation", Map.of("reason", "no"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post(path, path + "/revocation", Map.of("reason", REASON))
                        .statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).selectFirst("#exception").text()).contains("Revoked");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var company = companies.fresh();
        var approver = company.as("approver");
        var path = path(approver.post("/exceptions/new", "/exceptions", form()).header("Location"));
        assertThat(approver.page(path).select("form[action$=/approval]")).isEmpty();
        var refused = approver.post(path, path + "/approval", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString())
                        .selectFirst("#approval-error")
                        .text())
                .contains("somebody else has to approve it");
        assertThat(approver.page(path).selectFirst("#exception").text()).contains("Waits for approval");
    }

    @Test
    void aLongTimeAndAMissingConditionAreRefusedBesideTheField() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var typed = new HashMap<String, Object>(form());
        typed.put("until", LocalDate.now(clock).plusDays(181).toString());
        typed.put("conditions", "");
        var answer = employee.post("/exceptions/new", "/exceptions", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#until-error").text()).contains("At most 180 days");
        assertThat(page.selectFirst("#conditions-error")).isNotNull();
        assertThat(page.selectFirst("#purpose").text()).isEqualTo(REASON);
        assertThat(employee.page("/exceptions").select(".empty")).isNotEmpty();
    }

    @Test
    void noticesAreMailedOnceAndALongerTimeStartsThemAgain() throws Exception {
        var company = companies.fresh();
        var holder = company.person("employee");
        var today = LocalDate.now(clock);
        var id = tenant.inTransaction(company.id(), () -> {
            var made = exceptions.request(holder, draft(today, today.plusDays(60)));
            exceptions.approve(company.person("approver"), made, "");
            return made;
        });
        assertThat(mails(company)).containsExactly("Your exception for Telegram was approved");
        var moved = (ReplayClock) io.quarkus.arc.ClientProxy.unwrap(clock);
        for (var days : List.of(29, 30, 31, 53, 59, 59, 61)) {
            moved.at(clock.instant().plus(Duration.ofDays(days)), () -> {
                job.run(company.id());
                return true;
            });
        }
        assertThat(mails(company))
                .containsExactly(
                        "Your exception for Telegram was approved",
                        "Your exception for Telegram ends in 30 days",
                        "Your exception for Telegram ends in 7 days",
                        "Your exception for Telegram ends tomorrow",
                        "Your exception for Telegram is over");
        assertThat(tenant.inTransaction(company.id(), () -> exceptions.listExpiring(today.plusDays(60))))
                .extracting(ExceptionRow::id)
                .containsExactly(id);
        assertThat(tenant.inTransaction(company.id(), () -> exceptions.forTool("signal")))
                .isEmpty();
    }

    @Test
    void theHolderAsksForALongerTimeAndSomebodyElseGrantsIt() {
        var company = companies.fresh();
        var today = LocalDate.now(clock);
        var id = tenant.inTransaction(company.id(), () -> {
            var made = exceptions.request(company.person("employee"), draft(today, today.plusDays(10)));
            exceptions.approve(company.person("approver"), made, "");
            return made;
        });
        var path = "/exceptions/" + id;
        var longer = today.plusDays(40);
        var employee = company.as("employee");
        assertThat(employee.post(path, path + "/extension", Map.of("until", longer.toString(), "reason", REASON))
                        .statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).text()).contains("A longer time waits for approval");
        assertThat(company.as("manager")
                        .post(path, path + "/extension", Map.of("until", longer.toString(), "reason", REASON))
                        .statusCode())
                .as("not theirs")
                .isEqualTo(422);
        company.as("approver").post(path, path + "/approval", Map.of());
        var page = employee.page(path);
        assertThat(page.select("time[datetime=" + longer + "]")).isNotEmpty();
        assertThat(page.text()).contains("Extended 1 of 2 times");
    }

    @Test
    void extendedOnceItEndsByTheClockAlone() throws Exception {
        var company = companies.fresh();
        var today = LocalDate.now(clock);
        var id = tenant.inTransaction(company.id(), () -> {
            var made = exceptions.request(company.person("employee"), draft(today, today.plusDays(10)));
            exceptions.approve(company.person("approver"), made, "");
            exceptions.proposeExtension(company.person("employee"), made, today.plusDays(20), REASON);
            exceptions.approve(company.person("approver"), made, "");
            return made;
        });
        var moved = (ReplayClock) io.quarkus.arc.ClientProxy.unwrap(clock);
        assertThat(statusAfter(moved, company, id, 20)).as("its last day").isEqualTo(ExceptionStatus.ACTIVE);
        assertThat(statusAfter(moved, company, id, 21)).isEqualTo(ExceptionStatus.EXPIRED);
        assertThat(moved.at(
                        clock.instant().plus(Duration.ofDays(21)),
                        () -> tenant.inTransaction(company.id(), () -> exceptions.forTool("telegram"))))
                .as("nobody may any more")
                .isEmpty();
    }

    private ExceptionStatus statusAfter(ReplayClock moved, Company company, UUID id, int days) throws Exception {
        return moved.at(
                clock.instant().plus(Duration.ofDays(days)),
                () -> tenant.inTransaction(company.id(), () -> list.get(id).status()));
    }

    @Test
    void anExceptionAnswersARequestForWhoeverAsked() {
        var company = companies.fresh();
        var employee = company.as("employee");
        String request = employee.json()
                .body(Map.of(
                        "tool",
                        "telegram",
                        "purpose",
                        "Talk with customers",
                        "reasons",
                        List.of("habit"),
                        "audience",
                        "customers",
                        "data",
                        "internal",
                        "device",
                        "managed-phone",
                        "people",
                        "1"))
                .post("/api/v1/requests")
                .path("id");
        var manager = company.as("manager");
        var page = manager.page("/exceptions/new?request=" + request);
        assertThat(page.text()).contains("For " + company.alias() + " employee");
        var form = new HashMap<String, Object>(form());
        form.put("request", request);
        var path = path(manager.post("/exceptions", form).header("Location"));
        assertThat(employee.page("/exceptions").select("tbody th a").attr("href"))
                .isEqualTo(path);
        assertThat(company.as("observer")
                        .get("/exceptions/new?request=" + request)
                        .statusCode())
                .as("colleagues propose nothing for others")
                .isEqualTo(404);
    }

    @Test
    void programsSeeWhatTheyMay() {
        var company = companies.fresh();
        String id = company.as("employee")
                .json()
                .body(form())
                .post("/api/v1/exceptions")
                .then()
                .statusCode(201)
                .body("status", equalTo("proposed"))
                .extract()
                .path("id");
        company.as("observer")
                .json()
                .get("/api/v1/exceptions/" + id)
                .then()
                .statusCode(200)
                .body("purpose", nullValue());
        company.as("approver")
                .json()
                .post("/api/v1/exceptions/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        company.as("manager")
                .json()
                .body(Map.of())
                .post("/api/v1/exceptions/" + id + "/revocation")
                .then()
                .statusCode(422);
    }

    @SuppressWarnings("unchecked")
    private List<String> mails(Company company) {
        return tenant.inTransaction(
                company.id(),
                () -> database.createNativeQuery(
                                "select subject from outbox_mail where tenant_id = ?1 order by created_at, id",
                                String.class)
                        .setParameter(1, company.id())
                        .getResultList());
    }

    private static ExceptionDraft draft(LocalDate from, LocalDate until) {
        return new ExceptionDraft(
                ExceptionKind.TEMPORARY_TOOL,
                "telegram",
                "Telegram",
                (UUID) null,
                REASON,
                "No customer files, never.",
                DataClass.INTERNAL,
                from,
                until);
    }

    private Map<String, Object> form() {
        var today = LocalDate.now(clock);
        return Map.of(
                "kind", "temporary-tool",
                "tool", "telegram",
                "purpose", REASON,
                "conditions", "No customer files\nDelete the group at the end",
                "data", "internal",
                "from", today.toString(),
                "until", today.plusDays(90).toString());
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }
}
