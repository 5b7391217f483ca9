package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(RateLimitsTest.Low.class)
class RateLimitsTest {
    public static class Low implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.limits.imports-per-hour", "2",
                    "parley.limits.exports-per-hour", "1",
                    "parley.limits.api-per-minute", "5");
        }
    }

    @Inject
    Companies companies;

    @Test
    void aProgramThatAsksTooOftenIsToldWhenToComeBack() {
        var company = companies.fresh();
        for (int i = 0; i < 5; i++) {
            company.as("employee").json().get("/api/v1/tools").then().statusCode(200);
        }
        company.as("employee")
                .json()
                .get("/api/v1/tools")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"));
        company.as("manager").json().get("/api/v1/tools").then().statusCode(200);
        assertThat(company.as("employee").get("/tools").statusCode())
                .as("pages are for people")
                .isEqualTo(200);
    }

    @Test
    void aCompanySendsOnlySoManyFiles() {
        var company = companies.fresh();
        var file = "number,name,mail\r\n".getBytes(StandardCharsets.UTF_8);
        var admin = company.as("tenant-admin");
        for (int i = 0; i < 2; i++) {
            assertThat(admin.upload("/people/imports/new", "/people/imports", "file", "people.csv", file)
                            .statusCode())
                    .isNotEqualTo(429);
        }
        var refused = admin.upload("/people/imports/new", "/people/imports", "file", "people.csv", file);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("\\d+");
        assertThat(Jsoup.parse(refused.asString()).selectFirst("h1")).isNotNull();
        assertThat(companies
                        .fresh()
                        .as("tenant-admin")
                        .upload("/people/imports/new", "/people/imports", "file", "people.csv", file)
                        .statusCode())
                .as("another company's files are not counted")
                .isNotEqualTo(429);
    }
}
