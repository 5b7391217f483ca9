package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What an author sees before anything happens: a preview, what is wrong with a text, and whom publishing would ask. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublicationPagesTest {
    @Inject
    Story story;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void aPreviewSavesNothingAndKeepsWhatWasTyped() {
        var acme = story.company();
        var author = acme.as("policy-author");
        var form = form("# Plans\n\nUse **Teams** and <b>nothing</b> else, since it is long enough.");
        form.put("act", "preview");
        var answer = author.post("/policies/new", "/policies", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select(".policy-text strong").text()).isEqualTo("Teams");
        assertThat(page.text()).contains("Line 3: <b> is shown as you typed it");
        assertThat(page.selectFirst("textarea#body").text()).contains("Use **Teams**");
        assertThat(author.page("/policies").text()).contains("No policies yet");
    }

    @Test
    void aLinkThatRunsSomethingIsNamedAndNothingIsSaved() {
        var acme = story.company();
        var author = acme.as("policy-author");
        var answer = author.post(
                "/policies/new",
                "/policies",
                form("# Plans\n\nRead [this](javascript:alert(1)) before you do anything."));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#body-error").text())
                .contains("Line 3", "javascript:alert(1)");
        assertThat(author.page("/policies").text()).contains("No policies yet");
    }

    @Test
    void theImpactIsCountedBeforePublishing() {
        var acme = story.company();
        int everybody = acme.people().size();
        var first = story.publishedAndAsked(acme);
        story.acknowledge(acme, "employee", first.versionId());
        story.acknowledge(acme, "manager", first.versionId());
        story.in(
                acme,
                () -> database.createQuery("update Person set leaveFrom = ?2 where id = ?1")
                        .setParameter(1, acme.person("reviewer"))
                        .setParameter(2, LocalDate.now(clock))
                        .executeUpdate());
        approved(acme, first.policyId(), ChangeClass.MATERIAL);
        var author = acme.as("policy-author");
        var path = "/policies/" + first.policyId();
        var told = "This asks " + everybody + " people, 2 of them again. 1 of them are on leave";
        assertThat(author.page(path).selectFirst(".impact").text()).startsWith(told);
        var page = author.page(path + "/publication");
        assertThat(page.selectFirst(".impact").text()).startsWith(told);
        assertThat(page.select(".diff ins").text()).contains("Ask twice.");
        assertThat(acme.as("employee").get(path + "/publication").statusCode()).isEqualTo(403);
        assertThat(author.get(path + "/publication?group=" + UUID.randomUUID()).statusCode())
                .isEqualTo(422);
        author.post(
                path + "/publication",
                path + "/publication",
                Map.of("version", page.selectFirst("[name=version]").val()));
        assertThat(story.summary(acme, first.policyId()).waiting())
                .as("asked: all but who is on leave")
                .isEqualTo(everybody - 1);
    }

    @Test
    void aClarificationTellsWhoAnsweredAndAsksNobodyAgain() {
        var acme = story.company();
        var first = story.publishedAndAsked(acme);
        story.acknowledge(acme, "employee", first.versionId());
        approved(acme, first.policyId(), ChangeClass.CLARIFICATION);
        assertThat(acme.as("policy-author")
                        .page("/policies/" + first.policyId() + "/publication")
                        .selectFirst(".impact")
                        .text())
                .contains(
                        "Nobody is asked again. 1 people",
                        (acme.people().size() - 1) + " people who have not answered");
    }

    @Test
    void anyTwoVersionsAreComparedAndDraftsOnlyByWhoWritesThem() {
        var acme = story.company();
        var first = story.publishedAndAsked(acme);
        story.revised(acme, first.policyId(), Story.BODY + "\n- Ask twice.", ChangeClass.MATERIAL);
        approved(acme, first.policyId(), ChangeClass.MATERIAL);
        var path = "/policies/" + first.policyId() + "/differences";
        var beside = acme.as("auditor").page(path + "?from=1&to=2&view=beside");
        assertThat(beside.select("table.beside ins").text()).contains("Ask twice.");
        assertThat(acme.as("auditor").page(path + "?from=1&to=1").text()).contains("The two texts are the same");
        assertThat(acme.as("auditor").get(path + "?from=1&to=3").statusCode()).isEqualTo(404);
        assertThat(acme.as("policy-author").get(path + "?from=1&to=3").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEndedPolicyAsksNobodyAndKeepsEverything() {
        var acme = story.company();
        var first = story.publishedAndAsked(acme);
        story.acknowledge(acme, "employee", first.versionId());
        var path = "/policies/" + first.policyId();
        var author = acme.as("policy-author");
        assertThat(author.post(path, path + "/archive", Map.of()).statusCode()).isEqualTo(303);
        assertThat(author.post(path, path + "/archive", Map.of()).statusCode()).isEqualTo(303);
        assertThat(author.page(path).selectFirst("#step").text()).contains("Ended");
        assertThat(acme.as("manager").page("/my-policies").text()).contains("Nothing to confirm");
        assertThat(acme.as("employee").page("/my-policies").text()).contains("Messaging at work");
    }

    private void approved(Company company, UUID policy, ChangeClass change) {
        var version = story.in(
                company,
                () -> story.policies.revise(
                        company.person("policy-author"),
                        policy,
                        Story.draft(Story.BODY + "\n- Ask twice.\n- Or more.", change)));
        story.in(company, () -> {
            story.submit(company, version);
            return true;
        });
        story.in(company, () -> {
            story.policies.approve(company.person("approver"), version.versionId());
            return true;
        });
    }

    private static Map<String, Object> form(String body) {
        return new HashMap<>(Map.of(
                "title",
                "Plans at work",
                "language",
                "en",
                "body",
                body,
                "statement",
                "I will keep to it.",
                "change",
                "material"));
    }
}
