package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CompanyChoicePagesTest {
    @Inject
    Companies companies;

    @Test
    void somebodyOfSeveralChoosesFromWhatTheTokenNames() {
        var one = companies.fresh();
        var two = companies.fresh();
        var both = Visitor.with(Tokens.of(
                "of-both",
                "both@parley.example",
                Map.of(one.alias(), one.id().toString(), two.alias(), two.id().toString())));
        var refused = both.get("/tools");
        assertThat(refused.statusCode()).isEqualTo(403);
        for (var page : java.util.List.of(Jsoup.parse(refused.asString()), both.page("/company-choice"))) {
            assertThat(page.select("main a[href^='/company-choice/']").eachText())
                    .containsExactlyInAnyOrder("Company " + one.alias(), "Company " + two.alias());
        }
        assertThat(both.get("/company-choice/" + one.alias()).statusCode())
                .as("the challenge of tests")
                .isEqualTo(401);
        assertThat(both.get("/company-choice/" + companies.fresh().alias()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyOfOneHasNothingToChoose() {
        var company = companies.fresh();
        var employee = company.as("employee");
        assertThat(employee.get("/company-choice").header("Location")).endsWith("/home");
        assertThat(employee.get("/company-choice/" + company.alias()).header("Location"))
                .endsWith("/home");
        assertThat(employee.get("/company-choice/" + companies.fresh().alias()).statusCode())
                .isEqualTo(404);
    }
}
