package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PersonRolesTest {
    private static final Map<String, String> CLICK = Map.of("click", "1");

    @Inject
    Companies companies;

    @Test
    void aRoleIsGrantedOnceAndTaken() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var path = "/people/" + company.person("employee");
        assertThat(admin.post(path, path + "/roles", Map.of("role", "manager")).statusCode())
                .isEqualTo(303);
        assertThat(admin.post(path, path + "/roles", Map.of("role", "manager")).statusCode())
                .isEqualTo(303);
        var page = admin.page(path);
        assertThat(page.select("#role-manager")).hasSize(1);
        assertThat(page.selectFirst("#role-manager").text()).contains(company.alias() + " tenant-admin");
        assertThat(admin.post(path, path + "/roles/manager/revocation", CLICK).statusCode())
                .isEqualTo(303);
        assertThat(admin.post(path, path + "/roles/manager/revocation", CLICK).statusCode())
                .isEqualTo(303);
        assertThat(admin.page(path).select("#role-manager")).isEmpty();
        assertThat(admin.post(path, path + "/roles/king/revocation", CLICK).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAuditorsRoleNeedsAnEndThatIsToCome() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var path = "/people/" + company.person("employee");
        for (var end : List.of("", "2020-01-01", "tomorrow")) {
            var answer = admin.post(path, path + "/roles", Map.of("role", "auditor", "expires_on", end));
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.selectFirst("#expires_on-error")).isNotNull();
            assertThat(page.selectFirst("#role option[selected]").val()).isEqualTo("auditor");
        }
        assertThat(admin.post(path, path + "/roles", Map.of("role", "auditor", "expires_on", "2099-01-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.post(path, path + "/roles", Map.of("role", "auditor", "expires_on", "2099-02-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.page(path).select("#role-auditor time[datetime=2099-02-01]"))
                .hasSize(1);
    }

    @Test
    void theLastAdministratorStays() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var path = "/people/" + company.person("tenant-admin");
        var role = admin.post(path, path + "/roles/tenant-admin/revocation", CLICK);
        assertThat(role.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(role.asString())
                        .selectFirst("#role-tenant-admin-error")
                        .text())
                .contains("last active administrator");
        var leaving = admin.post(path, path + "/deactivation", CLICK);
        assertThat(leaving.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(leaving.asString()).selectFirst("#state-error")).isNotNull();
        assertThat(admin.page(path).selectFirst(".page-head .badge").text()).isEqualTo("✓ Active");
    }

    @Test
    void whoLeavesIsOutAtOnceAndMayComeBack() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var employee = company.as("employee");
        var path = "/people/" + company.person("employee");
        assertThat(employee.get("/home").statusCode()).isEqualTo(200);
        assertThat(admin.post(path, path + "/deactivation", CLICK).statusCode()).isEqualTo(303);
        assertThat(admin.post(path, path + "/deactivation", CLICK).statusCode()).isEqualTo(303);
        assertThat(admin.page(path).selectFirst(".page-head .badge").text()).isEqualTo("✕ Left");
        assertThat(employee.get("/home").statusCode()).isNotEqualTo(200);
        assertThat(admin.post(path, path + "/roles", Map.of("role", "manager")).statusCode())
                .isEqualTo(422);
        assertThat(admin.post(path, path + "/reactivation", CLICK).statusCode()).isEqualTo(303);
        assertThat(employee.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherLeaveOne() throws Exception {
        for (var act : List.of("/deactivation", "/roles/tenant-admin/revocation")) {
            for (int i = 0; i < 5; i++) {
                var company = companies.fresh();
                var first = company.as("tenant-admin");
                var firstPath = "/people/" + company.person("tenant-admin");
                var secondPath = "/people/" + company.person("manager");
                first.post(secondPath, secondPath + "/roles", Map.of("role", "tenant-admin"));
                var second = company.as("manager");
                first.get(firstPath);
                second.get(secondPath);
                var statuses = together(() -> status(first, secondPath + act), () -> status(second, firstPath + act));
                assertThat(statuses).as(act).containsOnlyOnce(303);
                var left = statuses.get(0) == 303 ? first : second;
                assertThat(left.page("/people?state=active").select("tbody tr:contains(Administrator)"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void programsGrantAndTakeRoles() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var roles = "/api/v1/people/" + company.person("employee") + "/roles/";
        assertThat(admin.json().put(roles + "approver").statusCode()).isEqualTo(204);
        assertThat(admin.json()
                        .get("/api/v1/people/" + company.person("employee"))
                        .jsonPath()
                        .getList("roles"))
                .contains("approver");
        assertThat(admin.json().put(roles + "auditor").statusCode()).isEqualTo(422);
        assertThat(admin.json()
                        .body(Map.of("expires_on", "2099-01-01"))
                        .put(roles + "auditor")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.json().delete(roles + "approver").statusCode()).isEqualTo(204);
        assertThat(admin.json()
                        .delete("/api/v1/people/" + company.person("tenant-admin") + "/roles/tenant-admin")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void groupsAreMadeOnceAndTakeMembersByNumberOrMail() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var group = admin.post("/groups/new", "/groups", Map.of("name", " Prague "))
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        assertThat(admin.post("/groups/new", "/groups", Map.of("name", "Prague"))
                        .header("Location"))
                .endsWith(group);
        assertThat(admin.post("/groups/new", "/groups", Map.of("name", "=x")).statusCode())
                .isEqualTo(422);
        assertThat(admin.post(group, group + "/members", Map.of("person", "N-employee"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.post(group, group + "/members", Map.of("person", "EMPLOYEE@" + company.alias() + ".example"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.post(group, group + "/members", Map.of("person", "nobody"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.page(group).select("tbody tr")).hasSize(1);
        assertThat(admin.page("/groups").select("tbody tr").text()).isEqualTo("Prague 1 active");
        admin.post(group, group + "/members/" + company.person("employee") + "/removal", CLICK);
        assertThat(admin.page(group).select("tbody tr")).isEmpty();
    }

    private static int status(Visitor visitor, String path) {
        return visitor.post(path, CLICK).statusCode();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
