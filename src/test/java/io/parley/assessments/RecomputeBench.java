package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.Tenant;
import io.parley.tenancy.TenantWork;
import io.parley.tenancy.Tenants;
import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 200 companies × 100 tools, computed anew in the background after a change of the catalog. A measurement, no test. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecomputeBench {
    private static final int COMPANIES = 200;
    private static final int TOOLS = 100;

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
        fill();
        System.out.printf("Assessments, first time: %d ms%n", run());
        change();
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

    /** So many copies of one that is well known as it takes to have {@link #TOOLS}. */
    private static void fill() throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into tool select 'bench-' || n, name || ' ' || n, vendor_slug, category, website, domains, android_id,
                      ios_id, content_hash, null from tool, generate_series(1, %d - (select count(*) from tool where retired_on
                      is null)::int) n where slug = 'teams' on conflict do nothing""".formatted(TOOLS));
            statement.execute("""
                    insert into fact select t.slug, f.attribute, f.answer, f.source, f.source_kind, f.observed_on, f.confidence, f.note
                    from fact f, tool t where f.tool_slug = 'teams' and t.slug like 'bench-%' on conflict do nothing""");
        }
    }

    private static void change() throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("""
                    update fact set answer = case when answer = array['yes'] then array['no'] else array['yes'] end
                    where attribute = 'admin-retention-policy' and cardinality(answer) > 0""");
        }
    }
}
