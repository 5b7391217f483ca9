package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.parley.kernel.Languages;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of a record opens the cases behind it, and they are as many as it says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Inject
    Companies companies;

    @Inject
    Histories histories;

    @Inject
    Cases cases;

    /** Of the whole shipped ledger, what pages show and what their links count. */
    @Test
    void theListsAreAsLongAsTheNumbersOfEveryTool() {
        var tools = ShippedLedger.lines().keySet();
        assertThat(tools).hasSizeGreaterThan(20);
        for (var tool : tools) {
            QuarkusTransaction.requiringNew().run(() -> isAsLong(histories.forTool(tool)));
        }
    }

    private void isAsLong(Histories.History history) {
        var known = history.record();
        for (var rate : Measure.values()) {
            counts(history, "rate=" + rate.key(), rate.of(known).count());
            if (rate.isSilentFor()) {
                counts(
                        history,
                        "rate=" + rate.key() + "&of=not-known",
                        rate.of(known).unknown());
            }
        }
        counts(history, "of=shared-part", history.shared().count());
        for (var year : history.years()) {
            var asked = "year=" + (year.year() == null ? "unknown" : year.year());
            counts(history, asked, year.cases());
            counts(history, asked + "&rate=exploited", year.exploited());
        }
        var view = HistoryView.of(known, history.dated(), Languages.messages(HistoryMessages.class));
        for (var clock : view.clocks()) {
            var asked = "clock=" + clock.key();
            counts(history, asked, clock.computable());
            counts(history, asked + "&of=vague", clock.vague());
            counts(history, asked + "&of=at-once", clock.atOnce());
            if (clock.computable() > 0) {
                assertThat(total(history, asked + "&of=longest"))
                        .as(known.tool())
                        .isBetween(1L, (long) clock.computable());
                assertThat(total(history, asked + "&of=half") * 2)
                        .as(known.tool())
                        .isGreaterThanOrEqualTo(clock.computable());
            }
        }
        counts(history, "of=open", view.open().size());
        view.open().forEach(open -> counts(history, "case=" + open.caseId(), 1));
        counts(history, "of=fix-unknown", view.fixUnknown());
        var curve = view.curve();
        if (curve != null) {
            counts(history, "of=curve", curve.n());
            view.curveRows().forEach(row -> {
                counts(history, "of=at-risk&day=" + row.day(), row.atRisk());
                counts(history, "of=fixed&day=" + row.day(), row.fixed());
            });
        }
    }

    private void counts(Histories.History history, String asked, long says) {
        assertThat(total(history, asked))
                .as(history.record().tool() + "?" + asked)
                .isEqualTo(says);
    }

    private long total(Histories.History history, String asked) {
        var query = CaseQuery.none();
        for (var pair : asked.split("&")) {
            var value = pair.substring(pair.indexOf('=') + 1);
            switch (pair.substring(0, pair.indexOf('='))) {
                case "rate" -> query.rate = value;
                case "year" -> query.year = value;
                case "clock" -> query.clock = value;
                case "of" -> query.of = value;
                case "day" -> query.day = value;
                default -> query.caseId = value;
            }
        }
        var filter = CaseFilter.of(query);
        filter.refuseUnknown(query);
        return cases.page(history, filter, 1, "").total();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp", "zoom", "teams", "mattermost", "webex"})
    void everyNumberOfThePageOpensItsCases(String tool) {
        var reader = companies.acme().as("employee");
        var page = reader.page("/tools/" + tool + "/record");
        numbers(page)
                .forEach(cell -> assertThat(cell.select("a[href]"))
                        .as("%s: %s", tool, cell.closest("tr").text())
                        .isNotEmpty());
        var seen = new HashSet<String>();
        for (var link : page.select(".verdict a, section:has(#rates) a, section:has(#years) a, section:has(#clocks) a,"
                + " section:has(#open) a")) {
            var address = link.attr("href").replaceFirst("#.*", "");
            if (!seen.add(address)) {
                continue;
            }
            int says = says(link);
            int shown = number(reader.page(address).select(".filtered span").first());
            if (says >= 0) {
                assertThat(shown).as(link.outerHtml()).isEqualTo(says);
            } else {
                assertThat(shown).as(link.outerHtml()).isPositive();
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    /** Cells that count cases, and say more than none. */
    private static Iterable<Element> numbers(Document page) {
        return page
                .select("section:has(#rates) td:nth-of-type(1), section:has(#rates) td:last-child,"
                        + " section:has(#years) td:last-child, section:has(#clocks) .table-cards td,"
                        + " section:has(#clocks) details td:nth-of-type(-n+2)")
                .stream()
                .filter(cell -> number(cell) > 0)
                .toList();
    }

    /** -1: it counts no cases but says how long they took. */
    private static int says(Element link) {
        var address = link.attr("href");
        if (address.matches(".*of=(half|longest).*")) {
            return -1;
        }
        if (address.contains("case=")) {
            return 1;
        }
        var row = link.closest("th") == null ? null : link.closest("tr");
        return number(row == null ? link : row.selectFirst("td"));
    }

    @Test
    void programsGetTheSameCasesAndLearnWhatHasNoMeaning() {
        var reader = companies.acme().as("employee");
        asked(reader, "rate=report-date&of=not-known").then().body("total", equalTo(40));
        asked(reader, "clock=report-to-fix&of=longest").then().body("total", equalTo(1));
        asked(reader, "case=CVE-2019-3568").then().body("items.id", equalTo(java.util.List.of("CVE-2019-3568")));
        asked(reader, "of=not-known").then().statusCode(422).body("errors", hasKey("of"));
        asked(reader, "of=at-risk").then().statusCode(422).body("errors", hasKey("of"));
        asked(reader, "of=open&day=3").then().statusCode(422).body("errors", hasKey("day"));
        asked(reader, "case=1'").then().statusCode(422).body("errors", hasKey("case"));
    }

    private static io.restassured.response.Response asked(Visitor reader, String query) {
        return reader.json().get("/api/v1/tools/whatsapp/cases?" + query);
    }

    /** The first one in its text. */
    private static int number(Element element) {
        var found = NUMBER.matcher(element.text());
        return found.find() ? Integer.parseInt(found.group()) : 0;
    }
}
