package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PolicyPagesTest {
    private static final String BODY = "# Messengers\n\n### What you may do\n\n- Use **Teams** for <b>plans</b>.\n\n"
            + "![a picture](https://elsewhere.example/p.png)";

    @Inject
    Companies companies;

    @Test
    void aRuleIsWrittenApprovedByAnotherPublishedAndAnswered() {
        var company = companies.fresh();
        var author = company.as("policy-author");
        var path = written(company);
        var draft = author.page(path);
        assertThat(draft.select(".policy-text h2").text()).isEqualTo("Messengers");
        assertThat(draft.select(".policy-text h3").text())
                .as("no level is left out")
                .isEqualTo("What you may do");
        assertThat(draft.selectFirst(".policy-text").html()).doesNotContain("<img", "<b>plans", "javascript:");
        assertThat(draft.selectFirst(".policy-text").text()).contains("<b>plans</b>", "a picture");

        assertThat(author.post(path, path + "/submission", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(author.post("/policies", path + "/approval", Map.of()).statusCode())
                .as("an author is no approver")
                .isEqualTo(403);
        var approver = company.as("approver");
        var back = approver.post(path, path + "/return", Map.of("reason", ""));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(back.asString()).text()).contains("Say why, in a few words");
        assertThat(approver.post(path, path + "/approval", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(author.post(path, path + "/publication", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(author.post(path, path + "/publication", Map.of()).statusCode())
                .as("a second click is the first")
                .isEqualTo(303);

        var employee = company.as("employee");
        var waiting = employee.page("/my-policies");
        var reading = waiting.selectFirst("a[href^=/my-policies/]").attr("href");
        assertThat(employee.page(reading)
                        .selectFirst("form[action$=acknowledgment] button")
                        .text())
                .isEqualTo("I confirm");
        var without = employee.post(reading, reading + "/decline", Map.of("reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.asString()).selectFirst("#reason-error")).isNotNull();
        assertThat(employee.post(reading, reading + "/acknowledgment", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(employee.post(reading, reading + "/acknowledgment", Map.of()).statusCode())
                .isEqualTo(303);
        var answered = employee.page(reading);
        assertThat(answered.text()).contains("You confirmed this on");
        assertThat(answered.select("form[action$=acknowledgment]")).isEmpty();
        assertThat(employee.page(answered.selectFirst("a[href^=/receipts/]").attr("href"))
                        .selectFirst("h1"))
                .isNotNull();
        var late = employee.post(reading, reading + "/decline", Map.of("reason", "I changed my mind"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.asString()).text()).contains("You have confirmed this text already");

        var people = company.as("compliance-officer").page(path + "/people?state=acknowledged");
        assertThat(people.select("tbody th[scope=row]").eachText()).anyMatch(t -> !t.isEmpty());
        assertThat(people.select(".legend tr.total .number").text())
                .as("everybody on record, each once")
                .isEqualTo(String.valueOf(company.people().size()));
    }

    @Test
    void aMaterialChangeAsksAgainAndTheOldVersionIsAnsweredNoMore() {
        var company = companies.fresh();
        var path = written(company);
        publish(company, path);
        var employee = company.as("employee");
        var old = employee.page("/my-policies")
                .selectFirst("a[href^=/my-policies/]")
                .attr("href");
        employee.post(old, old + "/acknowledgment", Map.of());

        var author = company.as("policy-author");
        var changed = new HashMap<String, Object>(form());
        changed.put("body", BODY.replace("**Teams**", "**Signal**"));
        changed.put("change", "material");
        assertThat(author.post(path + "/text", path + "/text", changed).statusCode())
                .isEqualTo(303);
        publish(company, path);
        var waiting = employee.page("/my-policies")
                .selectFirst("section[aria-labelledby=waits] a")
                .attr("href");
        assertThat(waiting).isNotEqualTo(old);
        var page = employee.page(waiting);
        assertThat(page.select(".diff del").text()).contains("Teams");
        assertThat(page.select(".diff ins").text()).contains("Signal");
        assertThat(employee.page(old).text()).contains("A newer version has taken the place");
        assertThat(company.as("manager")
                        .post(waiting, old + "/acknowledgment", Map.of())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndNothingIsSaved() {
        var company = companies.fresh();
        var author = company.as("policy-author");
        var bad = author.post("/policies/new", "/policies", Map.of("title", "x", "body", "short", "tool", "no-such"));
        assertThat(bad.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(bad.asString());
        for (var field : new String[] {"title", "body", "statement", "language", "tool"}) {
            assertThat(page.selectFirst("#" + field + "-error")).as(field).isNotNull();
        }
        assertThat(page.selectFirst("#body").text()).isEqualTo("short");
        assertThat(author.page("/policies").text()).contains("No policies yet");
        assertThat(company.as("employee").page("/my-policies").text()).contains("Nothing to confirm");
    }

    private static Map<String, Object> form() {
        return Map.of(
                "title",
                "Messengers at work",
                "language",
                "en",
                "body",
                BODY,
                "statement",
                "I will keep to it.",
                "change",
                "material");
    }

    private static String written(Company company) {
        var location = company.as("policy-author")
                .post("/policies/new", "/policies", form())
                .header("Location");
        return location.substring(location.indexOf("/policies/"));
    }

    private static void publish(Company company, String path) {
        company.as("policy-author").post(path, path + "/submission", Map.of());
        company.as("approver").post(path, path + "/approval", Map.of());
        company.as("policy-author").post(path, path + "/publication", Map.of());
    }
}
