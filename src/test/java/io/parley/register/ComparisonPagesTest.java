package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ComparisonPagesTest {
    private static final String FOUR = "/comparison?tool=whatsapp&tool=messenger&tool=teams&tool=zoom";

    @Inject
    Companies companies;

    @Test
    void fourToolsStandSideBySideInWordsFirst() {
        var page = page(FOUR);
        assertThat(page.select("h1").text())
                .isEqualTo("WhatsApp, Messenger, Microsoft Teams (work or school), Zoom Workplace");
        assertThat(page.select("table.compare thead th")).hasSize(5);
        assertThat(page.select("tr.section").eachText())
                .containsExactly(
                        "Is it stored for good?",
                        "Can you control who gets in?",
                        "How strong is signing in?",
                        "Who can read it?",
                        "Whose law, whose promise?",
                        "Can holes be reported, and are you told?",
                        "What it is",
                        "What is on record about its flaws",
                        "In numbers");
        assertThat(page.select("tbody").last().select("td").eachText())
                .hasSize(4)
                .allMatch(text -> text.matches("\\d+ of \\d+"));
        assertThat(page.select("tbody td[data-label] a.source[rel=noreferrer]")).isNotEmpty();
        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.select("main [style], main script")).isEmpty();
    }

    @Test
    void theVendorsRecordsStandBesideEachOther() {
        var page = page(FOUR);
        var published = page.select("tr:has(th:containsOwn(The vendor published it itself)) td");
        assertThat(published.eachText().get(0)).isEqualTo("39 of 43 not known for 4");
        assertThat(published.eachText().get(1)).startsWith("? Too little on record");
        assertThat(page.select("td a[href$=/record]").eachAttr("href"))
                .containsExactly(
                        "/tools/whatsapp/record",
                        "/tools/messenger/record",
                        "/tools/teams/record",
                        "/tools/zoom/record");
        assertThat(page.select("tr.differs th:containsOwn(vendor published it)"))
                .isEmpty();
    }

    @Test
    void rowsThatDifferAreMarkedAndCanBeShownAlone() {
        var page = page(FOUR);
        var differing = page.select("tr.differs").size();
        assertThat(differing).isPositive();
        var toggle = page.select(".page-head .actions a[href*=differences]");
        assertThat(toggle.text()).isEqualTo("Show only what differs");
        var only = page(toggle.attr("href"));
        assertThat(only.select("tr.differs")).hasSize(differing);
        assertThat(only.select("table tbody tr:not(.differs, .section)")).hasSize(1);
        assertThat(only.select(".page-head .actions a").eachText()).contains("Show all questions");
    }

    @Test
    void aRowWhereOnlyOneIsKnownDoesNotDiffer() {
        page(FOUR)
                .select("tr.differs")
                .forEach(row -> assertThat(row.select("td").stream()
                                .filter(td -> td.select(".badge.unknown, .badge.searched")
                                        .isEmpty())
                                .map(td -> td.child(0).text())
                                .distinct()
                                .count())
                        .isGreaterThan(1));
    }

    @Test
    void withoutToolsThePageLetsOneChoose() {
        var page = page("/comparison");
        assertThat(page.select("h1").text()).isEqualTo("Compare tools");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("form#compare input[name=tool]").size()).isGreaterThanOrEqualTo(40);
        assertThat(page.select("form#compare").attr("action")).isEqualTo("/comparison");
        assertThat(page.select("[data-compare-status]").attr("data-some")).isEqualTo("{n} of {max} chosen.");
    }

    @Test
    void otherToolsAreChosenOnAPageOfTheirOwnWithTheseTicked() {
        var page = page(FOUR);
        assertThat(page.select("form#compare")).isEmpty();
        var choose = page(page.select(".page-head .actions a[href*=choose]").attr("href"));
        assertThat(choose.select("table.compare")).isEmpty();
        assertThat(choose.select("input[name=tool][checked]")).hasSize(4);
    }

    @Test
    void oneToolAsksForOneMore() {
        var page = page("/comparison?tool=zoom");
        assertThat(page.select(".notice").text()).contains("Choose one more tool");
        assertThat(page.select("table.compare thead th")).hasSize(2);
        assertThat(page.select("tr.differs")).isEmpty();
        assertThat(page.select("input[name=tool][checked]").eachAttr("value")).containsExactly("zoom");
    }

    @Test
    void whatCannotBeComparedIsNamedAndTheRestIsShown() {
        var page = page(FOUR + "&tool=slack&tool=zoom&tool=slack&tool=no-such&tool=<b>bold</b>&tool=&tool=\u0000");
        assertThat(page.select("table.compare thead th")).hasSize(5);
        assertThat(page.select(".notice").eachText())
                .anyMatch(t -> t.contains("Four tools fit side by side. Left out: Slack."))
                .anyMatch(t -> t.contains("There is no such tool: no-such, <b>bold</b>."))
                .anyMatch(t -> t.contains("Named twice, shown once: Zoom Workplace, Slack."));
        assertThat(page.select("main b:contains(bold)")).isEmpty();
        assertThat(page("/comparison?tool=nothing").select("table")).isEmpty();
        assertThat(page("/comparison?tool=" + "x".repeat(3_000))
                        .select(".notice")
                        .text()
                        .length())
                .isLessThan(120);
    }

    @Test
    void czechReadersCompareInCzech() {
        var reader = companies.acme().as("employee");
        reader.get("/language?language=cs");
        assertThat(reader.page(FOUR).select("main").text())
                .contains("Správce ho může vyžadovat", "V číslech", "Vybrat jiné nástroje")
                .doesNotContain("An administrator");
    }

    private Document page(String path) {
        return companies.acme().as("employee").page(path);
    }
}
