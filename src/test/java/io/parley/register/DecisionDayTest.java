package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.ReplayClock;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DecisionDayTest {
    private static final String WHY = "Customers write there, and nothing of it can be taken back";
    private static final String PATH = "/tools/whatsapp/decisions";

    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    Register register;

    @Inject
    Decisions decisions;

    @Inject
    Clock clock;

    @Test
    void theRegisterSaysWhatItSaidThatDay() throws Exception {
        var company = decidedTwice();
        var auditor = company.as("auditor");
        assertThat(auditor.page(PATH + "?at=" + ago(101)).select("#held").text())
                .contains("was not in the register yet", "Nothing was decided");
        assertThat(auditor.page(PATH + "?at=" + ago(95)).select("#held").text())
                .contains("Nothing was decided")
                .doesNotContain("was not in the register yet");

        var first = auditor.page(PATH + "?at=" + ago(60)).select("#held");
        assertThat(first.text()).contains("Not permitted", WHY, "Use instead", "Microsoft Teams");
        assertThat(first.select(".rule-card").text()).doesNotContain("yes").contains("no");
        assertThat(first.select("a[href^=/assessments/snapshots/]")).hasSize(1);
        var second = auditor.page(PATH + "?at=" + ago(30));
        assertThat(second.select("#held").text()).contains("Approved with conditions");
        assertThat(second.select("#held .rule-card").text()).contains("yes, if only opening hours");
        assertThat(second.select("#spans tbody tr")).hasSize(2);
        var scoreThen = second.select("#held a[href^=/tools/whatsapp/score?on=]");
        assertThat(scoreThen.text()).startsWith("The vendor’s score as it stood on");
        assertThat(auditor.page(scoreThen.attr("href").replaceFirst("#.*", ""))
                        .select("h1")
                        .text())
                .startsWith("WhatsApp");
        assertThat(first.select("a[href^=/tools/whatsapp/score?on=]").attr("href"))
                .isNotEqualTo(scoreThen.attr("href"));
        assertThat(second.select("#spans tbody tr").get(0).text()).contains("still holds");
        assertThat(second.select("#held a[href^=/assessments/snapshots/]").attr("href"))
                .isNotEqualTo(first.select("a[href^=/assessments/snapshots/]").attr("href"));
        assertThat(auditor.page(PATH).select("#held").text())
                .isEqualTo(second.select("#held").text().replace(day(second), day(auditor.page(PATH))));
    }

    @Test
    void programsAreToldTheSame() throws Exception {
        var company = decidedTwice();
        var then = company.as("compliance-officer")
                .json()
                .get("/api/v1" + PATH + "?at=" + ago(31))
                .jsonPath();
        assertThat(then.getString("held.outcome")).isEqualTo("not-permitted");
        assertThat(then.getList("held.rules.answer")).containsExactly("no", "no", "no", "no");
        assertThat(then.getString("held.alternative")).isEqualTo("teams");
        assertThat(then.getString("held.review_by"))
                .isEqualTo(ago(90).plusDays(365).toString());
        assertThat(then.getString("held.assessment.snapshot")).isEqualTo(then.getString("newest_assessment.snapshot"));
        assertThat(then.getList("decisions.to")).containsExactly(null, ago(30).toString());
        var now = company.as("compliance-officer").json().get("/api/v1" + PATH).jsonPath();
        assertThat(now.getString("held.outcome")).isEqualTo("approved-with-conditions");
        assertThat(now.getString("at")).isEqualTo(ago(0).toString());
    }

    @Test
    void aDayThatIsNoneIsRefusedAndStaysInItsField() throws Exception {
        var company = decidedTwice();
        for (var day : List.of("yesterday", "2026-02-30", ago(-1).toString())) {
            var answer = company.as("auditor").get(PATH + "?at=" + day);
            assertThat(answer.statusCode()).as(day).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select("#at").val()).isEqualTo(day);
            assertThat(page.select("#at-error").text()).contains("up to today");
            company.as("auditor")
                    .json()
                    .get("/api/v1" + PATH + "?at=" + day)
                    .then()
                    .statusCode(422);
        }
        assertThat(company.as("employee").get(PATH).statusCode()).isEqualTo(403);
        assertThat(company.as("auditor").get("/tools/none/decisions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherCompanysDecisionsHeldForNobodyElse() throws Exception {
        decidedTwice();
        var other = companies.fresh().as("auditor").page(PATH + "?at=" + ago(60));
        assertThat(other.select("#held").text()).contains("was not in the register yet", "Nothing was decided");
        assertThat(other.select("#spans tbody tr")).isEmpty();
    }

    /** In the register for 100 days, forbidden for 90, with conditions for 30. */
    private Company decidedTwice() throws Exception {
        var company = companies.fresh();
        at(100, company, () -> {
            for (var tool : List.of("whatsapp", "teams")) {
                register.add(company.person("manager"), tool, WHY);
            }
        });
        var no = Arrays.stream(DataClass.values())
                .map(data -> MatrixRule.of(data, Permission.NO))
                .toList();
        decide(
                90,
                company,
                DecisionDraft.of("whatsapp", DecisionState.NOT_PERMITTED, WHY, no)
                        .insteadUse("teams"));
        decide(
                30,
                company,
                DecisionDraft.of(
                        "whatsapp",
                        DecisionState.APPROVED_WITH_CONDITIONS,
                        WHY,
                        List.of(
                                MatrixRule.yesIf(DataClass.PUBLIC, "only opening hours"),
                                MatrixRule.of(DataClass.INTERNAL, Permission.NO),
                                MatrixRule.of(DataClass.CONFIDENTIAL, Permission.NO),
                                MatrixRule.of(DataClass.RESTRICTED, Permission.NO))));
        return company;
    }

    private void decide(int daysAgo, Company company, DecisionDraft draft) throws Exception {
        at(daysAgo, company, () -> {
            UUID id = decisions.propose(company.person("manager"), draft);
            decisions.approve(company.person("approver"), id, "Agreed after we talked about it");
        });
    }

    private void at(int daysAgo, Company company, Runnable step) throws Exception {
        var moved = (ReplayClock) ClientProxy.unwrap(clock);
        moved.at(
                ago(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC),
                () -> tenant.inTransaction(company.id(), () -> {
                    step.run();
                    return true;
                }));
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    private static String day(org.jsoup.nodes.Document page) {
        return page.select("#held-title").text();
    }
}
