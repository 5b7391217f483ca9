package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who acts is who signed in: what a form says about it is not listened to. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ForgedFormsTest {
    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Test
    void nobodyAcknowledgesForSomebodyElse() {
        var company = companies.fresh();
        tale.published(company);
        var policy = company.as("employee")
                .page("/my-policies")
                .select("article a.button")
                .attr("href");
        var other = company.person("manager").toString();
        var form = Map.of("person", other, "person_id", other, "personId", other, "recorded_by", other);

        var answer = company.as("employee").post(policy, policy + "/acknowledgment", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(company.as("employee").page(policy).text()).contains("You confirmed this on");
        assertThat(company.as("manager").page(policy).text()).doesNotContain("You confirmed this on");
        assertThat(company.as("manager")
                        .page("/my-policies")
                        .select("article a.button")
                        .attr("href"))
                .as("still waits for them")
                .isEqualTo(policy);
    }

    @Test
    void theSameByTheApi() {
        var company = companies.fresh();
        tale.published(company);
        String version = company.as("employee")
                .json()
                .get("/api/v1/my-policies")
                .then()
                .statusCode(200)
                .extract()
                .path("waiting[0].versionId");
        company.as("employee")
                .json()
                .body(Map.of("person", company.person("manager").toString()))
                .post("/api/v1/my-policies/" + version + "/acknowledgment")
                .then()
                .statusCode(200);
        assertThat((Object) company.as("manager")
                        .json()
                        .get("/api/v1/my-policies")
                        .then()
                        .extract()
                        .path("waiting[0].versionId"))
                .isEqualTo(version);
    }

    @Test
    void nobodyApprovesTheirOwnWhateverTheFormSays() {
        var company = companies.fresh();
        tale.in(company, () -> tale.registered(company));
        var decision = tale.proposed(company);
        var other = company.person("approver").toString();
        var answer = company.as("manager")
                .post(
                        "/account",
                        "/decisions/" + decision + "/approval",
                        Map.of(
                                "person",
                                other,
                                "approver",
                                other,
                                "decided_by",
                                other,
                                "because",
                                "I agree with myself."));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(company.as("approver").page("/decisions/" + decision).select("form[action$=approval]"))
                .as("it waits as before")
                .hasSize(1);
    }
}
