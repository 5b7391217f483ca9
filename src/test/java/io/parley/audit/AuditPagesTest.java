package io.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.policies.Story;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was done is read in words, found, taken as a file; and taking it is read there too. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditPagesTest {
    @Inject
    Story story;

    @Test
    void actsAreReadInWordsAndFound() {
        var acme = story.company();
        story.published(acme);
        var officer = acme.as("compliance-officer");
        var all = officer.page("/audit");
        assertThat(all.selectFirst("main table").text())
                .contains("Policy drafted", "Policy sent for approval", "Policy approved", "Policy published")
                .doesNotContain("policy-drafted");
        assertThat(officer.page("/audit?q=MESSAGING").select("tbody tr")).isNotEmpty();
        assertThat(officer.page("/audit?q=nowhere").text()).contains("Nothing fits this filter");
        assertThat(officer.page("/audit?until=2020-01-01").text()).contains("Nothing fits this filter");
        assertThat(officer.get("/audit?from=yesterday").statusCode()).isEqualTo(422);
        assertThat(acme.as("employee").get("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void theFileIsSafeInASpreadsheetAndTakingItIsAnAct() {
        var acme = story.company();
        var author = acme.as("policy-author");
        author.post(
                "/policies/new",
                "/policies",
                Map.of(
                        "title",
                        "=cmd('calc')",
                        "language",
                        "en",
                        "body",
                        "Long enough to be a text of a rule, more or less.",
                        "statement",
                        "I will keep to it."));
        var auditor = acme.as("auditor");
        var file = auditor.request().accept("*/*").get("/audit/file?kind=policy-drafted");
        assertThat(file.header("Content-Disposition")).contains("audit-log.csv");
        assertThat(file.asString().lines().count()).isEqualTo(2);
        assertThat(file.asString())
                .contains("Policy drafted", "title: =cmd('calc')")
                .doesNotContain(",=cmd", ",\"=cmd");
        assertThat(auditor.page("/audit").text()).contains("Audit log exported");
        assertThat(acme.as("observer")
                        .request()
                        .accept("*/*")
                        .get("/audit/file")
                        .statusCode())
                .isEqualTo(403);
    }
}
