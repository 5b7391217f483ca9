package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people keep after they answered. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReceiptPagesTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    private Company company;
    private UUID receipt;

    @BeforeEach
    void answer() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        receipt = answers.acknowledge(company, answers.publish(company).version(), company.person("employee"));
    }

    @Test
    void receiptSaysWhatAndWhenAndSoonWhere() {
        var employee = company.as("employee");
        var page = employee.page("/receipts/" + receipt);
        assertThat(page.text())
                .contains("You said yes to Messengers")
                .contains(Answers.STATEMENT)
                .contains("will be in the log in a few seconds");
        assertThat(employee.request()
                        .accept("*/*")
                        .get("/receipts/" + receipt + "/proof")
                        .statusCode())
                .isEqualTo(404);
        sequencer.run(company.id());
        var later = employee.page("/receipts/" + receipt);
        assertThat(later.text()).contains("recorded in the log as number 1");
        var proof =
                employee.request().accept("*/*").get(later.select("a[download]").attr("href"));
        assertThat(proof.asString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nacks.localhost/" + company.id() + "/0\n1\n");
        assertThat(proof.header("Content-Disposition")).contains(receipt + ".tlog-proof");
    }

    @Test
    void receiptIsForTheirOwnAndForThoseWhoAnswerForEvidence() {
        assertThat(company.as("manager").get("/receipts/" + receipt).statusCode())
                .isEqualTo(404);
        assertThat(company.as("tenant-admin").get("/receipts/" + receipt).statusCode())
                .isEqualTo(404);
        assertThat(company.as("compliance-officer").page("/receipts/" + receipt).text())
                .contains("employee");
        assertThat(companies.fresh().as("auditor").get("/receipts/" + receipt).statusCode())
                .isEqualTo(404);
    }

    @Test
    void receiptCanBeCheckedByItsOwnerAlone() {
        sequencer.run(company.id());
        var json =
                company.as("employee").json().get("/api/v1/receipts/" + receipt).jsonPath();
        assertThat(json.getString("record.identity")).contains("employee@" + company.alias());
        assertThat(json.getString("record.salt_f")).isNotBlank();
        assertThat(json.getString("proof")).contains("index 0");
    }
}
