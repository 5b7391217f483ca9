package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AcknowledgmentEventsTest {
    private static final String PATH = "/api/v1/evidence/acknowledgments";

    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Test
    void programsGetEachAnswerOnceInTheOrderOfTheLogAndGoOnWhereTheyWere() {
        var company = companies.fresh();
        var policy = answers.publish(company);
        var program = company.as("compliance-officer");
        assertThat(program.json().get(PATH).jsonPath().getList("items")).isEmpty();

        var employee = company.person("employee");
        var declined = answers.answer(company, policy.version(), employee, "policy-decline", "declined", null);
        assertThat(program.json().get(PATH).jsonPath().getList("items"))
                .as("not before it is in the log")
                .isEmpty();
        answers.crowd(company, policy.version(), 4);
        sequencer.run(company.id());
        var ids = new ArrayList<String>();
        var next = "";
        JsonPath page;
        do {
            page = program.json().get(PATH + "?limit=2&after=" + next).jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (page.getBoolean("more"));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(page.getList("items.person")).doesNotContain(employee.toString());

        var corrected =
                answers.answer(company, policy.version(), employee, "policy-correction", "acknowledged", declined);
        sequencer.run(company.id());
        var later = program.json().get(PATH + "?after=" + next).jsonPath();
        assertThat(later.<String>getList("items.id")).containsExactly(corrected.toString());
        assertThat(later.getString("items[0].type")).isEqualTo("policy-correction");
        assertThat(later.getString("items[0].supersedes")).isEqualTo(declined.toString());
        assertThat(later.getString("items[0].policy")).isEqualTo(policy.policy().toString());
        assertThat(later.getString("items[0].person")).isEqualTo(employee.toString());
        assertThat(later.prettify()).as("reasons are nobody's business").doesNotContain("Because");
        var nothing =
                program.json().get(PATH + "?after=" + later.getString("next")).jsonPath();
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getString("next")).isEqualTo(later.getString("next"));

        for (var bad : List.of("?after=yesterday", "?limit=0", "?limit=1001", "?limit=many")) {
            assertThat(program.json().get(PATH + bad).statusCode()).as(bad).isEqualTo(422);
        }
        assertThat(company.as("employee").json().get(PATH).statusCode()).isEqualTo(403);
        assertThat(companies.fresh().as("auditor").json().get(PATH).jsonPath().getList("items"))
                .as("another company's")
                .isEmpty();
    }

    @Test
    void whatTheSignedTreeDoesNotHoldIsNotPassedOnAsAnAnswer() throws SQLException {
        var company = companies.fresh();
        var policy = answers.publish(company);
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        answers.forgeTheSecond(company);
        var items = company.as("auditor").json().get(PATH).jsonPath();
        assertThat(items.<String>getList("items.choice").get(1)).isNull();
    }

    @Test
    void whatSomebodyChangedPastTheLogIsNotPassedOnAsAnAnswer() throws SQLException {
        var company = companies.fresh();
        var policy = answers.publish(company);
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        assertThat(answers.changeTheSecond(company)).isEqualTo(1);
        var items = company.as("auditor").json().get(PATH).jsonPath();
        assertThat(items.<String>getList("items.choice")).containsExactly("acknowledged", null, "acknowledged");
        assertThat(items.<String>getList("items.type")).containsExactly("policy-ack", null, "policy-ack");
    }
}
