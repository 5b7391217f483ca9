package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** In tests the challenge is the one for bearer tokens, 401; the browser journeys show the way through sign-in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SecondFactorTest {
    @Inject
    Companies companies;

    @Test
    void administratorsPagesAskForIt() {
        var company = companies.fresh();
        for (var path : List.of("/people", "/people/new", "/people/imports/new", "/groups", person(company))) {
            assertThat(withPassword(company, "tenant-admin").get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(company.as("tenant-admin").get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        companies.operator();
        var operator = Visitor.with(Tokens.at("1", "the-operator", "operator@parley.example", Map.of()));
        assertThat(operator.get("/companies").statusCode()).isEqualTo(401);
        assertThat(companies.operator().get("/companies").statusCode()).isEqualTo(200);
    }

    @Test
    void everythingElseIsOpenWithThePassword() {
        var company = companies.fresh();
        for (var path : List.of("/home", "/tools", "/account", "/audit", "/starter-packs")) {
            assertThat(withPassword(company, "tenant-admin").get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(withPassword(company, "employee").get("/people").statusCode())
                .as("whose role does not reach is not asked for more")
                .isEqualTo(403);
    }

    @Test
    void aRoleIsNotGrantedWithoutIt() {
        var company = companies.fresh();
        var path = person(company);
        var admin = withPassword(company, "tenant-admin");
        var answer = admin.post("/account", path + "/roles", Map.of("role", "manager"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("Nothing was saved");
        assertThat(company.as("tenant-admin").page(path).select("#role-manager"))
                .isEmpty();
    }

    @Test
    void programsAreToldWhatIsMissing() {
        var company = companies.fresh();
        withPassword(company, "tenant-admin")
                .json()
                .put("/api/v1/people/" + company.person("employee") + "/roles/manager")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("acr_values=\"2\""));
        withPassword(company, "tenant-admin").json().get("/api/v1/tools").then().statusCode(200);
    }

    private static String person(Company company) {
        return "/people/" + company.person("employee");
    }

    private static Visitor withPassword(Company company, String role) {
        return Visitor.with(Tokens.at(
                "1",
                company.alias() + "-" + role,
                role + "@" + company.alias() + ".example",
                Map.of(company.alias(), company.id().toString())));
    }
}
