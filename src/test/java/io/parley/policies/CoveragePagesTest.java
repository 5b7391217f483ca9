package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.ReplayClock;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Who has acknowledged what: the matrix and its one reminder, one person's whole trail, and the waiver with its paper. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CoveragePagesTest {
    @Inject
    Story story;

    @Inject
    Reminders reminders;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void theMatrixHasACellForEachPersonAndPolicyAndRemindsWhoIsOnIt() {
        var acme = story.company();
        var first = story.publishedAndAsked(acme);
        story.publishedAndAsked(acme);
        story.acknowledge(acme, "employee", first.versionId());
        story.in(acme, reminders::step);
        var officer = acme.as("compliance-officer");
        var all = officer.page("/policies/coverage");
        assertThat(all.select("tbody tr")).hasSize(acme.people().size());
        assertThat(all.select("tbody tr:has(th:contains(employee)) .badge").eachText())
                .hasSize(2)
                .anyMatch(t -> t.contains("Confirmed"))
                .anyMatch(t -> t.contains("Not answered yet"));
        var path = "/policies/coverage?q=manager&state=missing";
        assertThat(officer.page(path).select("tbody tr")).hasSize(1);
        var answer = officer.post(path, "/policies/coverage/reminders", Map.of("q", "manager", "state", "missing"));
        assertThat(answer.header("Location")).contains("reminded=1");
        assertThat(reminded(acme, "manager")).as("one mail, both rules counted").isEqualTo(2);
        assertThat(reminded(acme, "employee")).isZero();
        officer.post(path, "/policies/coverage/reminders", Map.of("q", "manager"));
        assertThat(reminded(acme, "manager")).as("not twice a day").isEqualTo(2);
        assertThat(acme.as("auditor")
                        .post(path, "/policies/coverage/reminders", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoHasNoEvidenceIsAskedAndWhoIsHiredLaterEntersByThemself() throws Exception {
        var acme = story.company();
        var version = story.published(acme);
        var officer = acme.as("compliance-officer");
        var path = "/policies/" + version.policyId();
        assertThat(officer.post(path, path + "/campaigns", Map.of()).statusCode())
                .isEqualTo(303);
        story.acknowledge(acme, "employee", version.versionId());
        assertThat(officer.post(path, path + "/campaigns", Map.of()).statusCode())
                .isEqualTo(303);
        int before = story.summary(acme, version.policyId()).inScope();
        assertThat(before).isEqualTo(acme.people().size());
        var newcomer = story.more(acme, 1).get(0);
        story.in(
                acme,
                () -> database.createQuery("update Person set hiredOn = ?2 where id = ?1")
                        .setParameter(1, newcomer)
                        .setParameter(2, LocalDate.now(clock).plusDays(3))
                        .executeUpdate());
        var later = clock.instant().plus(Duration.ofDays(3));
        ((ReplayClock) io.quarkus.arc.ClientProxy.unwrap(clock)).at(later, () -> story.in(acme, reminders::step));
        assertThat(story.in(
                        acme,
                        () -> database.createQuery(
                                        "select a.dueOn from PolicyAssignment a where a.personId = ?1", LocalDate.class)
                                .setParameter(1, newcomer)
                                .getResultList()))
                .as("a new hire has a week")
                .containsExactly(LocalDate.now(clock).plusDays(10));
    }

    @Test
    void onePersonsTrailIsWholeAndAWaiverKeepsItsPaper() {
        var acme = story.company();
        var version = story.publishedAndAsked(acme);
        story.acknowledge(acme, "employee", version.versionId());
        var officer = acme.as("compliance-officer");
        var trail = "/policies/" + version.policyId() + "/people/";
        assertThat(officer.page(trail + acme.person("employee")).text())
                .contains("Confirmed", "Asked", "Opened", "Read", "Reminders", "Receipt");
        var path = trail + acme.person("reviewer");
        assertThat(waive(officer, path, "", "a.pdf", "%PDF-1.7 x").statusCode()).isEqualTo(422);
        var script = waive(officer, path, "Never uses a device", "a.pdf", "<script>alert(1)</script>");
        assertThat(script.statusCode()).as("named a PDF, and none").isEqualTo(422);
        assertThat(Jsoup.parse(script.asString()).selectFirst("#file-error")).isNotNull();
        assertThat(waive(officer, path, "Never uses a device", "pap\"er.pdf", "%PDF-1.7 x")
                        .statusCode())
                .isEqualTo(303);
        var page = officer.page(path);
        assertThat(page.text()).contains("Excused", "Never uses a device", "recorded by");
        var paper = officer.request().accept("*/*").get(path + "/document");
        assertThat(paper.asByteArray()).isEqualTo("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        assertThat(paper.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''pap_");
        assertThat(acme.as("auditor").page(path).select("form[action$=waiver]")).isEmpty();
        assertThat(acme.as("employee").get(path).statusCode()).isEqualTo(403);
        assertThat(officer.get(trail + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private int reminded(Company company, String role) {
        return story.in(
                        company,
                        () -> database.createQuery(
                                        "select coalesce(sum(a.reminders), 0) from PolicyAssignment a where a.personId = ?1",
                                        Long.class)
                                .setParameter(1, company.person(role))
                                .getSingleResult())
                .intValue();
    }

    private static io.restassured.response.Response waive(
            Visitor officer, String path, String reason, String name, String content) {
        return officer.upload(
                path,
                path + "/waiver",
                Map.of("reason", reason),
                "file",
                name,
                content.getBytes(StandardCharsets.UTF_8));
    }
}
