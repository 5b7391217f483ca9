package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.vendors.evidence.RatedTools;
import io.parley.vendors.evidence.ToolRating;
import io.parley.vendors.evidence.ToolRatings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether the vendor fixes and tells counts by the fix-history score where that has a letter, and is unknown where not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RatingTest {
    private static final String TOOL = RatedTools.TOOL;

    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    Snapshots snapshots;

    @Inject
    ToolRatings ratings;

    @Inject
    RatedTools rated;

    @Inject
    RecomputeJob job;

    @Inject
    Recomputing recomputing;

    @Inject
    TenantWork work;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @AfterEach
    void empty() {
        rated.forget();
    }

    @Test
    void aRatedToolCountsWithItsScoreAndItsInterval() {
        rated.rate(20);
        var rating = rating();
        assertThat(rating.isRated()).isTrue();
        var reader = companies.fresh().as("employee");
        var page = reader.page("/tools/" + TOOL + "/assessment");
        var vendor = page.select(".dimension").get(4);
        assertThat(vendor.select("summary").text())
                .contains(Long.toString(Math.round(rating.total())), "100 %")
                .doesNotContain("Not rated");
        assertThat(vendor.text()).contains("provisional letter " + rating.letter(), "Score " + rating.score() + " of");
        var link = vendor.select("a[href*=/score]").attr("href");
        assertThat(reader.page(link.replaceFirst("#.*", ""))
                        .select("#score-" + rating.score() + " td[data-label=Number]")
                        .text())
                .isEqualTo(String.format("%.1f", rating.total()));
        reader.json()
                .get("/api/v1/tools/" + TOOL + "/assessment")
                .then()
                .body("vendor_score.score", equalTo((int) rating.score()))
                .body("vendor_score.points", equalTo((int) Math.round(rating.total())))
                .body("dimensions[4].score.points", equalTo((int) Math.round(rating.total())))
                .body("dimensions[4].score.low", equalTo((int) Math.round(rating.low())))
                .body("dimensions[4].score.coverage", equalTo(100));
    }

    @Test
    void aToolThatIsNotRatedIsUnknownNeitherZeroNorGood() {
        rated.rate(2);
        var rating = rating();
        assertThat(rating.isRated()).isFalse();
        var reader = companies.fresh().as("employee");
        var vendor = reader.page("/tools/" + TOOL + "/assessment")
                .select(".dimension")
                .get(4);
        assertThat(vendor.text())
                .contains("Not rated", "neither as good nor as bad", "Score " + rating.score() + " of");
        reader.json()
                .get("/api/v1/tools/" + TOOL + "/assessment")
                .then()
                .body("vendor_score.points", nullValue())
                .body("vendor_score.withheld", hasItem("too-little-evidence"))
                .body("dimensions[4].score.points", nullValue())
                .body("dimensions[4].score.low", equalTo(0))
                .body("dimensions[4].score.high", equalTo(100))
                .body("dimensions[4].score.coverage", equalTo(0));
    }

    /** What was decided by stays readable, though the ledger says otherwise since. */
    @Test
    void aLaterCorrectionDoesNotChangeASnapshot() {
        rated.rate(20);
        var then = rating();
        var company = companies.fresh();
        UUID id = tenant.inTransaction(company.id(), () -> snapshots.take(TOOL, UUID.randomUUID()));
        var path = "/assessments/snapshots/" + id;
        var reader = company.as("employee");
        var before = reader.page(path).select("section:has(#dimensions)").text();
        assertThat(before).contains("Score " + then.score() + " of", "provisional letter " + then.letter());
        rated.rate(2);
        var now = rating();
        assertThat(now.score()).isGreaterThan(then.score());
        assertThat(now.isRated()).isFalse();
        assertThat(reader.page(path).select("section:has(#dimensions)").text()).isEqualTo(before);
        reader.json()
                .get("/api/v1" + path)
                .then()
                .body("content.rating.score", equalTo((int) then.score()))
                .body("content.rating.points", equalTo((int) Math.round(then.total())))
                .body("content.rating.method", equalTo(then.method()));
        var link = reader.page(path).select("a[href*=/score]").attr("href");
        assertThat(reader.page(link.replaceFirst("#.*", ""))
                        .select("#score-" + then.score() + " td[data-label=Number]")
                        .text())
                .as("the score itself, beside today's")
                .isEqualTo(String.format("%.1f", then.total()));
    }

    /** A letter that comes or goes is told to every company, with what it changed. */
    @Test
    void whereToolsStandFollowsTheScore() {
        var company = companies.fresh();
        tenant.inTransaction(company.id(), () -> recomputing.compute(recomputing.read()));
        var known = coverage(company);
        rated.rate(20);
        job.run();
        assertThat(coverage(company)).isEqualTo(known + 20);
        rated.rate(2);
        job.run();
        assertThat(coverage(company)).isEqualTo(known);
    }

    /** Its evidence is too old from midnight on: the list for programs is made anew then, as pages are, and not at the next change. */
    @Test
    void whereToolsStandIsComputedAnewOnTheDayALetterGoes() {
        rated.rate(20, 180);
        assertThat(rating().isRated()).as("the last day").isTrue();
        var company = companies.fresh();
        tenant.inTransaction(company.id(), () -> {
            work.waits(RecomputeJob.WORK);
            return null;
        });
        job.run();
        var tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        assertThat(due(company)).isEqualTo(tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant());
        rated.rate(20, 181);
        assertThat(rating().isRated()).isFalse();
        assertThat(rating().withheld()).contains("evidence-too-old");
        job.run();
        assertThat(due(company)).as("no letter, nothing to wait for").isNull();
    }

    private @Nullable Instant due(Companies.Company company) {
        return tenant.inTransaction(company.id(), () -> (Instant) database.createNativeQuery(
                        "select max(due_at) from tenant_work where tenant_id = ?1 and kind = ?2", Instant.class)
                .setParameter(1, company.id())
                .setParameter(2, RecomputeJob.WORK)
                .getSingleResult());
    }

    private int coverage(Companies.Company company) {
        return company.as("employee")
                .json()
                .get("/api/v1/assessments")
                .jsonPath()
                .getInt("items.find { it.tool == '" + TOOL + "' }.total.coverage");
    }

    private ToolRating rating() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ratings.latest(List.of(TOOL)).get(TOOL));
    }
}
