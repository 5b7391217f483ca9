package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PeoplePagesTest {
    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    People people;

    @Test
    void theListIsSearchedAndFiltered() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var form = form("A-1", "Ana Berg", "ana@x.example");
        form.put("department", "Sales & Co");
        form.put("groups", "Prague");
        admin.post("/people/new", "/people", form);
        assertThat(admin.page("/people?q=BERG").select("tbody th").eachText()).containsExactly("Ana Berg");
        assertThat(admin.page("/people?q=ana@x").select("tbody tr")).hasSize(1);
        assertThat(admin.page("/people?q=a-1").select("tbody tr")).hasSize(1);
        for (var nothing : new String[] {"%25", "_", "%00", "!"}) {
            assertThat(encoded(admin, "/people?q=" + nothing).select("tbody tr"))
                    .as(nothing)
                    .isEmpty();
        }
        assertThat(encoded(admin, "/people?department=Sales+%26+Co")
                        .select("tbody th")
                        .eachText())
                .containsExactly("Ana Berg");
        var group = admin.page("/people")
                .selectFirst("#group option:contains(Prague)")
                .val();
        assertThat(admin.page("/people?group=" + group).select("tbody tr")).hasSize(1);
        assertThat(admin.page("/people?group=nonsense&page=-3").select("tbody tr"))
                .isEmpty();
        assertThat(admin.page("/people?state=left").select("tbody tr")).isEmpty();
        assertThat(admin.page("/people?state=active").text())
                .contains("Administrator")
                .contains("11 of 11 people");
    }

    @Test
    void whoIsOnLeaveTodayIsFound() {
        var admin = companies.fresh().as("tenant-admin");
        var form = form("L-1", "Lea Off", "lea@x.example");
        form.put("leave_from", "2020-01-01");
        admin.post("/people/new", "/people", form);
        var page = admin.page("/people?state=leave");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.selectFirst("tbody .badge.care").text()).isEqualTo("! On leave");
    }

    @Test
    void theListTakesAFewStatementsHoweverLongItIs() {
        var company = companies.fresh();
        var few = statementsFor(company);
        tenant.inTransaction(company.id(), () -> {
            for (int i = 0; i < 40; i++) {
                people.persist(new Person("S" + i, "Some " + i, "some" + i + "@x.example", java.time.Instant.EPOCH));
            }
            return null;
        });
        assertThat(statementsFor(company)).isEqualTo(few);
    }

    @Inject
    SessionFactory sessions;

    private long statementsFor(Companies.Company company) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        company.as("tenant-admin").page("/people");
        statistics.clear();
        company.as("tenant-admin").page("/people");
        return statistics.getPrepareStatementCount();
    }

    @Test
    void theSameFormTwiceIsOnePerson() {
        var admin = companies.fresh().as("tenant-admin");
        var form = form("D-1", "Dana Two", "dana@x.example");
        var first = admin.post("/people/new", "/people", form);
        assertThat(first.statusCode()).isEqualTo(303);
        var second = admin.post("/people/new", "/people", form);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(admin.page("/people?q=dana").select("tbody tr")).hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        var admin = companies.fresh().as("tenant-admin");
        var form = form("N-employee", "=cmd", "nobody");
        form.put("manager", "404");
        form.put("hire_date", "2026-05-02");
        form.put("end_date", "2026-05-01");
        var answer = admin.post("/people/new", "/people", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select(".error-summary li")).hasSize(5);
        for (var field : new String[] {"number", "name", "mail", "manager", "end_date"}) {
            assertThat(page.selectFirst("#" + field + "-error")).as(field).isNotNull();
            assertThat(page.selectFirst("#" + field).attr("aria-invalid")).isEqualTo("true");
        }
        assertThat(page.selectFirst("#name").val()).isEqualTo("=cmd");
        assertThat(admin.page("/people?q=nobody").select("tbody tr")).isEmpty();
    }

    @Test
    void aZeroByteIsAFaultAndNotABreakdown() {
        var admin = companies.fresh().as("tenant-admin");
        assertThat(admin.post("/people/new", "/people", form("1\0", "N\0", "a\0@x.example"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoSavesSecondSeesWhatTheFirstWrote() {
        var company = companies.fresh();
        var path = "/people/" + company.person("employee");
        var first = company.as("tenant-admin");
        var second = company.as("tenant-admin");
        var mine = filled(first.page(path + "/edit"));
        var yours = filled(second.page(path + "/edit"));
        mine.put("department", "Legal");
        yours.put("department", "Sales");
        assertThat(first.post(path, mine).statusCode()).isEqualTo(303);
        var answer = second.post(path, yours);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#theirs td").eachText()).containsExactly("Legal", "Sales");
        assertThat(page.selectFirst("#department").val()).isEqualTo("Sales");
        assertThat(first.page(path).text()).contains("Legal");
        assertThat(second.post(path, filled(page)).statusCode()).isEqualTo(303);
        assertThat(first.page(path).text()).contains("Sales").doesNotContain("Legal");
    }

    @Test
    void nobodyBecomesTheirOwnManager() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var manager = "/people/" + company.person("manager");
        var employee = "/people/" + company.person("employee");
        var form = filled(admin.page(employee + "/edit"));
        form.put("manager", "N-manager");
        assertThat(admin.post(employee, form).statusCode()).isEqualTo(303);
        assertThat(admin.page(employee).select("a[href=" + manager + "]").text())
                .contains("manager");
        form = filled(admin.page(manager + "/edit"));
        form.put("manager", "N-employee");
        var answer = admin.post(manager, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#manager-error")).isNotNull();
    }

    @Test
    void idsOfNobodyAndOfOthersAreNotFound() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var foreign = companies.globex().person("employee").toString();
        for (var id : new String[] {"nonsense", UUID.randomUUID().toString(), foreign}) {
            assertThat(admin.get("/people/" + id).statusCode()).isEqualTo(404);
            assertThat(admin.get("/people/" + id + "/edit").statusCode()).isEqualTo(404);
            assertThat(admin.get("/people/imports/" + id).statusCode()).isEqualTo(404);
            assertThat(admin.get("/groups/" + id).statusCode()).isEqualTo(404);
            admin.get("/people/new");
            assertThat(admin.post("/people/" + id + "/deactivation", Map.of("x", "y"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(admin.json().get("/api/v1/people/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void onlyAdministratorsComeHere() {
        var employee = companies.acme().as("employee");
        for (var path : new String[] {"/people", "/people/new", "/groups", "/people/imports", "/people/imports/new"}) {
            assertThat(employee.get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (var path : new String[] {"/api/v1/people", "/api/v1/groups"}) {
            assertThat(employee.json().get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void programsAddReadAndChangePeople() {
        var admin = companies.fresh().as("tenant-admin");
        var body = Map.of("number", "P-1", "name", "Pia", "mail", "Pia@x.example", "groups", java.util.List.of("Bots"));
        var created = admin.json().body(body).post("/api/v1/people");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(admin.json().body(body).post("/api/v1/people").statusCode()).isEqualTo(200);
        var id = created.jsonPath().getString("id");
        var person = admin.json().get("/api/v1/people/" + id).jsonPath().<String, Object>getMap("");
        assertThat(person).containsEntry("mail", "pia@x.example").containsEntry("zone", "UTC");
        person.put("department", "Ops");
        var changed = admin.json().body(person).put("/api/v1/people/" + id);
        assertThat(changed.statusCode()).isEqualTo(200);
        person.put("department", "Other");
        assertThat(admin.json().body(person).put("/api/v1/people/" + id).statusCode())
                .isEqualTo(409);
        var bad = admin.json().body(Map.of("number", "P-2")).post("/api/v1/people");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.jsonPath().<String, String>getMap("errors")).containsOnlyKeys("name", "mail");
        assertThat(admin.json().get("/api/v1/people?q=pia").jsonPath().getInt("total"))
                .isEqualTo(1);
        assertThat(admin.json().get("/api/v1/groups").jsonPath().getList("name"))
                .containsExactly("Bots");
    }

    /** The address as it is, where {@code Visitor} would encode it once more. */
    private static Document encoded(Visitor visitor, String path) {
        return Jsoup.parse(visitor.request().urlEncodingEnabled(false).get(path).asString());
    }

    static Map<String, String> form(String number, String name, String mail) {
        var form = new LinkedHashMap<String, String>();
        form.put("number", number);
        form.put("name", name);
        form.put("mail", mail);
        return form;
    }

    /** The page's main form as a browser would send it. */
    static Map<String, String> filled(Document page) {
        var form = new LinkedHashMap<String, String>();
        for (var input : page.select("main form input[name], main form select[name]")) {
            var value = input.is("select") && input.selectFirst("option[selected]") != null
                    ? input.selectFirst("option[selected]").val()
                    : input.val();
            form.put(input.attr("name"), value);
        }
        form.remove("csrf-token");
        return form;
    }
}
