package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.Tenant;
import io.parley.tenancy.TenantWork;
import io.parley.tenancy.Tenants;
import io.parley.testing.BenchCatalog;
import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 200 companies × 100 tools, computed anew in the background after a change of the catalog. A measurement, no test. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecomputeBench {
    private static final int COMPANIES = 200;
    private static final int TOOLS = 100;

    private static final String KEEP = """
            create table bench_answer as select tool_slug, answer from fact where attribute = 'admin-retention-policy'""";
    private static final String CHANGE = """
            with changed as (
              update fact set answer = case when answer = array['yes'] then array['no'] else array['yes'] end
              where attribute = 'admin-retention-policy' and cardinality(answer) > 0 returning tool_slug)
            update tool set facts_changed_at = clock_timestamp() where slug in (select tool_slug from changed)""";
    private static final String PUT_BACK = """
            with changed as (
              update fact f set answer = b.answer from bench_answer b
              where b.tool_slug = f.tool_slug and f.attribute = 'admin-retention-policy' returning f.tool_slug)
            update tool set facts_changed_at = clock_timestamp() where slug in (select tool_slug from changed)""";

    @Inject
    Tenants tenants;

    @Inject
    TenantWork work;

    @Inject
    RecomputeJob job;

    @Inject
    Clock clock;

    @Test
    void afterAChangeOfTheCatalog() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < COMPANIES; i++) {
                var alias = "bench-" + UUID.randomUUID().toString().substring(0, 8);
                tenants.persist(new Tenant(
                        UUID.randomUUID(), alias, "Company " + alias, alias + ".example", false, clock.instant()));
            }
        });
        BenchCatalog.fill(TOOLS);
        System.out.printf("Assessments, first time: %d ms%n", run());
        BenchCatalog.run(KEEP, CHANGE);
        System.out.printf("Assessments, one answer changed in every tool: %d ms%n", run());
        System.out.printf("Assessments, nothing changed: %d ms%n", run());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var count = superuser.createStatement();
                var rows = count.executeQuery("select count(*) from tool_assessment")) {
            rows.next();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(COMPANIES * TOOLS);
        }
    }

    private long run() {
        QuarkusTransaction.requiringNew().run(() -> work.waitsEverywhere(RecomputeJob.WORK));
        long start = System.nanoTime();
        job.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    @AfterEach
    void nothingStays() throws SQLException {
        BenchCatalog.run(PUT_BACK, "drop table bench_answer");
        BenchCatalog.empty();
    }
}
