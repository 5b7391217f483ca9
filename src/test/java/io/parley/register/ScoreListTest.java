package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.vendors.evidence.RatedTools;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scores stand in groups that can be told apart, those without a letter by themselves with the reason. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScoreListTest {
    private static final String TOOL = RatedTools.TOOL;

    @Inject
    Companies companies;

    @Inject
    RatedTools rated;

    @AfterEach
    void forget() {
        rated.forget();
    }

    @Test
    void aRatedToolStandsInAGroupAndTheOthersApartWithTheirReason() {
        rated.rate(20);
        rated.keepAll();
        var company = companies.fresh();
        var manager = company.as("manager");
        for (var tool : new String[] {TOOL, "whatsapp", "threema", "proton-mail"}) {
            manager.json()
                    .contentType("application/json")
                    .body("{\"reason\":\"People use it.\"}")
                    .put("/api/v1/register/" + tool);
        }
        var page = company.as("employee").page("/scores");
        assertThat(page.select(".verdict").text()).contains("No letter tells these tools apart", "Rated: 1");
        var group = page.select("section:has(#group-1)");
        assertThat(group.select("tbody th a").eachAttr("href")).containsExactly("/tools/" + TOOL + "/score");
        assertThat(group.select("td[data-label=Letter]").text()).contains("provisional");
        assertThat(group.select("svg.on-phone .whisker")).hasSize(1);
        var apart = page.select("section:has(#not-rated)");
        assertThat(apart.select("tbody th").eachText()).as("by name").isSorted().contains("WhatsApp", "Threema");
        assertThat(apart.select("tr:has(a[href*=/whatsapp/]) td").first().text())
                .contains("too little public evidence");
        assertThat(page.select("table th.number, ol > li.place"))
                .as("no places")
                .isEmpty();
        company.as("employee")
                .json()
                .get("/api/v1/scores")
                .then()
                .statusCode(200)
                .body("list", equalTo("register"))
                .body("provisional", equalTo(true))
                .body("groups", hasSize(1))
                .body("groups[0].tools.tool", contains(TOOL))
                .body("groups[0].apart", empty())
                .body("notRated.find { it.tool == 'whatsapp' }.withheld", hasItem("too-little-evidence"))
                .body("notRated.find { it.tool == 'whatsapp' }.letter", nullValue())
                .body("notRated.tool", not(hasItem("zoom")));
    }

    @Test
    void ofTheShippedLedgerNoLetterTellsToolsApartAndThePageSaysSo() {
        rated.keepAll();
        var reader = companies.fresh().as("employee");
        var page = reader.page("/scores?list=all");
        assertThat(page.select(".verdict").text()).contains("none of them has one");
        assertThat(page.select("section[aria-labelledby^=group]")).isEmpty();
        assertThat(page.select("tbody th")).hasSizeGreaterThan(20);
        var numbers = page.select("details:has(svg .silent)");
        assertThat(numbers.text()).contains("Pairs of them: 45, with intervals that lie apart: 0");
        assertThat(numbers.select("svg.on-desk .silent")).hasSize(10);
        assertThat(numbers.select("svg .dot")).as("no number to read off").isEmpty();
        reader.json()
                .get("/api/v1/scores?list=all")
                .then()
                .body("groups", empty())
                .body("notRated.tool", hasItem("zoom"));
        reader.json().get("/api/v1/scores?list=best").then().statusCode(422);
    }

    @Test
    void anEmptyRegisterShowsTheNextStepAndOtherCompaniesToolsStayTheirs() {
        var page = companies.fresh().as("employee").page("/scores");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("a.button[href='/scores?list=all']")).hasSize(1);
        assertThat(companies.fresh().as("employee").page("/vendors").select("a[href='/scores']"))
                .hasSize(1);
        assertThat(companies.fresh().as("employee").page("/tools/zoom/score").select("a[href='/scores']"))
                .hasSize(1);
    }
}
