package io.parley.e2e;

import static io.restassured.RestAssured.given;

import io.parley.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A company that is asked once a round: one rule to acknowledge, one survey to answer. Made through the product's own API. */
final class AskedCompany {
    private static final String ALIAS = "asked";
    private static final String ADMIN = "admin@asked.example";

    /** Ids of what everybody is asked in one round. */
    record Round(UUID version, UUID survey) {}

    private final KilledProduct product;
    private final UUID id = UUID.randomUUID();
    private final List<Round> rounds = new ArrayList<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    AskedCompany(KilledProduct product, int people, int rounds) throws SQLException {
        this.product = product;
        foundedAsTheDirectoryWould();
        people(people);
        for (int round = 1; round <= rounds; round++) {
            this.rounds.add(new Round(publish("Rule " + round), open("Round " + round)));
        }
    }

    UUID id() {
        return id;
    }

    Round round(int number) {
        return rounds.get(number - 1);
    }

    static String mail(int number) {
        return "person" + number + "@asked.example";
    }

    String token(String mail) {
        return tokens.computeIfAbsent(mail, m -> Tokens.of("sub-" + m, m, Map.of(ALIAS, id.toString())));
    }

    /** What waits for the log is in it, and the whole log done again fits. */
    List<String> faultsOfTheLog() {
        return as(mail(4))
                .get("/api/v1/evidence/log-check")
                .then()
                .statusCode(200)
                .extract()
                .path("faults");
    }

    /** Needs a Keycloak, which this test leaves out: the company's row and its first administrator. */
    private void foundedAsTheDirectoryWould() throws SQLException {
        try (var database = product.database();
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into tenant (id, alias, name, domain, created_at)
                      values ('%1$s', 'asked', 'Asked', 'asked.example', now());
                    insert into person (tenant_id, id, number, name, mail, type, language, zone, work_starts, work_ends, active, created_at)
                      values ('%1$s', '%1$s', '0', 'Admin', '%2$s', 'EMPLOYEE', 'en', 'UTC', '08:00', '17:00', true, now());
                    insert into person_role (tenant_id, id, person_id, role, granted_by, granted_at)
                      values ('%1$s', '%1$s', '%1$s', 'tenant-admin', 'directory', now());
                    """.formatted(id, ADMIN));
        }
    }

    private void people(int count) {
        var csv = new StringBuilder("number,name,mail,groups\n0,Admin," + ADMIN + ",All\n");
        for (int number = 1; number <= count; number++) {
            csv.append(number + ",Person " + number + "," + mail(number) + ",All\n");
        }
        ok(as(ADMIN).contentType("text/csv").body(csv.toString()).post("/api/v1/people/imports"));
        var roles = Map.of(1, "policy-author", 2, "approver", 3, "manager", 4, "compliance-officer");
        roles.forEach((number, role) -> {
            var person = ok(as(ADMIN).get("/api/v1/people?q=" + mail(number))).path("items[0].id");
            ok(as(ADMIN).body("{}").put("/api/v1/people/" + person + "/roles/" + role));
        });
    }

    private UUID publish(String title) {
        var body = Map.of(
                "title",
                title,
                "language",
                "en",
                "body",
                "# " + title + "\n\nConfidential things stay in the tools of the company.",
                "statement",
                "I have read this and I will follow it.",
                "change",
                "material",
                "tools",
                List.of("whatsapp"));
        Response made = ok(as(mail(1)).body(body).post("/api/v1/policies"));
        String policy = "/api/v1/policies/" + made.path("policy");
        ok(as(mail(1)).body("{}").post(policy + "/submission"));
        ok(as(mail(2)).body("{}").post(policy + "/approval"));
        ok(as(mail(1)).body("{}").post(policy + "/publication"));
        return UUID.fromString(made.path("id"));
    }

    private UUID open(String title) {
        var draft = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "purpose",
                "To offer what works as well.",
                "closesOn",
                LocalDate.now().plusDays(30).toString(),
                "tools",
                List.of("whatsapp", "teams")));
        String survey = ok(as(mail(3)).body(draft).post("/api/v1/surveys")).path("id");
        String group = ok(as(ADMIN).get("/api/v1/groups")).path("[0].id");
        ok(as(mail(3)).body(Map.of("groups", List.of(group))).post("/api/v1/surveys/" + survey + "/opening"));
        return UUID.fromString(survey);
    }

    private RequestSpecification as(String mail) {
        return given().baseUri(product.url())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token(mail));
    }

    private static Response ok(Response response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return response;
    }
}
