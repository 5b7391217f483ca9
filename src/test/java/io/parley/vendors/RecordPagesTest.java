package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordPagesTest {
    private static final String WHATSAPP = "/tools/whatsapp/record";

    @Inject
    Companies companies;

    @Test
    void theRecordBeginsWithOneSentenceAndFourRates() {
        var page = page(WHATSAPP);
        assertThat(page.select("h1").text()).isEqualTo("WhatsApp: the record");
        assertThat(page.select(".verdict").text())
                .isEqualTo("Of 43 cases on record the vendor published 39 itself, "
                        + "the fixed version is on record for 38; listed as exploited: 3.");
        var rates = page.select("section:has(#rates) tbody tr");
        assertThat(rates.eachText())
                .containsExactly(
                        "The vendor published it itself 39 of 43 78 to 96 % ? not known for 4",
                        "The fixed version is on record 38 of 43 76 to 95 % ? not known for 5",
                        "It is public when the vendor was told 3 of 43 2 to 19 % ? not known for 40",
                        "Listed as exploited 3 of 43 listed Apr 19, 2022 to Sep 2, 2025 2 to 19 % 0");
        assertThat(page.select("figure svg[role=img]"))
                .hasSize(6)
                .allMatch(svg -> !svg.attr("aria-label").isBlank());
        assertThat(page.select("main").text())
                .contains("Evidence until Aug 16, 2026", "How complete are these data?")
                .doesNotContainPattern("(?i)\\b(grade|score|rank)\\b");
        assertThat(page.select("main [style], main script")).isEmpty();
    }

    @Test
    void everyRateOpensTheCasesBehindIt() {
        var page = page(WHATSAPP);
        var open = page.select("section:has(#rates) th a").eachAttr("href");
        assertThat(open).hasSize(4);
        var exploited = page(open.get(3).replace("#cases", ""));
        assertThat(exploited.select("#rate option[selected]").text()).isEqualTo("Listed as exploited");
        assertThat(cases(exploited)).containsExactly("CVE-2025-55177", "CVE-2019-18426", "CVE-2019-3568");
        assertThat(exploited.select("tr:has(th:containsOwn(CVE-2019-3568)) li").eachText())
                .anyMatch(fact -> fact.startsWith("Listed as exploited Apr 19, 2022 cisa.gov"))
                .anyMatch(fact -> fact.startsWith("Published by the vendor"));
        assertThat(exploited.select("li a.source[rel=noreferrer]"))
                .isNotEmpty()
                .allMatch(a -> a.attr("href").startsWith("https://"));
    }

    @Test
    void aClockOpensTheCasesItWasReadFrom() {
        var clocks = page(WHATSAPP).select("section:has(#clocks) tbody tr");
        assertThat(clocks.get(0).text()).contains("2 of 43", "110 days");
        var behind = page(clocks.get(0).select("a").attr("href").replace("#cases", ""));
        assertThat(cases(behind)).containsExactly("CVE-2020-1910", "CVE-2018-6344");
        assertThat(behind.select(".filtered").text()).contains("From the report to the vendor");
        companies
                .acme()
                .as("employee")
                .json()
                .get("/api/v1/tools/whatsapp/cases?clock=report-to-fix")
                .then()
                .body("total", equalTo(2));
    }

    @Test
    void whatIsNotKnownOfARateIsNotCalledWhatIs() {
        var silent = page(WHATSAPP + "?rate=report-date&of=not-known");
        assertThat(silent.select(".filtered").text())
                .startsWith("40 of 43 cases")
                .contains("Not known: It is public when the vendor was told");
        assertThat(silent.select("#rate option[selected]")).isEmpty();
    }

    /** Fair to the vendor: a flaw of a library tells less about one product than a flaw of its own making. */
    @Test
    void exploitedCasesOfSharedPartsAreToldBesideTheRate() {
        assertThat(page("/tools/teams/record").select("section:has(#rates)").text())
                .contains("2 of them in parts that many products use (libvpx, libwebp)");
        assertThat(page(WHATSAPP).select("section:has(#rates)").text()).doesNotContain("parts that many products use");
        assertThat(page("/vendors/comparison?tool=teams&tool=whatsapp")
                        .select("tr:has(th:contains(Teams))")
                        .text())
                .contains("libvpx, libwebp");
        companies
                .acme()
                .as("employee")
                .json()
                .get("/api/v1/tools/skype-for-business/record")
                .then()
                .body("exploitedInSharedParts", equalTo(2))
                .body("sharedParts", equalTo(java.util.List.of("DirectWrite", "GDI+")));
    }

    @Test
    void yearAndPageStayInTheAddress() {
        var all = page("/tools/mattermost/record");
        assertThat(cases(all)).hasSize(20);
        var next = page(all.select(".pager a[rel=next]").attr("href"));
        assertThat(cases(next)).hasSize(20).doesNotContainAnyElementsOf(cases(all));
        var year = page("/tools/mattermost/record?rate=fixed-version&year=2024&page=99");
        assertThat(year.select("#year option[selected]").text()).isEqualTo("2024");
        assertThat(year.select(".pager a[rel=prev]").attr("href")).contains("rate=fixed-version&year=2024&page=");
        assertThat(year.select("tbody td[data-label='Public by'] time").eachAttr("datetime"))
                .isNotEmpty()
                .allMatch(day -> day.startsWith("2024-"));
    }

    @Test
    void datesAreToldAsExactlyAsTheyAreKnown() {
        assertThat(page("/tools/mattermost/record?year=2025").text()).containsPattern("between \\w+ \\d+, 2025 and ");
        assertThat(page("/tools/zulip/record?year=2019").text())
                .contains("Fix could be had no later than Sep 11, 2019");
        assertThat(page("/tools/wire/record?page=9").text()).contains("day not known");
    }

    @Test
    void silenceIsNotSafety() {
        var none = page("/tools/imessage/record");
        assertThat(none.select(".verdict").text()).contains("no sign of safety");
        assertThat(none.select("main table, main svg")).isEmpty();
        var few = page("/tools/messenger/record");
        assertThat(few.select(".verdict").text()).contains("(3)", "neither of safety nor of danger");
        assertThat(few.select("main").text()).contains("Too little on record").doesNotContain("Share on record");
        var nothing = page("/tools/viber/record?rate=report-date");
        assertThat(nothing.select(".empty").text()).contains("nothing about those that nobody told of");
    }

    @Test
    void nonsenseInTheAddressShowsAll() {
        assertThat(cases(page(WHATSAPP + "?rate=x'&year=20x4&page=-3"))).hasSize(20);
        assertThat(visitor("/tools/no-such/record")).isEqualTo(404);
        assertThat(visitor("/tools/a%00b/record")).isIn(400, 404);
    }

    @Test
    void czechReadersReadCzech() {
        var reader = companies.acme().as("employee");
        reader.get("/language?language=cs");
        assertThat(reader.page(WHATSAPP).select("main").text())
                .contains("Případů v záznamech: 43; sám výrobce jich zveřejnil 39", "Jak úplná jsou tato data?")
                .doesNotContain("not known");
    }

    @Test
    void programsGetTheSameFacts() {
        var program = companies.acme().as("employee");
        program.json()
                .get("/api/v1/tools/whatsapp/record")
                .then()
                .statusCode(200)
                .body("cases", equalTo(43))
                .body(
                        "rates.rate",
                        equalTo(java.util.List.of("vendor-published", "fixed-version", "report-date", "exploited")))
                .body("rates.count", equalTo(java.util.List.of(39, 38, 3, 3)))
                .body("rates[0].unknown", equalTo(4))
                .body("rates[0].low", equalTo(0.784f));
        program.json()
                .get("/api/v1/tools/whatsapp/cases?rate=exploited")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.facts.fact", everyItem(hasItem("exploited-listed")));
        program.json().get("/api/v1/tools/mattermost/cases?page=2").then().body("items", hasSize(20));
        program.json().get("/api/v1/tools/whatsapp/cases?rate=best").then().statusCode(422);
        program.json().get("/api/v1/tools/whatsapp/cases?year=now").then().statusCode(422);
        program.json().get("/api/v1/tools/no-such/record").then().statusCode(404);
        program.json().get("/api/v1/tools/no-such/cases").then().statusCode(404);
    }

    private static java.util.List<String> cases(Document page) {
        return page.select("#cases ~ .card.flush tbody th").eachText().stream()
                .map(text -> text.split(" ")[0])
                .toList();
    }

    private int visitor(String path) {
        return companies.acme().as("employee").get(path).statusCode();
    }

    private Document page(String path) {
        return companies.acme().as("employee").page(path);
    }
}
