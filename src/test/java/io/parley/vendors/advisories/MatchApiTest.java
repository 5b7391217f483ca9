package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.parley.tenancy.Operators;
import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.parley.testing.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unsure records decided about by programs of two operators; every step stays on record. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MatchApiTest {
    private static final Map<String, String> KEY = Map.of("tool", "threema", "feed", "cve", "record", "CVE-2024-9001");

    @Inject
    FeedImportRun run;

    @Inject
    FeedTraces traces;

    @Inject
    Companies companies;

    @Inject
    Operators operators;

    private Visitor olga;
    private Visitor paul;

    @BeforeEach
    void anUnsureRecord() throws SQLException {
        forget();
        olga = companies.operator();
        QuarkusTransaction.requiringNew().run(() -> operators.add(Tokens.ISSUER, "second-operator"));
        paul = Visitor.with(Tokens.of("second-operator", "second@parley.example", Map.of()));
        olga.upload(
                "/feeds",
                "/feeds/files",
                "file",
                "a.json",
                bytes(cve("CVE-2024-9001", "wpsocio", "Threema Chat Button", "2024-03-05T12:00:00Z", "")));
        run.next();
    }

    @AfterEach
    void forget() throws SQLException {
        traces.forget();
        BenchCatalog.run("delete from match_step");
    }

    @Test
    void oneProposesAndAnotherConfirms() {
        olga.json()
                .get("/api/v1/matches")
                .then()
                .body("total", equalTo(1))
                .body("items[0].record", equalTo("CVE-2024-9001"))
                .body("items[0].identifiers", hasItem(containsString("Threema Chat Button")))
                .body("items[0].proposed", nullValue());
        proposed(olga, "not-about").statusCode(200).body("proposed", equalTo("not-about"));
        proposed(olga, "not-about").statusCode(200).body("proposedByYou", equalTo(true));
        reviewed(olga, "confirmed").statusCode(422).body("errors.outcome", containsString("Another person"));
        reviewed(paul, "confirmed").statusCode(200).body("items.step", contains("decided", "proposed"));
        reviewed(paul, "confirmed").statusCode(200).body("items.step", contains("decided", "proposed"));
        olga.json().get("/api/v1/matches").then().body("total", equalTo(0));
        proposed(olga, "about").statusCode(404);
        olga.json()
                .get("/api/v1/matches/steps")
                .then()
                .body("total", equalTo(2))
                .body("items[0].by", endsWith(" second-operator"))
                .body("items[1].reason", equalTo("Somebody else's button"));
    }

    @Test
    void whatIsSentBackStaysOnRecordAndWaitsAgain() {
        proposed(olga, "about").statusCode(200);
        reviewed(paul, "sent-back").statusCode(200).body("items.step", contains("sent-back", "proposed"));
        reviewed(paul, "sent-back").statusCode(200).body("items.step", contains("sent-back", "proposed"));
        olga.json().get("/api/v1/matches").then().body("items[0].proposed", nullValue());
        reviewed(paul, "confirmed").statusCode(404);
        assertThat(traces.text("select count(*)::text from match_decision")).isEqualTo("0");
    }

    @Test
    void whatIsMissingIsNamed() {
        proposed(olga, "perhaps").statusCode(422).body("errors.verdict", notNullValue());
        olga.json()
                .body(with("verdict", "about"))
                .post("/api/v1/matches/proposals")
                .then()
                .statusCode(422)
                .body("errors.reason", notNullValue());
        reviewed(olga, "").statusCode(422).body("errors.outcome", notNullValue());
        reviewed(olga, "confirmed").statusCode(404);
        companies.acme().as("tenant-admin").json().get("/api/v1/matches").then().statusCode(403);
    }

    private static ValidatableResponse proposed(Visitor who, String verdict) {
        var body = with("verdict", verdict);
        body.put("reason", "Somebody else's button");
        return who.json().body(body).post("/api/v1/matches/proposals").then();
    }

    private static ValidatableResponse reviewed(Visitor who, String outcome) {
        return who.json()
                .body(with("outcome", outcome))
                .post("/api/v1/matches/reviews")
                .then();
    }

    private static Map<String, String> with(String name, String value) {
        var body = new HashMap<>(KEY);
        body.put(name, value);
        return body;
    }
}
