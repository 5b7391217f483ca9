package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.policies.Acknowledgments;
import io.parley.policies.Coverage;
import io.parley.policies.Via;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What is kept is what would be counted: after each kind of change the next reader sees it, and reads only marks otherwise. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CoverageNowTest {
    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Inject
    CoverageNow now;

    @Inject
    Coverage coverage;

    @Inject
    Acknowledgments acknowledgments;

    @Inject
    SessionFactory sessions;

    @Test
    void everyChangeIsSeenByTheNextReader() {
        var company = companies.fresh();
        tale.published(company);
        same(company, "published");
        var policy = policy(company);
        tale.in(company, () -> acknowledgments.acknowledge(company.person("employee"), version(company), Via.WEB));
        same(company, "acknowledged");
        assertThat(tale.in(company, () -> now.of(policy)).acknowledged()).isEqualTo(2);
        tale.in(
                company,
                () -> acknowledgments.decline(
                        company.person("manager"), version(company), "My customers only write there.", Via.WEB));
        same(company, "declined");
        var admin = company.as("tenant-admin");
        var observer = "/people/" + company.person("observer");
        assertThat(admin.post(observer, observer + "/deactivation", Map.of()).statusCode())
                .isEqualTo(303);
        same(company, "somebody left");
        assertThat(tale.in(company, () -> now.of(policy)).inScope()).isEqualTo(9);
    }

    @Test
    void anotherCompanysCoverageIsAnothers() {
        var acme = companies.fresh();
        var globex = companies.fresh();
        tale.published(acme);
        tale.published(globex);
        tale.in(acme, () -> acknowledgments.acknowledge(acme.person("employee"), version(acme), Via.WEB));
        same(acme, "acme");
        same(globex, "globex");
    }

    @Test
    void whoReadsAgainLoadsNobody() throws SQLException {
        var company = companies.fresh();
        tale.published(company);
        var policy = policy(company);
        tale.in(company, () -> now.of(policy));
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            // The figures are the application's as a whole: what else it does at the moment is in some readings, not in
            // all.
            long loads = Long.MAX_VALUE;
            long statements = Long.MAX_VALUE;
            for (int reading = 0; reading < 10; reading++) {
                statistics.clear();
                tale.in(company, () -> now.of(policy));
                loads = Math.min(loads, statistics.getEntityLoadCount());
                statements = Math.min(statements, statistics.getPrepareStatementCount());
            }
            assertThat(loads).isZero();
            assertThat(statements).isEqualTo(6);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void same(Company company, String after) {
        var policy = policy(company);
        assertThat(tale.in(company, () -> now.of(policy)))
                .as(after)
                .isEqualTo(tale.in(company, () -> coverage.summary(policy)));
        assertThat(tale.in(company, () -> now.latest())).as(after).contains(tale.in(company, () -> now.of(policy)));
    }

    private UUID policy(Company company) {
        return tale.in(company, () -> now.latest().orElseThrow().policyId());
    }

    private UUID version(Company company) {
        var address = company.as("policy-author")
                .page("/my-policies")
                .select("article a[href^=/my-policies/]")
                .attr("href");
        return UUID.fromString(address.substring("/my-policies/".length()));
    }
}
