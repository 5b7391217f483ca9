package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DataClass;
import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import io.parley.register.Permission;
import io.parley.register.Recipient;
import io.parley.register.Register;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the decisions say stands beside the text that names the tools, and each reader sees their part of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PolicyRulesTest {
    private static final String WHY = "It is what we use, and the vendor answers.";

    @Inject
    Story story;

    @Inject
    Register register;

    @Inject
    Decisions decisions;

    @Test
    void theTextCarriesTheRulesOfItsToolsForWhatTheReadersWorkIs() {
        var acme = story.company();
        var version = story.publishedAndAsked(acme);
        var path = "/my-policies/" + version.versionId();
        var employee = acme.as("employee");
        assertThat(employee.page(path).select("#rules ~ p").text()).contains("Nothing is decided yet about");

        decide(acme);
        var page = employee.page(path);
        var rules = page.select("section[aria-labelledby=rules]");
        assertThat(rules.select("tbody th").eachText()).hasSize(1).allMatch(t -> t.contains("Teams"));
        assertThat(rules.select("tbody td").eachText()).as("among colleagues").allMatch(t -> t.contains("yes"));
        assertThat(rules.text()).contains("Nothing is decided yet about WhatsApp");
        assertThat(rules.select("p b").text()).isEqualTo("You work with colleagues");

        var link = rules.select("a:contains(You talk with customers)").attr("href");
        assertThat(link).endsWith("#rules");
        var customers = employee.page(link.substring(0, link.indexOf('#')));
        assertThat(customers.select("section[aria-labelledby=rules] tbody td").eachText())
                .as("with customers")
                .allMatch(t -> t.contains("no"));
        assertThat(customers.selectFirst("[name=content]").val())
                .as("what is confirmed is the same text")
                .isEqualTo(page.selectFirst("[name=content]").val());

        var policy = acme.as("policy-author").page("/policies/" + version.policyId());
        assertThat(policy.select("section[aria-labelledby=rules] a[href=/rule-cards/teams]"))
                .hasSize(1);
    }

    private void decide(Company company) {
        var rules = new ArrayList<MatrixRule>();
        Arrays.stream(DataClass.values())
                .map(d -> MatrixRule.of(d, Permission.YES))
                .forEach(rules::add);
        Arrays.stream(DataClass.values())
                .map(d -> new MatrixRule(d, Recipient.CUSTOMERS, null, Permission.NO, null))
                .forEach(rules::add);
        story.in(company, () -> {
            register.add(company.person("manager"), "teams", WHY);
            var id = decisions.propose(
                    company.person("manager"), DecisionDraft.of("teams", DecisionState.APPROVED, WHY, rules));
            decisions.approve(company.person("approver"), id, WHY);
            return true;
        });
    }
}
