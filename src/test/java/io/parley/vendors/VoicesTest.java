package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VoicesTest {
    private static final String RECORD = "/tools/webex/record";

    @Inject
    Companies companies;

    @Test
    void aRebuttalIsShownBesideTheRecordOnceItIsAnswered() {
        var acme = companies.acme().as("employee");
        var words = "We published this ourselves two days before, see our page";
        var form = new HashMap<String, Object>(Map.of(
                "case", "CVE-2024-20395",
                "what", words,
                "source", "https://example.org/advisory",
                "vendor", "yes",
                "said_by", "Example Vendor"));
        assertThat(acme.post(RECORD, RECORD + "/corrections", form).statusCode())
                .isEqualTo(303);
        assertThat(acme.post(RECORD, RECORD + "/corrections", form).statusCode())
                .isEqualTo(303);
        var other = companies.fresh().as("employee");
        assertThat(other.page(RECORD).select("#voices").text())
                .contains("1 corrections wait for an answer")
                .doesNotContain(words);

        var operator = companies.operator();
        var list = operator.page("/corrections");
        assertThat(list.select("section:contains(" + words + ")"))
                .as("said twice is said once")
                .hasSize(1);
        assertThat(list.text()).doesNotContain("Acme", "employee@acme.example");
        var action = list.select("section:contains(" + words + ") form").attr("action");
        assertThat(operator.post("/corrections", action, Map.of("outcome", "stands", "answer", "no"))
                        .statusCode())
                .isEqualTo(422);
        var answer =
                Map.<String, Object>of("outcome", "stands", "answer", "The page carries a later day; both stand here");
        assertThat(operator.post("/corrections", action, answer).statusCode()).isEqualTo(303);
        assertThat(other.page(RECORD).select("#voices article").text())
                .contains("Disputed by Example Vendor", words, "the record stands", "both stand here");
        assertThat(acme.get("/corrections").statusCode()).isEqualTo(403);
    }

    @Test
    void programsSendAndOperatorsAnswer() {
        var reader = companies.acme().as("employee");
        var path = "/api/v1/tools/zulip/corrections";
        reader.json()
                .body(Map.of("caseId", "24-1", "what", "short"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.keySet()", containsInAnyOrder("caseId", "what", "source"));
        var words = "The incident was over nine minutes earlier than it says here";
        var body = Map.of("caseId", "NOCVE-2021-03-20", "what", words, "source", "https://example.org/log");
        reader.json().body(body).post(path).then().statusCode(201).body("waiting", equalTo(1));
        reader.json().body(body).post(path).then().body("waiting", equalTo(1));
        reader.json().get("/api/v1/corrections").then().statusCode(403);
        var operator = companies.operator();
        String id = operator.json()
                .get("/api/v1/corrections")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.what == '" + words + "' }.id");
        var answer = "/api/v1/corrections/" + id + "/answer";
        operator.json()
                .body(Map.of("outcome", "open", "answer", "The page names the same minute"))
                .post(answer)
                .then()
                .statusCode(422)
                .body("errors", hasKey("outcome"));
        operator.json()
                .body(Map.of("outcome", "stands", "answer", "The page names the same minute"))
                .post(answer)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(false));
        reader.json()
                .get(path)
                .then()
                .body("waiting", equalTo(0))
                .body("items.what", hasItem(words))
                .body("items.answer", hasItem("The page names the same minute"));
        reader.json().get("/api/v1/tools/no-such/corrections").then().statusCode(404);
    }

    @Test
    void whatIsMissingIsNamedAndNothingTypedIsLost() {
        var reader = companies.acme().as("employee");
        var answer = reader.post(
                RECORD,
                RECORD + "/corrections",
                Map.of("case", "24-1", "what", "short", "source", "http://example.org", "vendor", "yes"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("not the number of a case", "Write 20 to 2000 characters", "begins with https://")
                .contains("Say for which vendor you speak", ">short</textarea>", "value=\"24-1\"");
    }

    @Test
    void aRemarkStaysInsideTheCompany() {
        var company = companies.fresh();
        var manager = company.as("manager");
        var remark = "Our contract says that they tell us within two days";
        assertThat(manager.post(RECORD, RECORD + "/remarks", Map.of("remark", remark))
                        .statusCode())
                .isEqualTo(303);
        assertThat(company.as("employee").page(RECORD).select("#voices").text()).contains(remark, "manager");
        assertThat(companies.fresh().as("manager").page(RECORD).text()).doesNotContain(remark);
        assertThat(company.as("employee")
                        .post(RECORD, RECORD + "/remarks", Map.of("remark", remark))
                        .statusCode())
                .isEqualTo(403);
    }
}
