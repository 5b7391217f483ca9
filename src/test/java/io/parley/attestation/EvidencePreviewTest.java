package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bundle would hold, shown before anybody makes it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvidencePreviewTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    BundleDesk desk;

    private Company company;
    private Answers.Published policy;

    @BeforeEach
    void publish() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        policy = answers.publish(company);
    }

    @Test
    void previewShowsWhatTheBundleThenHolds() throws Exception {
        answers.crowd(company, policy.version(), 23);
        var elsewhere = answers.publish(company);
        answers.acknowledge(company, elsewhere.version(), company.person("employee"));
        sequencer.run(company.id());
        for (var wanted : List.of("everything", "works-council")) {
            var filter = "?policy=" + policy.policy() + "&preset=" + wanted;
            var page = company.as("compliance-officer").page("/evidence/preview" + filter);
            var rows = page.select("#rows + div tbody tr");
            assertThat(page.text()).contains("23 answers would be in it");
            assertThat(rows).hasSize(20);
            var table = BundleDesk.table(BundleDesk.unpack(
                    desk.bundle(company, Map.of("policy", policy.policy().toString(), "preset", wanted))));
            assertThat(page.select("#rows + div thead th").eachText()).isEqualTo(table.get(0));
            assertThat(table).hasSize(24);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(undated(rows.get(i).select("td").stream()
                                .map(Element::text)
                                .toList()))
                        .isEqualTo(undated(table.get(i + 1)));
            }
            var api = company.as("auditor").json().get("/api/v1/evidence/preview" + filter);
            assertThat(api.jsonPath().getInt("total")).isEqualTo(23);
            assertThat(undated(api.jsonPath().getList("rows[19]", String.class)))
                    .isEqualTo(undated(table.get(20)));
            assertThat(page.text().contains("Left out, since names are: full_name, work_email"))
                    .isEqualTo(wanted.equals("works-council"));
        }
    }

    @Test
    void anAnswerThatSomebodyMadeUnreadableIsToldInThePreview() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(
                            "update ack_commitment set facts_jcs = 'gone' where ctid in (select ctid from ack_commitment where tenant_id = '"
                                    + company.id() + "' limit 1)"))
                    .isEqualTo(1);
        }
        var page = company.as("compliance-officer").page("/evidence/preview");
        assertThat(page.select("[role=alert]").text()).contains("changed them past the log: 1.");
        assertThat(page.select("#rows + div tbody tr")).hasSize(3);
        assertThat(company.as("auditor")
                        .json()
                        .get("/api/v1/evidence/preview")
                        .jsonPath()
                        .getList("rows"))
                .hasSize(3);
    }

    @Test
    void anAnswerThatSomebodyChangedAndThatStillReadsWellIsMarkedInThePreview() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        var path = "/evidence/preview?policy=" + policy.policy();
        var officer = company.as("compliance-officer");
        assertThat(officer.page(path).select("[role=alert]")).isEmpty();
        assertThat(answers.changeTheSecond(company)).isEqualTo(1);
        var page = officer.page(path);
        assertThat(page.select("[role=alert]").text()).contains("changed them past it: 1.");
        assertThat(page.select("#rows + div tbody tr td:first-child").eachText())
                .containsExactly("✓ as it stands there", "✕ does not match the log", "✓ as it stands there");
        assertThat(company.as("auditor").json().get("/api/v1" + path).jsonPath().<Integer>getList("changed"))
                .containsExactly(1);
    }

    @Test
    void previewBelievesTheSignedCheckpointAndNotTheLogsHead() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(
                            "update acklog_head set root = sha256(root) where tenant_id = '" + company.id() + "'"))
                    .isEqualTo(1);
        }
        var page = company.as("compliance-officer").page("/evidence/preview");
        assertThat(page.select("[role=alert]").first().text()).contains("does not confirm the log");
        assertThat(page.select("#rows + div tbody tr td:first-child").eachText())
                .hasSize(3)
                .containsOnly("✕ does not match the log");
    }

    /** Without the columns that say which bundle and when it was made. */
    private static List<String> undated(List<String> row) {
        return row.subList(3, row.size());
    }
}
