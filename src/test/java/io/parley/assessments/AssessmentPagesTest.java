package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Finding;
import io.parley.catalog.Findings;
import io.parley.register.Register;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AssessmentPagesTest {
    private static final String WHATSAPP = "/tools/whatsapp/assessment";

    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    Register register;

    @Inject
    Findings findings;

    @Inject
    Snapshots snapshots;

    @Inject
    RecomputeJob job;

    @Inject
    Clock clock;

    @Test
    void everyNumberOpensTheAnswersBehindIt() {
        var company = companies.fresh();
        var page = company.as("employee").page(WHATSAPP);
        assertThat(page.select(".verdict").text()).isNotBlank();
        assertThat(page.select(".dimension")).hasSize(6);
        var permanence = page.select(".dimension").get(0);
        assertThat(permanence.select("summary").text()).contains("Is it stored for good?");
        var leaver = permanence.select("tr:contains(When somebody leaves)");
        assertThat(leaver.select("a.source[href^=https]")).isNotEmpty();
        assertThat(leaver.select("td[data-label=Points]").text()).isEqualTo("0");
        assertThat(page.select(".dimension").get(4).text()).contains("Not rated", "counts as unknown");
        assertThat(page.select("#fit").parents().first().text()).contains("No published survey");
        assertThat(company.as("employee").get("/tools/no-such-tool/assessment").statusCode())
                .isEqualTo(404);
    }

    @Test
    void otherWeightsAreTriedBeforeTheyAreSaved() {
        var company = registered("whatsapp", "teams", "signal");
        var manager = company.as("manager");
        var asked = "/assessments?permanence=ignored&access=ignored&two-factor=ignored&vendor=ignored&legal=ignored"
                + "&confidentiality=very-high";
        var preview = manager.page(asked);
        assertThat(preview.select("#order [role=status]").text()).contains("nothing is saved");
        assertThat(preview.select("#confidentiality option[selected]").val()).isEqualTo("very-high");
        var rows = preview.select(".ranking tbody tr");
        assertThat(rows).hasSize(3);
        assertThat(preview.select(".ranking thead").text()).contains("Before");
        assertThat(rows.get(0).text()).contains("Signal").containsAnyOf("up by 1", "up by 2");
        assertThat(manager.page("/assessments").select("#order [role=status]")).isEmpty();

        var weights =
                new HashMap<String, Object>(Map.of("permanence", "ignored", "access", "ignored", "vendor", "ignored"));
        weights.putAll(Map.of("two-factor", "ignored", "legal", "ignored", "confidentiality", "very-high"));
        assertThat(manager.post("/assessments", "/assessments", weights).statusCode())
                .isEqualTo(303);
        assertThat(manager.post("/assessments", "/assessments", weights).statusCode())
                .isEqualTo(303);
        var employee = company.as("employee").page("/assessments");
        assertThat(employee.select(".ranking tbody tr").get(0).text()).contains("Signal");
        assertThat(employee.select("form[action=/assessments]")).isEmpty();
        assertThat(employee.select("main").text()).contains("very high");
        assertThat(company.as("tenant-admin").page("/audit").select("tbody tr:contains(weights)"))
                .hasSize(1);

        weights.put("confidentiality", "ignored");
        var refused = manager.post("/assessments", "/assessments", weights);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".error-summary").text())
                .contains("At least one of the six must count");
        assertThat(company.as("approver").post("/home", "/assessments", weights).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheCompanyFoundOutCountsForItAloneAndBothAreShown() {
        var company = companies.fresh();
        found(company, "leaver-keeps-copies", "no");
        var leaver = company.as("employee").page(WHATSAPP).select("tr:contains(When somebody leaves)");
        assertThat(leaver.select("td[data-label=Points]").text()).isEqualTo("100");
        assertThat(leaver.text()).contains("They keep no copies", "The catalog says: They keep their copies");
        var other = companies.fresh().as("employee").page(WHATSAPP).select("tr:contains(When somebody leaves)");
        assertThat(other.text()).doesNotContain("They keep no copies");
    }

    @Test
    void aSnapshotStaysAsItWasAndSaysWhatChanged() {
        var company = companies.fresh();
        UUID id = tenant.inTransaction(company.id(), () -> snapshots.take("whatsapp", UUID.randomUUID()));
        var path = "/assessments/snapshots/" + id;
        var before = company.as("employee").page(path);
        assertThat(before.text()).contains("The facts say the same today.", "by method 2");
        found(company, "leaver-keeps-copies", "no");
        var after = company.as("employee").page(path);
        assertThat(after.select("section:has(#dimensions)").text())
                .isEqualTo(before.select("section:has(#dimensions)").text());
        assertThat(after.select("section:has(#changed) tbody tr").text())
                .contains("When somebody leaves", "They keep their copies", "They keep no copies");
        assertThat(company.as("employee").page(WHATSAPP).select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(companies.fresh().as("employee").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void afterAChangeEveryToolIsComputedAnewInTheBackground() {
        var company = registered("whatsapp");
        var manager = company.as("manager");
        manager.post("/assessments", "/assessments", Map.of("permanence", "high"));
        job.run();
        List<String> tools = tenant.inTransaction(
                company.id(),
                () -> toolAssessments.listByTool().stream().map(a -> a.toolSlug).toList());
        assertThat(tools).contains("whatsapp", "teams").hasSizeGreaterThan(40);
        found(company, "leaver-keeps-copies", "no");
        found(company, "admin-retention-policy", "yes");
        found(company, "company-owned-accounts", "yes");
        int changed = tenant.inTransaction(company.id(), () -> recomputing.compute(recomputing.read()));
        assertThat(changed).isEqualTo(1);
        assertThat(company.as("tenant-admin").page("/audit").text()).contains("whatsapp");
        assertThat(tenant.<Integer>inTransaction(company.id(), () -> recomputing.compute(recomputing.read())))
                .isZero();
    }

    @Inject
    ToolAssessments toolAssessments;

    @Inject
    Recomputing recomputing;

    private Company registered(String... tools) {
        var company = companies.fresh();
        tenant.inTransaction(company.id(), () -> {
            for (var tool : tools) {
                register.add(company.person("manager"), tool, "People use it here");
            }
            return true;
        });
        return company;
    }

    private void found(Company company, String attribute, String value) {
        tenant.inTransaction(company.id(), () -> {
            findings.record(
                    company.person("manager"),
                    List.of(new Finding(
                            "whatsapp",
                            attribute,
                            List.of(value),
                            "/tools/whatsapp/passport",
                            LocalDate.now(clock),
                            null,
                            null)));
            return true;
        });
    }
}
