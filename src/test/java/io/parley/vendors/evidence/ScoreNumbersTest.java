package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of cases opens the cases behind it, and they are as many as it says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScoreNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int SHOWN = 50;

    @Inject
    Companies companies;

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp", "zoom", "teams", "mattermost", "webex"})
    void theNumbersOfWhatCanBeConcludedOpenTheirCases(String tool) {
        var reader = companies.acme().as("employee");
        var page = reader.page("/tools/" + tool + "/score");
        var opened = page.select("a[href*=/score/cases]");
        assertThat(opened.eachAttr("href"))
                .as("all cases, the dated ones, and what speaks for the vendor")
                .anyMatch(a -> a.endsWith("of=all"))
                .anyMatch(a -> a.endsWith("of=dated"))
                .anyMatch(a -> a.endsWith("of=candour"))
                .anyMatch(a -> a.endsWith("of=told"));
        for (var cell : page.select("section:has(#parts) td[data-label=Cases]")) {
            assertThat(number(cell) == 0 || !cell.select("a").isEmpty())
                    .as(cell.text())
                    .isTrue();
        }
        for (var link : opened) {
            opens(reader, link);
        }
        for (var sentence : page.select("section:has(#grounds) li:has(small)")) {
            var said = NUMBER.matcher(sentence.ownText())
                    .results()
                    .map(r -> r.group())
                    .toList();
            assertThat(sentence.select("small").text())
                    .as("the numbers of the sentence")
                    .contains(said);
        }
    }

    /** Candour counts what the vendor has in place beside cases: how much of it could be checked is told, and opens the list. */
    @ParameterizedTest
    @ValueSource(strings = {"whatsapp", "zoom", "teams", "mattermost", "webex"})
    void whatTheVendorHasInPlaceOpensItsList(String tool) {
        var reader = companies.acme().as("employee");
        var link = reader.page("/tools/" + tool + "/score")
                .select("section:has(#parts) td a[href$='#programme']")
                .first();
        var said = NUMBER.matcher(link.text())
                .results()
                .map(r -> Integer.parseInt(r.group()))
                .toList();
        var rows = reader.page(address(link)).select("section:has(#programme) tbody tr");
        assertThat(said)
                .as(link.text())
                .containsExactly(
                        rows.size(),
                        rows.size() - rows.select("td .badge.unknown").size(),
                        rows.select("td .badge.yes").size());
        reader.json()
                .get("/api/v1/tools/" + tool + "/score")
                .then()
                .body("result.programme.items", equalTo(said.get(0)))
                .body("result.programme.checked", equalTo(said.get(1)))
                .body("result.programme.inPlace", equalTo(said.get(2)));
    }

    /** Teams and Messenger have siblings on record, Zoom has none; where a tool starts from another one, that one's page opens. */
    @Test
    void theToolsItStartsFromOpenTheirScores() {
        var reader = companies.acme().as("employee");
        assertThat(reader.page("/tools/zoom/score").text()).doesNotContain("Starts from");
        for (var pair :
                Map.of("teams", "skype-for-business", "messenger", "whatsapp").entrySet()) {
            var page = reader.page("/tools/" + pair.getKey() + "/score");
            var link = page.select("section:has(#parts) a[href='/tools/" + pair.getValue() + "/score']");
            assertThat(link).as(pair.getKey()).hasSize(1);
            assertThat(reader.page(link.attr("href")).select("a[href$='of=all']"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp", "zoom", "teams", "mattermost", "webex"})
    void theNumbersOfTheRecordOpenTheirCases(String tool) {
        var reader = companies.acme().as("employee");
        var page = reader.page("/tools/" + tool + "/record");
        var rates = page.select("section:has(#rates) th a[href*=rate]");
        assertThat(rates).isNotEmpty();
        for (var link : rates) {
            int says = number(link.closest("tr").select("td").first());
            assertThat(total(reader, link)).as(link.attr("href")).isEqualTo(says);
        }
        var years = page.select("section:has(#years) th a[href*=year]");
        assertThat(years).isNotEmpty();
        for (var link : years.subList(Math.max(0, years.size() - 3), years.size())) {
            int says = number(link.closest("tr").select("td").first());
            assertThat(total(reader, link)).as(link.attr("href")).isEqualTo(says);
        }
    }

    @Test
    void programsGetTheSameCases() {
        var reader = companies.acme().as("employee");
        int told = number(
                reader.page("/tools/zoom/score").select("a[href$='of=told']").first());
        reader.json()
                .get("/api/v1/tools/zoom/score/cases?of=told")
                .then()
                .statusCode(200)
                .body("cases", hasSize(told));
        reader.json().get("/api/v1/tools/zoom/score/cases?of=good").then().statusCode(422);
        reader.json().get("/api/v1/tools/no-such/score/cases").then().statusCode(404);
    }

    private static void opens(Visitor reader, Element link) {
        var page = reader.page(address(link));
        int says = number(link);
        assertThat(number(page.select(".filtered").first()))
                .as(link.attr("href"))
                .isEqualTo(says);
        assertThat(page.select("tbody tr")).as(link.attr("href")).hasSize(Math.min(SHOWN, says));
        assertThat(page.select("tbody tr").stream()
                        .allMatch(row -> !row.select("a.source[href^=https]").isEmpty()))
                .as("each with its sources: %s", link.attr("href"))
                .isTrue();
    }

    private static int total(Visitor reader, Element link) {
        return number(reader.page(address(link)).select(".filtered span").first());
    }

    private static String address(Element link) {
        return link.attr("href").replaceFirst("#.*", "");
    }

    /** The first one in its text. */
    private static int number(Element element) {
        var found = NUMBER.matcher(element.text());
        return found.find() ? Integer.parseInt(found.group()) : 0;
    }
}
