package io.parley.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DecisionApiTest {
    private static final Map<String, String> YES = Map.of("reason", "It fits what the board asked us for");

    @Inject
    Companies companies;

    @Test
    void proposedApprovedAndTold() {
        var company = companies.fresh();
        var manager = company.as("manager").json();
        manager.body(Map.of("reason", "People use it every day"))
                .put("/api/v1/register/teams")
                .then()
                .statusCode(201);
        String id = company.as("manager")
                .json()
                .body(proposal())
                .post("/api/v1/decisions")
                .then()
                .statusCode(201)
                .body("decision.state", equalTo("under-review"))
                .body("sentences", hasItem("Internal: yes, if guests are removed after the project."))
                .extract()
                .path("decision.id");
        company.as("manager")
                .json()
                .body(proposal())
                .post("/api/v1/decisions")
                .then()
                .body("decision.id", equalTo(id))
                .body("history.size()", equalTo(1));
        company.as("approver")
                .json()
                .body(YES)
                .post("/api/v1/decisions/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("decision.in_force", equalTo(true))
                .body("decision.review_by", notNullValue())
                .body("history[0].act", equalTo("approved"));
        company.as("employee")
                .json()
                .get("/api/v1/register")
                .then()
                .body("items[0].state", equalTo("APPROVED_WITH_CONDITIONS"))
                .body("items[0].decision.words", equalTo("Approved with conditions"));
        company.as("approver")
                .json()
                .body(YES)
                .post("/api/v1/decisions/" + id + "/return")
                .then()
                .statusCode(422)
                .body("errors.decision", containsString("no longer waits"));
        company.as("auditor")
                .json()
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("entries.kind", hasItem("decision-approved"))
                .body("entries.kind", hasItem("decision-proposed"));
    }

    @Test
    void refusalsNameTheFieldAndChangeNothing() {
        var company = companies.fresh();
        company.as("manager")
                .json()
                .body(proposal())
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("errors.tool", notNullValue());
        company.as("manager")
                .json()
                .body(Map.of("reason", "People use it every day"))
                .put("/api/v1/register/teams");
        var without = new HashMap<>(proposal());
        without.put("rules", List.of(Map.of("data", "public", "answer", "perhaps")));
        without.put("until", "tomorrow");
        company.as("manager")
                .json()
                .body(without)
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("errors.rules", notNullValue());
        company.as("manager").json().body("{}").post("/api/v1/decisions").then().statusCode(422);
        company.as("manager").json().body("{").post("/api/v1/decisions").then().statusCode(400);
        company.as("employee")
                .json()
                .body(proposal())
                .post("/api/v1/decisions")
                .then()
                .statusCode(403);
        company.as("manager").json().get("/api/v1/decisions").then().body("total", equalTo(0));
        company.as("manager").json().get("/api/v1/decisions?state=odd").then().statusCode(422);
        company.as("manager").json().get("/api/v1/decisions/nothing").then().statusCode(404);
    }

    private static Map<String, Object> proposal() {
        return Map.of(
                "tool",
                "teams",
                "outcome",
                "approved-with-conditions",
                "reason",
                "It does what people need and we control it",
                "rules",
                List.of(
                        Map.of("data", "public", "answer", "yes"),
                        Map.of(
                                "data",
                                "internal",
                                "answer",
                                "yes-if",
                                "condition",
                                "guests are removed after the project"),
                        Map.of("data", "confidential", "answer", "no"),
                        Map.of("data", "restricted", "answer", "no"),
                        Map.of("device", "private-phone", "answer", "no")));
    }
}
