package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a company wants it, an observer signs what a survey promises before anybody is asked. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SurveySignatureTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Inject
    Clock clock;

    @Test
    void nobodyIsAskedBeforeAnObserverSignedTheSurveyAsItIs() {
        var company = companies.fresh();
        var group = people.groups(company.id(), 6).keySet().iterator().next();
        needed(company);
        var path = draft(company);
        var manager = company.as("manager");
        assertThat(opening(company, path, group)).isEqualTo(409);
        assertThat(manager.page(path).select("#signature").text()).contains("Signature of an observer");
        var observer = company.as("observer");
        assertThat(manager.post(path, path + "/signature/request", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(observer.page("/surveys").select("section[aria-labelledby=unsigned] a[href=" + path + "]"))
                .hasSize(1);
        var read = content(company, path);
        assertThat(observer.post(path, path + "/signature", Map.of("content", read))
                        .statusCode())
                .isEqualTo(303);
        assertThat(observer.page(path)
                        .select("section[aria-labelledby=signature]")
                        .text())
                .contains("Signed by");
        manager.post(path, path + "/promise", Map.of("mode", "confidential", "threshold", "5"));
        assertThat(opening(company, path, group))
                .as("signed was another promise")
                .isEqualTo(409);
        assertThat(observer.post(path, path + "/signature", Map.of("content", read))
                        .statusCode())
                .as("what was read is not what would be signed")
                .isEqualTo(409);
        assertThat(observer.post(path, path + "/signature", Map.of("content", content(company, path)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(opening(company, path, group)).isEqualTo(303);
        assertThat(observer.post(path, path + "/signature", Map.of("content", content(company, path)))
                        .statusCode())
                .as("people were asked")
                .isEqualTo(409);
    }

    @Test
    void aDraftThatWaitedTooLongGetsAnotherLastDay() {
        var company = companies.fresh();
        var path = draft(company);
        var day = LocalDate.now(clock).plusDays(40);
        var manager = company.as("manager");
        var promise = Map.of("mode", "anonymous", "threshold", "5", "closes_on", day.toString());
        assertThat(manager.post(path, path + "/promise", promise).statusCode()).isEqualTo(303);
        assertThat(manager.page(path).select("#closes_on").val()).isEqualTo(day.toString());
        var over = Map.of(
                "mode",
                "anonymous",
                "threshold",
                "5",
                "closes_on",
                day.minusDays(41).toString());
        assertThat(manager.post(path, path + "/promise", over).statusCode()).isEqualTo(422);
        assertThat(manager.page(path).select("#closes_on").val()).isEqualTo(day.toString());
    }

    @Test
    void onlyAnObserverWhoDidNotWriteItSigns() {
        var company = companies.fresh();
        needed(company);
        var path = draft(company);
        for (var role : List.of("manager", "tenant-admin", "employee")) {
            assertThat(company.as(role)
                            .json()
                            .body("{\"content\":\"" + content(company, path) + "\"}")
                            .post("/api/v1" + path + "/signature")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        var own = "/surveys/"
                + people.in(company.id(), () -> people.surveys().create(company.person("observer"), people.draft()));
        assertThat(sign(company, own, content(company, own))).isEqualTo(409);
        var read = content(company, path);
        assertThat(sign(company, path, read)).isEqualTo(200);
        assertThat(sign(company, path, read)).as("signing again").isEqualTo(200);
        assertThat(company.as("manager")
                        .json()
                        .get("/api/v1" + path + "/signature")
                        .jsonPath()
                        .getString("by"))
                .isNotNull();
        assertThat(companies
                        .globex()
                        .as("observer")
                        .json()
                        .body("{\"content\":\"" + read + "\"}")
                        .post("/api/v1" + path + "/signature")
                        .statusCode())
                .as("another company's")
                .isEqualTo(404);
    }

    @Test
    void nobodySignsWhereTheCompanyDoesNotWantIt() {
        var company = companies.fresh();
        var group = people.groups(company.id(), 6).keySet().iterator().next();
        var path = draft(company);
        assertThat(company.as("observer").page(path).select("#signature")).isEmpty();
        assertThat(opening(company, path, group)).isEqualTo(303);
        assertThat(company.as("manager")
                        .post("/surveys", "/surveys/signing", Map.of("needed", "yes"))
                        .statusCode())
                .as("not a manager's choice")
                .isEqualTo(403);
    }

    private void needed(Company company) {
        assertThat(company.as("tenant-admin")
                        .post("/surveys", "/surveys/signing", Map.of("needed", "yes"))
                        .statusCode())
                .isEqualTo(303);
    }

    private String draft(Company company) {
        return "/surveys/"
                + people.in(company.id(), () -> people.surveys().create(company.person("manager"), people.draft()));
    }

    private static int opening(Company company, String path, UUID group) {
        return company.as("manager")
                .post(path, path + "/opening", Map.of("group", group.toString()))
                .statusCode();
    }

    private static String content(Company company, String path) {
        return company.as("observer")
                .json()
                .get("/api/v1" + path + "/signature")
                .jsonPath()
                .getString("content");
    }

    private static int sign(Company company, String path, String content) {
        return company.as("observer")
                .json()
                .body("{\"content\":\"" + content + "\"}")
                .post("/api/v1" + path + "/signature")
                .statusCode();
    }
}
