package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Reason;
import io.parley.requests.Audience;
import io.parley.requests.DataClass;
import io.parley.requests.Device;
import io.parley.requests.RequestDraft;
import io.parley.requests.Requests;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Everybody begins with what their roles need, and an empty company with the next step. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HomePagesTest {
    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Inject
    Requests requests;

    @Inject
    SessionFactory sessions;

    @Test
    void anEmptyCompanySaysTheNextStepToEachRole() {
        var company = companies.fresh();
        assertThat(company.as("employee")
                        .page("/home")
                        .select(".next-act a.button")
                        .attr("href"))
                .isEqualTo("/can-i-send");
        assertThat(company.as("employee").page("/home").select("h2").eachText())
                .containsExactly("See what may go where");
        var manager = company.as("manager").page("/home");
        assertThat(manager.select("h2").eachText())
                .contains(
                        "What your people use", "Decide next", "What changed at your vendors", "Who has acknowledged");
        assertThat(manager.select("section[aria-labelledby=use] a.button").attr("href"))
                .isEqualTo("/surveys/new");
        assertThat(manager.select("svg.share")).as("no data, no chart").isEmpty();
        assertThat(company.as("tenant-admin")
                        .page("/home")
                        .select(".empty a.button")
                        .eachAttr("href"))
                .contains("/starter-packs");
        assertThat(company.as("compliance-officer")
                        .page("/home")
                        .select("a.button")
                        .eachAttr("href"))
                .contains("/evidence#make");
        assertThat(company.as("auditor").page("/home").select("a.button").eachAttr("href"))
                .doesNotContain("/evidence#make");
        assertThat(company.as("observer").page("/home").select("a").eachAttr("href"))
                .contains("/what-the-company-sees", "/surveys");
        for (var role : company.people().keySet()) {
            var page = company.as(role).page("/home");
            assertThat(page.select("h1")).as(role).hasSize(1);
            assertThat(page.select("main h2").eachText()).as(role).doesNotHaveDuplicates();
        }
    }

    @Test
    void theManagerOfACompanyInMidStorySeesWhatPeopleUseAndWhatToDecide() {
        var company = tale.company();
        var manager = company.as("manager").page("/home");
        var use = manager.select("section[aria-labelledby=use]");
        assertThat(use.text()).contains("is used most: 20 of 20 people");
        assertThat(use.select("tbody tr").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("WhatsApp", "12 60 %", "Habit");
        assertThat(use.select("tbody a").eachAttr("href")).contains("/tools/whatsapp/here");
        assertThat(use.select("svg.share rect.bar").last().attr("width")).isEqualTo("60");
        var next = manager.select("section[aria-labelledby=next] .todo li");
        assertThat(next.eachText())
                .singleElement()
                .asString()
                .contains("Decide about", "20 of 20 people use it, nothing is decided");
        assertThat(manager.select("section[aria-labelledby=coverage]").text())
                .contains("Messaging at work", "1 of 30 people acknowledged it (3 %)");
        assertThat(manager.select("section[aria-labelledby=next-act] a.button").attr("href"))
                .as("a manager has rules to read as well")
                .startsWith("/my-policies/");
    }

    @Test
    void whatWaitsIsFiveAtMostTheEarliestFirstAndNeverOnesOwn() {
        var company = companies.fresh();
        tale.in(company, () -> {
            tale.registered(company);
            return true;
        });
        for (int i = 0; i < 6; i++) {
            request(company, "employee", "Tool number " + i);
        }
        tale.proposed(company);
        var approver = company.as("approver").page("/home").select("section[aria-labelledby=next]");
        assertThat(approver.select(".todo li")).hasSize(5);
        assertThat(approver.select(".todo li").first().text()).contains("Approve or send back: WhatsApp");
        assertThat(approver.text()).contains("2 more wait behind these");
        assertThat(company.as("manager")
                        .page("/home")
                        .select("section[aria-labelledby=next]")
                        .text())
                .as("whoever proposed does not approve")
                .doesNotContain("Approve or send back")
                .contains("Answer the request for Tool number");
    }

    @Test
    void aTextOnItsWayWaitsForItsApproverAndThenForItsAuthor() {
        var company = companies.fresh();
        var version = tale.submitted(company);
        var address = "/policies/" + version.policyId();
        assertThat(company.as("approver")
                        .page("/home")
                        .select("section[aria-labelledby=next] .todo a")
                        .attr("href"))
                .isEqualTo(address);
        assertThat(company.as("policy-author").page("/home").select(".next-act"))
                .isEmpty();
        tale.approved(company, version);
        assertThat(company.as("approver").page("/home").select("section[aria-labelledby=next] .todo"))
                .isEmpty();
        assertThat(company.as("policy-author")
                        .page("/home")
                        .select(".next-act a.button")
                        .attr("href"))
                .isEqualTo(address);
    }

    @Test
    void theHomeTakesAsManyStatementsHoweverMuchWaits() {
        var company = companies.fresh();
        tale.in(company, () -> {
            tale.registered(company);
            return true;
        });
        request(company, "employee", "First");
        long few = statements(company);
        for (int i = 0; i < 8; i++) {
            request(company, "employee", "Another " + i);
            request(company, "observer", "Another " + i);
        }
        assertThat(statements(company)).isEqualTo(few).isLessThan(40);
    }

    private long statements(Company company) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        company.as("manager").page("/home");
        statistics.clear();
        company.as("manager").page("/home");
        return statistics.getPrepareStatementCount();
    }

    private void request(Company company, String role, String name) {
        tale.in(company, () -> requests.submit(company.person(role), draft(name)));
    }

    private static RequestDraft draft(String name) {
        return new RequestDraft(
                null,
                name,
                "Sharing plans with builders on site",
                Set.of(Reason.HABIT),
                Audience.CUSTOMERS,
                DataClass.INTERNAL,
                Device.PRIVATE_PHONE,
                null,
                3,
                "");
    }
}
