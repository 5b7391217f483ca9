package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What stands between opening a rule and confirming it: its sections, its situations, and nothing that was altered. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReadingPagesTest {
    private static final String BODY =
            "# Plans\n\nIn short.\n\n## What you may\n\nUse Teams.\n\n## What & how not\n\nNo private groups.\n";

    @Inject
    Story story;

    @Inject
    Policies policies;

    @Inject
    SessionFactory sessions;

    @Test
    void eachSectionIsTickedBeforeTheRuleIsConfirmed() {
        var acme = story.company();
        var path = "/my-policies/" + published(acme, true).versionId();
        var employee = acme.as("employee");
        var page = employee.page(path);
        assertThat(page.select("input[name=section]")).hasSize(3);
        assertThat(page.select("input[name=section]").eachAttr("form")).containsOnly("confirm");
        assertThat(page.select("label:has([name=section])").eachText())
                .as("said with the section's name, for who listens")
                .anyMatch(t -> t.endsWith(": What & how not"));
        var content = page.selectFirst("[name=content]").val();
        var refused =
                employee.post(path, path + "/acknowledgment", Map.of("content", content, "section", List.of("1", "2")));
        assertThat(refused.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(refused.asString());
        assertThat(again.selectFirst("#section-3-error").text()).contains("What & how not");
        assertThat(again.select("input[name=section][checked]"))
                .as("ticks are kept")
                .hasSize(2);
        var done = employee.post(
                path, path + "/acknowledgment", Map.of("content", content, "section", List.of("1", "2", "3")));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(employee.page(path).select("input[name=section]")).isEmpty();
    }

    /** Two companies through the whole way; the second one asks the database nothing that was not worked out for the first. */
    @Test
    void statementsAreWorkedOutOnce() {
        confirm();
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        confirm();
        assertThat(statistics.getQueryPlanCacheMissCount())
                .as("statements worked out anew")
                .isZero();
    }

    private void confirm() {
        var acme = story.company();
        var path = "/my-policies/" + published(acme, false).versionId();
        var employee = acme.as("employee");
        var content = employee.page(path).selectFirst("[name=content]").val();
        assertThat(employee.post(path, path + "/acknowledgment", Map.of("content", content))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormForAnotherTextIsRefused() {
        var acme = story.company();
        var path = "/my-policies/" + published(acme, false).versionId();
        var answer = acme.as("employee").post(path, path + "/acknowledgment", Map.of("content", "0".repeat(64)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("The text has changed since this page was made");
        assertThat(acme.as("employee").page("/my-policies").text()).contains("Waits for you");
    }

    @Test
    void situationsArePassedFirstAndAWrongAnswerSaysWhyAndOthersAreDrawn() {
        var acme = story.company();
        var version = published(acme, false);
        pool(acme, version.policyId(), 10, 5);
        var path = "/my-policies/" + version.versionId();
        var employee = acme.as("employee");
        assertThat(employee.page(path).select("form[action$=acknowledgment]")).isEmpty();
        assertThat(employee.post(path, path + "/acknowledgment", Map.of()).statusCode())
                .as("not around the quiz")
                .isEqualTo(422);
        var first = employee.page(path + "/quiz");
        assertThat(employee.page(path + "/quiz").select("fieldset p").eachText())
                .as("the same until it is answered")
                .isEqualTo(first.select("fieldset p").eachText());
        var failed = answered(employee, path, first, 3);
        assertThat(failed.text()).contains("3 of 5 are right, 4 are needed");
        assertThat(failed.select("article p:contains(Why)"))
                .as("for the wrong ones only")
                .hasSize(2);
        assertThat(employee.post(path, path + "/acknowledgment", Map.of()).statusCode())
                .isEqualTo(422);

        var second = employee.page(path + "/quiz?again=yes");
        assertThat(second.select("fieldset p").eachText())
                .as("others")
                .hasSize(5)
                .doesNotContainAnyElementsOf(first.select("fieldset p").eachText());
        assertThat(answered(employee, path, second, 4).text()).contains("4 of 5 are right. You can confirm");
        assertThat(employee.post(path, path + "/acknowledgment", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(employee.page(path).text()).contains("You confirmed this on");
        assertThat(acme.as("policy-author")
                        .page("/policies/" + version.policyId() + "/quiz")
                        .text())
                .as("one person is never told about")
                .contains("Fewer than 10 people")
                .doesNotContain("people answered it,");
    }

    @Test
    void theAuthorSeesHowASituationDoesFromTenPeopleOn() {
        var acme = story.company();
        var version = published(acme, false);
        pool(acme, version.policyId(), 2, 2);
        int n = 0;
        for (var role : acme.people().keySet().stream().sorted().limit(10).toList()) {
            if (n == 9) {
                assertThat(told(acme, version)).isEmpty();
            }
            var path = "/my-policies/" + version.versionId();
            var visitor = acme.as(role);
            answered(visitor, path, visitor.page(path + "/quiz"), n++ < 4 ? 0 : 2);
        }
        assertThat(told(acme, version))
                .hasSize(2)
                .allMatch(t -> t.equals("10 people answered it, 4 of them wrongly at first."));
    }

    @Test
    void aSituationWithoutARightAnswerIsRefusedAndKeepsWhatWasTyped() {
        var acme = story.company();
        var policy = story.drafted(acme).policyId();
        var path = "/policies/" + policy + "/quiz";
        var author = acme.as("policy-author");
        var bad = author.post(
                path,
                path + "/questions",
                Map.of(
                        "situation",
                        "A customer writes.",
                        "option",
                        List.of("Answer", "Answer"),
                        "explanation",
                        "Because."));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(bad.asString()).selectFirst("#option-error").text())
                .contains("each another one");
        assertThat(Jsoup.parse(bad.asString()).selectFirst("#situation").text()).isEqualTo("A customer writes.");
        assertThat(acme.as("approver")
                        .post(path, path + "/size", Map.of("size", "2"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(acme.as("employee").get(path).statusCode()).isEqualTo(403);
    }

    private List<String> told(Company company, VersionRef version) {
        return company
                .as("policy-author")
                .page("/policies/" + version.policyId() + "/quiz")
                .select("p")
                .eachText()
                .stream()
                .filter(t -> t.contains("people answered it, "))
                .toList();
    }

    private VersionRef published(Company company, boolean bySections) {
        var draft = new PolicyDraft(
                "Plans at work", "en", BODY, Story.STATEMENT, ChangeClass.MATERIAL, List.of("teams"), bySections);
        var version = story.in(company, () -> policies.draft(company.person("policy-author"), draft));
        story.publish(company, version);
        story.askEverybody(company, version);
        return version;
    }

    /** The right answer says so. */
    private static void pool(Company company, UUID policy, int questions, int size) {
        var author = company.as("policy-author");
        var path = "/policies/" + policy + "/quiz";
        for (int i = 0; i < questions; i++) {
            var options = new ArrayList<>(List.of("no", "no way"));
            options.add(i % 3, "yes");
            var added = author.post(
                    path,
                    path + "/questions",
                    Map.of(
                            "situation",
                            "Situation " + i + "?",
                            "option",
                            options,
                            "answer",
                            String.valueOf(i % 3),
                            "explanation",
                            "Because of rule " + i));
            assertThat(added.statusCode()).isEqualTo(303);
        }
        assertThat(author.post(path, path + "/size", Map.of("size", String.valueOf(size)))
                        .statusCode())
                .isEqualTo(303);
    }

    private static Document answered(Visitor visitor, String path, Document quiz, int right) {
        var form = new HashMap<String, Object>();
        form.put("number", quiz.selectFirst("[name=number]").val());
        int i = 0;
        for (var set : quiz.select("main fieldset")) {
            var wanted = i++ < right ? "yes" : "no";
            var input = set.select("label").stream()
                    .filter(l -> l.text().equals(wanted))
                    .findFirst()
                    .orElseThrow()
                    .selectFirst("input");
            form.put(input.attr("name"), input.val());
        }
        assertThat(visitor.post(path + "/quiz", path + "/quiz", form).statusCode())
                .isEqualTo(303);
        return visitor.page(path + "/quiz");
    }
}
