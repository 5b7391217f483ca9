package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PassportPagesTest {
    private static final String PASSPORT = "/tools/whatsapp/passport";
    private static final String TEST = PASSPORT + "/test";

    @Inject
    Companies companies;

    @Inject
    Clock clock;

    @Test
    void everyThingThatAConversationLeavesHasItsPart() {
        var page = companies.acme().as("employee").page(PASSPORT);
        assertThat(page.select(".passport h3").eachText())
                .containsExactly(
                        "Messages",
                        "Files and photos",
                        "Recordings",
                        "Transcripts and summaries",
                        "What a search finds",
                        "Backups",
                        "Who wrote to whom and when");
        var messages = page.select(".passport section").get(0);
        assertThat(messages.text()).contains("What a leaver keeps", "They keep their copies; you cannot remove them");
        assertThat(messages.select("a.source[href^=https]")).isNotEmpty();
        assertThat(page.select("section:has(#reach)").text()).contains("A leaver's open session");
        assertThat(page.select("a[href=" + TEST + "]")).isEmpty();
    }

    @Test
    void whatSomebodySawWithTwoAccountsCountsOverWhatTheVendorSays() {
        var company = companies.fresh();
        var manager = company.as("manager");
        var day = LocalDate.now(clock);
        var seen = new HashMap<String, Object>(Map.of("tested_on", day.toString(), "app_version", "Android 2.26"));
        seen.put("leave-copies", "no");
        seen.put("take-back", "");
        seen.put("leave-session", "yes");
        var first = manager.post(TEST, TEST, seen);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(manager.post(TEST, TEST, seen).statusCode()).isEqualTo(303);

        var page = company.as("employee").page(PASSPORT);
        assertThat(page.select("section:has(#tests) li")).hasSize(1);
        var messages = page.select(".passport section").get(0);
        assertThat(messages.text())
                .contains("They keep no copies", "Your own test", "The catalog says: They keep their copies");
        assertThat(page.select("section:has(#reach)").text()).contains("It stays open; you cannot end it");
        assertThat(page.select("section:has(#tests) li").text()).contains("manager", "Android 2.26");
        assertThat(companies.fresh().as("employee").page(PASSPORT).text()).doesNotContain("They keep no copies");
        assertThat(company.as("tenant-admin").page("/audit").text()).contains("leaver-keeps-copies");
    }

    @Test
    void aTestWithNothingSeenOrOfTomorrowIsRefusedAndNothingTypedIsLost() {
        var company = companies.fresh();
        var manager = company.as("manager");
        var answer = manager.post(
                TEST, TEST, Map.of("tested_on", LocalDate.now(clock).plusDays(2).toString(), "note", "kept"));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select(".error-summary li").eachText())
                .containsExactly("Say on which day, not later than today", "Say for at least one step what you saw");
        assertThat(page.select("input[name=note]").val()).isEqualTo("kept");
        assertThat(company.as("employee").page(PASSPORT).select("section:has(#tests) li"))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoAnswerForToolsRecord() {
        var company = companies.acme();
        assertThat(company.as("employee").get(TEST).statusCode()).isEqualTo(403);
        assertThat(company.as("manager")
                        .get("/tools/no-such-tool/passport/test")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Each step answers a question that the catalog asks, with an answer that it knows. */
    @Test
    void theStepsTakeAQuarterOfAnHour() {
        var page = companies.acme().as("manager").page(TEST);
        assertThat(page.select(".trial > li")).hasSize(Trial.values().length);
        int minutes = 0;
        for (var trial : Trial.values()) {
            minutes += trial.minutes;
        }
        assertThat(minutes).isLessThanOrEqualTo(15);
    }
}
