package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnToolPagesTest {
    private static final String NEW = "/own-tools/new";
    private static final String TOOL = "/tools/own-stepanuv-chat";

    @Inject
    Companies companies;

    @Inject
    Clock clock;

    @Test
    void aToolOfOnesOwnStandsWhereTheOthersStandAndNobodyElseSeesIt() {
        var company = companies.fresh();
        var manager = company.as("manager");
        assertThat(manager.post(NEW, "/own-tools", chat()).getHeader("Location"))
                .endsWith(TOOL + "?added=1");

        var employee = company.as("employee");
        assertThat(employee.page(TOOL).text()).contains("Štěpánův chat", "In your register since");
        assertThat(employee.page("/tools?q=chat.acme").select("tbody tr").text())
                .contains("Štěpánův chat", "Your own tool");
        assertThat(employee.page("/tools?list=register").select("tbody tr")).hasSize(1);
        assertThat(employee.page("/comparison?tool=own-stepanuv-chat&tool=teams")
                        .select(".compare thead")
                        .text())
                .contains("Štěpánův chat", "Microsoft Teams");
        assertThat(manager.page("/surveys/new").text()).contains("Štěpánův chat");
        assertThat(employee.page("/requests/new?q=stepan").text()).isNotEmpty();
        assertThat(employee.page("/assessments").select(".ranking").text()).contains("Štěpánův chat");
        assertThat(manager.page(TOOL + "/decision").text()).contains("Štěpánův chat");

        var other = companies.fresh().as("employee");
        assertThat(other.get(TOOL).statusCode()).isEqualTo(404);
        assertThat(other.page("/tools?q=chat.acme").text()).doesNotContain("Štěpánův chat");
    }

    @Test
    void aNameIsOneToolAndWhatIsWrongIsSaid() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        var again = manager.post(NEW, "/own-tools", chat());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.asString()).select("#name-error").text()).contains("Štěpánův chat");
        var form = new HashMap<>(chat());
        form.put("name", "signal");
        form.put("website", "ftp://x");
        form.put("domains", "not a domain!");
        form.put("category", "nothing");
        var page = Jsoup.parse(manager.post(NEW, "/own-tools", form).asString());
        assertThat(page.select("#name-error").text()).contains("Signal");
        assertThat(page.select(".error-summary li")).hasSize(4);
        assertThat(page.select("#website").val()).isEqualTo("ftp://x");
        assertThat(company.as("employee").get(NEW).statusCode()).isEqualTo(403);
    }

    @Test
    void factsAboutItCountLikeThoseOfTheCatalog() {
        var company = companies.fresh();
        var manager = company.as("manager");
        manager.post(NEW, "/own-tools", chat());
        var facts = "/own-tools/own-stepanuv-chat/facts";
        assertThat(manager.page(TOOL).select("a[href=" + facts + "]")).hasSize(1);
        var form = facts + "?question=company-owned-accounts";
        assertThat(manager.page(form).select("input[name=answer]")).hasSize(3);
        var refused = manager.post(form, facts, Map.of("question", "company-owned-accounts", "answer", "maybe"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var said = Map.<String, Object>of(
                "question",
                "company-owned-accounts",
                "answer",
                "yes",
                "source",
                "https://wiki.acme.example/chat",
                "observed",
                LocalDate.now(clock).toString());
        assertThat(manager.post(form, facts, said).statusCode()).isEqualTo(303);
        assertThat(company.as("employee").page(TOOL).text())
                .contains("The accounts belong to you", "Your own record: wiki.acme.example");
        assertThat(company.as("employee")
                        .page(TOOL + "/assessment")
                        .select("tr:contains(Whose accounts) td[data-label=Points]")
                        .text())
                .isEqualTo("100");
        assertThat(company.as("tenant-admin").page("/audit").text()).contains("own-stepanuv-chat");
        assertThat(manager.get("/own-tools/teams/facts").statusCode()).isEqualTo(303);
    }

    private static Map<String, Object> chat() {
        return Map.of(
                "name",
                "Štěpánův chat",
                "vendor",
                "Acme itself",
                "category",
                "team-chat",
                "website",
                "",
                "domains",
                "chat.acme.example",
                "reason",
                "Our own server in the cellar");
    }
}
