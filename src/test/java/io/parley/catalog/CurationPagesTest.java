package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.Operators;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.parley.testing.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CurationPagesTest {
    private static final String FACT = "/catalog/changes/bigbluebutton/transparency-report";
    private static final String WHY = "The vendor published a report in the meantime";

    @Inject
    Companies companies;

    @Inject
    Operators operators;

    @Inject
    FactChanges changes;

    @Inject
    CatalogLoader loader;

    @Inject
    Clock clock;

    /** Past the wall: the application may not remove what happened. */
    @AfterEach
    void asItWas() throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("delete from fact_change");
            statement.execute("update tool set content_hash = 'stale' where slug = 'bigbluebutton'");
        }
        QuarkusTransaction.requiringNew().run(() -> loader.load(CatalogFiles.shipped()));
    }

    @Test
    void oneOperatorProposesAndAnotherReviews() {
        var first = companies.operator();
        var second = second();
        assertThat(first.post(FACT, FACT, proposal("yes")).statusCode()).isEqualTo(303);
        assertThat(first.post(FACT, FACT, proposal("yes")).statusCode()).isEqualTo(303);
        assertThat(first.page("/catalog/changes").select("section:has(#waiting) li"))
                .hasSize(1);
        assertThat(first.page(FACT).text()).contains("another operator reviews it");
        var own = first.post(FACT, FACT + "/approval", Map.of("because", "I am sure of it, believe me"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(own.asString()).text()).contains("You proposed this yourself");

        var company = companies.acme().as("employee");
        var before = company.page("/tools/bigbluebutton").text();
        assertThat(before).doesNotContain("example.org");
        assertThat(second.post(FACT, FACT + "/approval", Map.of("because", "Read it there today as well"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(company.page("/tools/bigbluebutton").text()).contains("example.org");
        assertThat(second.page("/catalog/changes").select("section:has(#reviewed) tbody tr"))
                .hasSize(1);
        assertThat(company.get("/catalog/changes").statusCode()).isEqualTo(403);
    }

    @Test
    void whatWasAgreedOnOutlivesAnOlderFile() {
        companies.operator().post(FACT, FACT, proposal("yes"));
        second().post(FACT, FACT + "/approval", Map.of("because", "Read it there today as well"));
        QuarkusTransaction.requiringNew()
                .run(() -> changes.getEntityManager()
                        .createQuery("update Tool set contentHash = 'stale' where slug = 'bigbluebutton'")
                        .executeUpdate());
        QuarkusTransaction.requiringNew().run(() -> loader.load(CatalogFiles.shipped()));
        assertThat(companies.acme().as("employee").page("/tools/bigbluebutton").text())
                .contains("example.org");
    }

    @Test
    void aRejectedProposalChangesNothingAndGapsAreNamed() {
        var first = companies.operator();
        var gaps = first.post(FACT, FACT, Map.of("answer", "perhaps", "source", "nowhere", "reason", "short"));
        assertThat(gaps.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(gaps.asString()).select(".error-summary li")).hasSizeGreaterThanOrEqualTo(4);
        first.post(FACT, FACT, proposal("yes"));
        second().post(FACT, FACT + "/rejection", Map.of("because", "The page says something else"));
        assertThat(companies.acme().as("employee").page("/tools/bigbluebutton").text())
                .doesNotContain("example.org");
        assertThat(first.page(FACT).select("section:has(#history)").text())
                .contains("Rejected", "The page says something else");
    }

    private Map<String, Object> proposal(String answer) {
        var form = new HashMap<String, Object>(Map.of("answer", List.of(answer), "reason", WHY));
        form.put("source", "https://example.org/transparency");
        form.put("source_kind", "vendor-page");
        form.put("observed", LocalDate.now(clock).toString());
        form.put("confidence", "A");
        return form;
    }

    private Visitor second() {
        QuarkusTransaction.requiringNew().run(() -> operators.add(Tokens.ISSUER, "another-operator"));
        return Visitor.with(Tokens.of("another-operator", "another@parley.example", Map.of()));
    }
}
