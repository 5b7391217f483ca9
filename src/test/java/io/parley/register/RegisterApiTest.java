package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegisterApiTest {
    private static final Map<String, String> BODY = Map.of("reason", "Project teams asked for it");

    @Inject
    Companies companies;

    @Test
    void toolsAreListedAndFiltered() {
        var employee = companies.acme().as("employee");
        employee.json()
                .get("/api/v1/tools")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(40))
                .body("page", equalTo(1));
        employee.json()
                .get("/api/v1/tools?category=meeting&q=zoom")
                .then()
                .statusCode(200)
                .body("items.slug", contains("zoom"))
                .body("items[0].category", equalTo("meeting"));
        employee.json()
                .get("/api/v1/tools?page=99")
                .then()
                .statusCode(200)
                .body("page", equalTo(2))
                .body("items.slug", hasItem("whatsapp"));
        employee.json()
                .get("/api/v1/tools?category=nothing")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.category", startsWith("One of private-messenger"));
        employee.json().get("/api/v1/tools?list=nothing").then().statusCode(422);
    }

    @Test
    void aToolTellsEachFactWithItsSource() {
        companies
                .acme()
                .as("employee")
                .json()
                .get("/api/v1/tools/whatsapp")
                .then()
                .statusCode(200)
                .body("facts.findAll { it.state == 'known' }.source", everyItem(startsWith("https://")))
                .body("facts.findAll { it.state == 'known' }.observed", everyItem(notNullValue()))
                .body("facts.findAll { it.state == 'known' }.words", everyItem(notNullValue()))
                .body("facts.find { it.attribute == 'end-to-end-direct' }.values", contains("default"))
                .body("facts.state", hasItem("unknown"))
                .body("facts.state", hasItem("searched"));
        companies
                .acme()
                .as("employee")
                .json()
                .get("/api/v1/tools/nothing")
                .then()
                .statusCode(404);
    }

    @Test
    void aComparisonIsExactOrRefused() {
        var employee = companies.acme().as("employee");
        employee.json()
                .get("/api/v1/comparison?tool=zoom&tool=teams")
                .then()
                .statusCode(200)
                .body("tools.slug", contains("zoom", "teams"))
                .body("questions[0].answers.size()", equalTo(2));
        for (var query : new String[] {
            "", "?tool=nothing", "?tool=zoom&tool=zoom", "?tool=zoom&tool=teams&tool=slack&tool=wire&tool=line"
        }) {
            employee.json()
                    .get("/api/v1/comparison" + query)
                    .then()
                    .statusCode(422)
                    .body("errors.tool", startsWith("One to 4"));
        }
    }

    @Test
    void puttingTwiceIsPuttingOnce() {
        var company = companies.fresh();
        var editor = company.as("register-editor");
        editor.json()
                .body(BODY)
                .put("/api/v1/register/slack")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"));
        editor.json()
                .body(Map.of("reason", "Something else than before"))
                .put("/api/v1/register/slack")
                .then()
                .statusCode(200)
                .body("reason", equalTo(BODY.get("reason")));
        company.as("employee")
                .json()
                .get("/api/v1/register")
                .then()
                .statusCode(200)
                .body("items.tool", contains("slack"));
        companies.fresh().as("employee").json().get("/api/v1/register").then().body("items.size()", equalTo(0));
    }

    @Test
    void badBodiesAndStrangersAreRefused() {
        var company = companies.fresh();
        var editor = company.as("register-editor");
        editor.json()
                .body(Map.of("reason", "short"))
                .put("/api/v1/register/slack")
                .then()
                .statusCode(422)
                .body("errors.reason", notNullValue());
        editor.json().body("{}").put("/api/v1/register/slack").then().statusCode(422);
        editor.json().body("{").put("/api/v1/register/slack").then().statusCode(400);
        editor.json().put("/api/v1/register/slack").then().statusCode(422);
        editor.json().body(BODY).put("/api/v1/register/nothing").then().statusCode(404);
        company.as("employee")
                .json()
                .body(BODY)
                .put("/api/v1/register/slack")
                .then()
                .statusCode(403);
        company.as("employee").json().get("/api/v1/starter-packs").then().statusCode(403);
        company.as("employee").json().get("/api/v1/register").then().body("items.size()", equalTo(0));
    }

    @Test
    void aPackIsAppliedOnce() {
        var editor = companies.fresh().as("register-editor");
        editor.json().get("/api/v1/starter-packs").then().statusCode(200).body("items.slug", hasItem("office-suite"));
        editor.json()
                .put("/api/v1/starter-packs/office-suite/application")
                .then()
                .statusCode(200)
                .body("added", equalTo(9));
        editor.json()
                .put("/api/v1/starter-packs/office-suite/application")
                .then()
                .statusCode(200)
                .body("added", equalTo(0));
        editor.json().put("/api/v1/starter-packs/nothing/application").then().statusCode(404);
    }

    /** Twenty clicks at once: one entry, and nobody sees an error. */
    @Test
    void twentyAtOnceAreOne() throws Exception {
        var company = companies.fresh();
        var threads = Executors.newFixedThreadPool(20);
        try {
            var work = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Integer>) () -> company.as("manager")
                            .json()
                            .body(BODY)
                            .put("/api/v1/register/zulip")
                            .statusCode())
                    .toList();
            var answers = threads.invokeAll(work).stream()
                    .map(f -> {
                        try {
                            return f.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            threads.shutdown();
        }
        company.as("employee").json().get("/api/v1/register").then().body("items.size()", equalTo(1));
    }
}
