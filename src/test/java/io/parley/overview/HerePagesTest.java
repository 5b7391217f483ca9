package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.parley.requests.DataClass;
import io.parley.requests.ExceptionDraft;
import io.parley.requests.ExceptionKind;
import io.parley.requests.Exceptions;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** "WhatsApp at Acme": six sections on one page for everybody, with numbers that add up and without names. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HerePagesTest {
    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Inject
    Exceptions exceptions;

    @Test
    void aCompanyWithNothingSeesEightSectionsThatSayTheNextStep() {
        var company = companies.fresh();
        var employee = company.as("employee").page("/tools/whatsapp/here");
        assertThat(employee.select("h1").eachText()).containsExactly("WhatsApp at Company " + company.alias());
        assertThat(employee.select(".sheet > section > h2").eachText())
                .containsExactly(
                        "What people use it for, and why",
                        "What may go there",
                        "What you lose control of",
                        "Assessment",
                        "Permanence passport",
                        "The vendor’s record",
                        "The alternative, and what people would lose",
                        "Who acknowledged the rule");
        assertThat(employee.select(".sheet").text())
                .contains("Nobody was asked yet.", "Nothing decided yet.", "No policy speaks of it yet.");
        assertThat(employee.select("a[href='/surveys/new'], a[href$=/decision]"))
                .as("an employee neither asks nor decides")
                .isEmpty();
        assertThat(employee.select("#control ~ ul a.source")).isNotEmpty();
        assertThat(company.as("manager").page("/tools/whatsapp/here").select("a[href='/surveys/new']"))
                .hasSize(1);
        assertThat(company.as("employee").get("/tools/no-such-tool/here").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsOnRecordHasItsNumbersAndItsYears() {
        var page = companies.fresh().as("employee").page("/tools/whatsapp/here");
        var record = page.select("section[aria-labelledby=record]");
        assertThat(record.select("table.shares tbody tr")).hasSize(4);
        assertThat(record.select("table.shares td.number").eachText()).allMatch(t -> t.matches("\\d+ of \\d+ .*"));
        assertThat(record.select("svg.on-desk, svg.on-phone")).hasSize(2);
        assertThat(record.select("details table tbody tr")).isNotEmpty();
    }

    @Test
    void theStoryOfACompanyStandsOnOnePage() {
        var company = tale.company();
        var page = company.as("employee").page("/tools/whatsapp/here");
        var use = page.select("section[aria-labelledby=use]");
        assertThat(use.text())
                .contains("12 of 20 people who answered say they use it (60 %)", "What we use", "20 of 20 people");
        assertThat(use.select("tbody tr").first().text()).isEqualTo("Habit 12");
        assertThat(use.select("a[href$=/results]"))
                .as("employees read this page only")
                .isEmpty();
        assertThat(company.as("manager").page("/tools/whatsapp/here").select("a[href$=/results]"))
                .hasSize(1);
        var rule = page.select("section[aria-labelledby=rule]").text();
        assertThat(rule).contains("Not permitted", "Confidential: no", Tale.BECAUSE, "To be looked at again by");
        assertThat(page.select("section[aria-labelledby=instead]").text()).contains("Use Microsoft Teams", "Habit");
        assertThat(page.select("section[aria-labelledby=policies]").text())
                .contains("Messaging at work", "1 of 30 people acknowledged it (3 %)", "29 have not answered");
        assertThat(page.select("section[aria-labelledby=policies] a.button").attr("href"))
                .startsWith("/my-policies/");
        for (var role : company.people().keySet()) {
            assertThat(page.select("main").text()).as("names nobody").doesNotContain(company.alias() + " " + role);
        }
        assertThat(company.as("manager").page("/tools/signal/here").text())
                .contains("Nobody of the 20 people who answered says they use it");
    }

    @Test
    void anExceptionIsCountedForAllAndNamedToWhomItIsFor() {
        var company = companies.fresh();
        var id = tale.in(
                company,
                () -> exceptions.request(
                        company.person("employee"),
                        new ExceptionDraft(
                                ExceptionKind.TEMPORARY_TOOL,
                                "whatsapp",
                                "WhatsApp",
                                null,
                                "Builders on site have nothing else",
                                "Photos are moved the same day",
                                DataClass.INTERNAL,
                                today(),
                                today().plusDays(5))));
        tale.in(company, () -> {
            exceptions.approve(company.person("approver"), id, "");
            return true;
        });
        var mine = company.as("employee").page("/tools/whatsapp/here").select("section[aria-labelledby=rule]");
        assertThat(mine.text()).contains("1 exception runs; it ends on", "Yours runs until");
        assertThat(mine.select("a").eachAttr("href")).contains("/exceptions/" + id);
        assertThat(company.as("observer")
                        .page("/tools/whatsapp/here")
                        .select("section[aria-labelledby=rule]")
                        .text())
                .contains("1 exception runs")
                .doesNotContain("Yours");
        assertThat(company.as("manager")
                        .page("/home")
                        .select("section[aria-labelledby=next] .todo li")
                        .text())
                .contains("The exception for WhatsApp ends");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void programsGetTheSame() {
        var company = tale.company();
        company.as("employee")
                .json()
                .get("/api/v1/tools/whatsapp/here")
                .then()
                .statusCode(200)
                .body("use.state", equalTo("told"))
                .body("use.people", equalTo(12))
                .body("use.reasons[0].reason", equalTo("habit"))
                .body("rule.state", equalTo("not-permitted"))
                .body("vendor.rates.rate", hasItem("exploited"))
                .body("alternative.tool", equalTo("teams"))
                .body("policies[0].acknowledged", equalTo(1));
        companies
                .fresh()
                .as("employee")
                .json()
                .get("/api/v1/tools/whatsapp/here")
                .then()
                .statusCode(200)
                .body("use.state", equalTo("nobody-asked"))
                .body("rule", nullValue());
    }
}
