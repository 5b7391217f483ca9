package io.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.KernelConfig;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DemoMailPagesTest {
    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    Outbox outbox;

    @Inject
    KernelConfig config;

    @Test
    void onesOwnMailIsReadAsTextWithLinksOfOurs() {
        var company = companies.fresh();
        var url = config.url();
        put(company, address(company, "employee"), "A question for you", """
                Hello <b>you</b>,
                please answer at %s/surveys/1?a=b. Not at %s.evil.example/x or https://elsewhere.example/.
                """.formatted(url, url));
        var employee = company.as("employee");
        var link = employee.page("/demo/mail").selectFirst("main a:contains(A question for you)");
        var page = employee.page(link.attr("href"));
        assertThat(page.selectFirst("h1").text()).isEqualTo("A question for you");
        assertThat(page.select("#mail-text a").eachAttr("href")).containsExactly("/surveys/1?a=b");
        assertThat(page.select("#mail-text b")).as("what is written is text").isEmpty();
        assertThat(page.selectFirst("#mail-text").text()).contains("<b>you</b>").contains(".evil.example/x");
        assertThat(page.selectFirst(".topbar a[href='/demo/mail']")).isNotNull();
        assertThat(company.as("manager").get(link.attr("href")).statusCode()).isEqualTo(404);
        assertThat(company.as("manager").page("/demo/mail").text()).contains("No mails yet");
    }

    /** The same address may stand in two companies; the wall decides, not the address. */
    @Test
    void anotherCompanysMailToTheSameAddressIsNotThere() {
        var acme = companies.fresh();
        var globex = companies.fresh();
        put(globex, address(acme, "employee"), "Not for you", "text");
        assertThat(acme.as("employee").page("/demo/mail").text()).doesNotContain("Not for you");
    }

    private void put(Company company, String recipient, String subject, String body) {
        tenant.inTransaction(company.id(), () -> {
            outbox.add(recipient, subject, body);
            return true;
        });
    }

    private static String address(Company company, String role) {
        return role + "@" + company.alias() + ".example";
    }
}
