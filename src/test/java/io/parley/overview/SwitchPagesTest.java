package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Permission;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.DecidedTools;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A plan of leaving one tool for another, from the decision to its end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SwitchPagesTest {
    private static final String DAY = LocalDate.now().plusDays(60).toString();

    @Inject
    Companies companies;

    @Inject
    DecidedTools tools;

    @Test
    void aPlanBeginsWithWhatTheDecisionSaysToUseInstead() {
        var manager = decided().as("manager");
        assertThat(manager.page("/switches").select(".empty a").attr("href")).isEqualTo("/decisions");
        var form = manager.page("/switches/new?tool=whatsapp");
        assertThat(form.select("#to option[selected]").val()).isEqualTo("teams");
        assertThat(form.select("#to option").eachAttr("value")).doesNotContain("whatsapp", "signal");
        var plan = start(manager);
        assertThat(manager.get("/switches/new?tool=whatsapp").header("Location"))
                .as("one plan for each tool")
                .endsWith(plan);
        assertThat(start(manager)).as("a second click").isEqualTo(plan);
        var page = manager.page(plan);
        assertThat(page.select("h1").text()).isEqualTo("From WhatsApp to Microsoft Teams (work or school)");
        assertThat(page.text())
                .contains("60 days left", "0 of 4 done", "Fewer than two surveys", "No rule that holds names WhatsApp");
        assertThat(page.select("a[href^=/surveys/new]").attr("href"))
                .isEqualTo("/surveys/new?template=switch&tool=teams&tool=whatsapp");
        assertThat(manager.page("/switches").select("tbody tr").text()).contains("From WhatsApp", "Open");
    }

    @Test
    void stepsAreDoneAndUndoneAndAdded() {
        var manager = decided().as("manager");
        var plan = start(manager);
        var first = manager.page(plan).select(".tasks form").first().attr("action");
        manager.post(plan, first, Map.of());
        manager.post(plan, first, Map.of());
        assertThat(manager.page(plan).text()).contains("1 of 4 done");
        var undo = manager.page(plan).select(".tasks form[action$=/open]").attr("action");
        manager.post(plan, undo, Map.of());
        assertThat(manager.page(plan).text()).contains("0 of 4 done");
        var empty = manager.post(plan, plan + "/steps", Map.of("task", "  "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).select("#task-error").text()).contains("Type what has to be done");
        manager.post(plan, plan + "/steps", Map.of("task", "Tell the drivers"));
        manager.post(plan, plan + "/steps", Map.of("task", "Tell the drivers"));
        assertThat(manager.page(plan).select(".tasks b").eachText()).hasSize(5).endsWith("Tell the drivers");
    }

    @Test
    void whatHasEndedIsNotChangedAnyMore() {
        var company = decided();
        var manager = company.as("manager");
        var plan = start(manager);
        var step = manager.page(plan).select(".tasks form").first().attr("action");
        assertThat(manager.post(plan, plan + "/end", Map.of("outcome", "else")).statusCode())
                .isEqualTo(422);
        manager.post(plan, plan + "/end", Map.of("outcome", "given-up"));
        manager.post(plan + "/end", Map.of("outcome", "done"));
        manager.post(step, Map.of());
        var page = manager.page(plan);
        assertThat(page.text()).contains("Given up", "0 of 4 done");
        assertThat(page.select("main form")).isEmpty();
        assertThat(company.as("tenant-admin").page("/audit").text()).contains("Switch planned", "Switch ended");
        assertThat(start(manager)).as("the tool may be left again").isNotEqualTo(plan);
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() {
        var manager = decided().as("manager");
        for (var day : new String[] {"", "soon", LocalDate.now().minusDays(1).toString(), "2099-01-01"}) {
            var answer =
                    manager.post("/switches/new?tool=whatsapp", "/switches", Map.of("tool", "whatsapp", "day", day));
            assertThat(answer.statusCode()).as(day).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select("#to-error").text()).contains("Choose one of the approved tools");
            assertThat(page.select("#day-error").text()).as(day).isNotEmpty();
            assertThat(page.select("#day").val()).isEqualTo(day);
        }
        assertThat(manager.get("/switches/new").header("Location")).endsWith("/switches");
        assertThat(manager.get("/switches/new?tool=nothing").statusCode()).isEqualTo(404);
        assertThat(companies.fresh().as("employee").get("/switches").statusCode())
                .isEqualTo(403);
    }

    private static String start(Visitor manager) {
        var answer = manager.post(
                "/switches/new?tool=signal", "/switches", Map.of("tool", "whatsapp", "to", "teams", "day", DAY));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst(".*(/switches/)", "$1");
    }

    private Company decided() {
        var company = companies.fresh();
        tools.decide(
                company,
                DecisionDraft.of("teams", DecisionState.APPROVED, DecidedTools.WHY, DecidedTools.all(Permission.YES)));
        tools.decide(
                company,
                DecisionDraft.of(
                                "whatsapp",
                                DecisionState.NOT_PERMITTED,
                                DecidedTools.WHY,
                                DecidedTools.all(Permission.NO))
                        .insteadUse("teams"));
        return company;
    }
}
