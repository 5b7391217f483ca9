package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The doors lead here: everybody lands on the page where their next act is done, and gets home from it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NextPagesTest {
    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Test
    void inMidStoryEverybodyLandsOnWhatWaitsForThem() {
        var company = tale.company();
        assertThat(next(company, "manager"))
                .as("the tool that all use and nobody decided about")
                .isEqualTo("/tools/teams/decision");
        assertThat(next(company, "employee")).startsWith("/my-policies/");
        assertThat(next(company, "observer")).matches("/surveys/[0-9a-f-]{36}/results");
        assertThat(next(company, "compliance-officer")).isEqualTo("/evidence");
        for (var role : company.people().keySet()) {
            var page = company.as(role).page(next(company, role));
            assertThat(page.select("h1")).as(role).hasSize(1);
            assertThat(page.select("a[href=/home]")).as(role).isNotEmpty();
        }
    }

    @Test
    void whatWaitsForApprovalIsTheApproversNextAct() {
        var company = companies.fresh();
        tale.in(company, () -> tale.registered(company));
        var decision = tale.proposed(company);
        assertThat(next(company, "approver")).isEqualTo("/decisions/" + decision);
    }

    @Test
    void inAnEmptyCompanyNobodyLandsOnNothing() {
        var company = companies.fresh();
        assertThat(next(company, "manager")).startsWith("/comparison?tool=whatsapp");
        assertThat(next(company, "employee")).isEqualTo("/can-i-send");
        assertThat(next(company, "observer")).isEqualTo("/what-the-company-sees");
        assertThat(next(company, "tenant-admin")).isEqualTo("/home");
        for (var role : company.people().keySet()) {
            assertThat(company.as(role).get(next(company, role)).statusCode())
                    .as(role)
                    .isEqualTo(200);
        }
    }

    private static String next(Company company, String role) {
        var answer = company.as(role).get("/next");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }
}
