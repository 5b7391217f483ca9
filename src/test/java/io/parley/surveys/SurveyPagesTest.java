package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A manager asks, watches, closes and reads; the small group and its complement stay hidden, and the promise stands. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SurveyPagesTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Inject
    SurveyResults results;

    @Inject
    CloseJob job;

    @Inject
    InviteJob invitations;

    @Inject
    UnsentInvitations unsent;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aManagerMakesAndOpensASurvey() {
        var company = companies.fresh();
        var group = people.groups(company.id(), 6).keySet().iterator().next();
        people.join(company.id(), group, company.person("employee"));
        var manager = company.as("manager");
        assertThat(manager.page("/surveys").select(".empty a.button").attr("href"))
                .isEqualTo("/surveys/new");
        var created = manager.post(
                "/surveys/new",
                "/surveys",
                Map.of(
                        "title",
                        "What we use",
                        "closes_on",
                        today.plusDays(7).toString(),
                        "tool",
                        List.of("whatsapp", "teams")));
        assertThat(created.statusCode()).isEqualTo(303);
        var path = created.header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(manager.page(path + "/preview").select("input[name=tool]").eachAttr("value"))
                .containsExactly("whatsapp", "teams");
        assertThat(manager.post(path, path + "/opening", Map.of()).statusCode()).isEqualTo(422);
        assertThat(manager.post(path + "/opening", Map.of("group", group.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.page(path).select("main").text())
                .contains("Open", "Fewer than 5 of 7 have answered so far", "nobody can change it any more");
        var employee = company.as("employee").page("/surveys");
        assertThat(employee.select(".todo a").attr("href")).isEqualTo(path + "/answer");
        assertThat(employee.select("table")).isEmpty();
        assertThat(manager.post(path + "/opening", Map.of("group", group.toString()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(company.as("observer").page(path).select("form[action$=closing]"))
                .isEmpty();
        assertThat(company.as("employee").get(path).statusCode()).isEqualTo(403);
        assertThat(mails(company.id())).isEqualTo(7);
    }

    /** More people than one transaction tells: the process dies on the way, the button is pressed again, everybody gets one mail. */
    @Test
    void manyAreToldInBatchesAndNobodyTwice() throws SQLException {
        var company = companies.fresh();
        int asked = 2 * UnsentInvitations.BATCH + 50;
        var group = people.groups(company.id(), asked).keySet().iterator().next();
        var survey = people.open(company.id(), company.person("manager"), List.of(group));
        var path = "/surveys/" + survey;
        var manager = company.as("manager");
        assertThat(mails(company.id())).as("the first at once").isEqualTo(UnsentInvitations.BATCH);
        assertThat(manager.page(path).select("#asking").text()).contains("200 of 450");
        assertThatThrownBy(() -> people.in(company.id(), () -> {
                    unsent.step();
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        assertThat(mails(company.id())).isEqualTo(UnsentInvitations.BATCH);
        assertThat(manager.post(path, path + "/opening", Map.of("group", "" + group))
                        .statusCode())
                .isEqualTo(409);
        assertThat(text("select count(*) from tenant_work where kind = 'survey-invite' and tenant_id = '" + company.id()
                        + "'"))
                .as("the job is told to come")
                .isEqualTo("1");
        invitations.invite(company.id());
        invitations.invite(company.id());
        assertThat(mails(company.id())).isEqualTo(asked);
        assertThat(text("select count(distinct recipient) from outbox_mail where subject like 'A few questions:%' and"
                        + " tenant_id = '" + company.id() + "'"))
                .isEqualTo("" + asked);
        assertThat(manager.page(path).select("#asking")).isEmpty();
        assertThat(text("select count(*) from tenant_work where kind = 'survey-invite' and tenant_id = '" + company.id()
                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void aDraftThatMakesNoSenseIsExplainedAndKept() {
        var manager = companies.fresh().as("manager");
        var response = manager.post(
                "/surveys/new", "/surveys", Map.of("title", " ", "closes_on", "2020-01-01", "purpose", "To learn"));
        assertThat(response.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(response.asString());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#title", "#closes_on", "#tool");
        assertThat(page.select("#purpose").val()).isEqualTo("To learn");
    }

    @Test
    void theReleaseShowsToolsAndReasonsAndHidesTheSmallGroupAndItsComplement() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 12, 8, 4);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        var path = "/surveys/" + survey;
        var manager = company.as("manager");
        assertThat(manager.page(path + "/results").text()).contains("Results come after the close");
        int n = 0;
        for (var group : groups.values()) {
            for (var person : group) {
                var tools = n % 3 == 0 ? new String[] {"teams"} : new String[] {"whatsapp", "teams"};
                people.answer(company.id(), person, survey, SurveyPeople.ballot("Comment " + n++, tools));
            }
        }
        assertThat(manager.page(path).text()).contains("24 of 24 have answered");
        assertThat(manager.post(path + "/closing", Map.of()).statusCode()).isEqualTo(303);
        assertThat(manager.page(path).select("#close-progress").text())
                .contains("This survey is being closed", "takes no more answers");
        job.close(company.id());
        assertThat(manager.page(path).select("#close-progress a").attr("href")).isEqualTo(path + "/results");
        var page = manager.page(path + "/results");
        assertThat(page.select(".verdict").text()).contains("24 of 24");
        assertThat(page.select("#chart-why-whatsapp table tbody tr").first().text())
                .contains("Habit", "16", "100 %");
        assertThat(page.select("#chart-tools svg")).hasSize(2);
        assertThat(page.select("#chart-tools svg.on-desk text").text())
                .as("what nobody uses is a line, not a row of noughts")
                .contains("WhatsApp", "Teams")
                .doesNotContain("Something else", "· 0 %");
        var watching = company.as("observer").page(path + "/results");
        assertThat(watching.select("#chart-tools table").text())
                .isEqualTo(page.select("#chart-tools table").text());
        assertThat(watching.text()).as("numbers, nobody's words").doesNotContain("Comment ");
        var first =
                page.select("section[aria-labelledby=bygroup] tbody tr").first().select("td");
        assertThat(first.eachText()).containsExactly("12 (100 %)", "withheld", "withheld");
        assertThat(page.select("#chart-tools .badge.zero").text()).isEqualTo("0");
        assertThat(page.select(".comments li")).hasSize(24);
        var use = people.in(company.id(), () -> results.latest()).orElseThrow();
        assertThat(use.answered()).isEqualTo(24);
        assertThat(use.find("whatsapp").orElseThrow().people()).isEqualTo(16);
        assertThat(use.find("whatsapp").orElseThrow().share()).isEqualTo(16 / 24.0);
        assertThat(text("select count(*) from survey_answer_staged where survey_id = '" + survey + "'"))
                .isEqualTo("0");
        assertThat(text("select count(distinct cell_id) || ' ' || count(*) filter (where cell_id is null) "
                        + "from survey_answer where survey_id = '" + survey + "'"))
                .as("answers of groups that are not shown have forgotten them")
                .isEqualTo("1 12");
        assertThat(manager.post(path, path + "/closing", Map.of()).statusCode()).isEqualTo(303);
        assertThat(company.as("employee").get(path + "/results").statusCode()).isEqualTo(403);
    }

    /** The process dies when everything is done but the commit: nothing is lost, and the job begins again. */
    @Test
    void aCloseThatDiesIsTakenUpAgain() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 12);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        for (var person : groups.values().iterator().next()) {
            people.answer(company.id(), person, survey, SurveyPeople.ballot(null, "teams"));
        }
        var path = "/surveys/" + survey;
        var manager = company.as("manager");
        assertThat(manager.post(path, path + "/closing", Map.of()).statusCode()).isEqualTo(303);
        assertThatThrownBy(() -> people.in(company.id(), () -> {
                    people.surveys().close(survey);
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        assertThat(text("select state || ' ' || closing_step || ' ' || (select count(*) from survey_answer_staged a "
                        + "where a.survey_id = s.id) from survey s where id = '" + survey + "'"))
                .isEqualTo("CLOSING cutting 12");
        assertThat(manager.page(path).select("#close-progress progress").attr("max"))
                .as("how far it came can be seen")
                .isEqualTo("2");
        job.close(company.id());
        job.close(company.id());
        assertThat(text("select count(*) from survey_answer where survey_id = '" + survey + "'"))
                .isEqualTo("12");
        assertThat(manager.page(path + "/results").select(".as-of").text()).contains("12 of 12");
    }

    @Test
    void theLastDayClosesByItself() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 6);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        for (var person : groups.values().iterator().next()) {
            people.answer(company.id(), person, survey, SurveyPeople.ballot(null, "teams"));
        }
        job.close(company.id());
        assertThat(text("select state from survey where id = '" + survey + "'")).isEqualTo("OPEN");
        update("update survey set closes_on = current_date - 1 where id = '" + survey + "'");
        job.close(company.id());
        assertThat(text("select state from survey where id = '" + survey + "'")).isEqualTo("RELEASED");
        assertThat(text("select count(*) from tenant_work where kind = 'survey-close' and tenant_id = '" + company.id()
                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void whatWasPromisedCannotBeChangedByAnybody() {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 6);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        for (var change : List.of(
                "mode = 'CONFIDENTIAL'",
                "threshold = 6",
                "opened_at = null",
                "state = 'DRAFT'",
                "definition = '{}'",
                "closes_on = closes_on + 1")) {
            assertThatThrownBy(() -> update("update survey set " + change + " where id = '" + survey + "'"))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void programsDoTheSame() {
        var company = companies.fresh();
        var group = people.groups(company.id(), 6).keySet().iterator().next();
        var manager = company.as("manager");
        var created = manager.json()
                .body("{\"title\":\"By a program\",\"closesOn\":\"" + today.plusDays(3) + "\",\"tools\":[\"teams\"]}")
                .post("/api/v1/surveys");
        assertThat(created.statusCode()).isEqualTo(201);
        var path = "/api/v1/surveys/" + created.jsonPath().getString("id");
        assertThat(manager.json().body("{}").post("/api/v1/surveys").statusCode())
                .isEqualTo(422);
        assertThat(manager.json()
                        .body("{\"groups\":[]}")
                        .post(path + "/opening")
                        .statusCode())
                .isEqualTo(409);
        var opened = manager.json().body("{\"groups\":[\"" + group + "\"]}").post(path + "/opening");
        assertThat(opened.jsonPath().getString("state")).isEqualTo("open");
        assertThat(opened.jsonPath().getInt("invited")).isEqualTo(6);
        assertThat(manager.json().get(path + "/results").statusCode()).isEqualTo(404);
        var closing = manager.json().post(path + "/closing");
        assertThat(closing.statusCode()).isEqualTo(202);
        assertThat(closing.header("Location")).endsWith(path + "/closing");
        assertThat(closing.jsonPath().getString("step")).isEqualTo("waiting");
        job.close(company.id());
        var closed = manager.json().get(path + "/closing").jsonPath();
        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(closed.getString("step")).isNull();
        assertThat(manager.json().post(path + "/closing").statusCode())
                .as("asked for again")
                .isEqualTo(200);
        assertThat(company.as("employee").json().get("/api/v1/surveys").statusCode())
                .isEqualTo(403);
    }

    private static int mails(UUID company) {
        try {
            return Integer.parseInt(text("select count(*) from outbox_mail where tenant_id = '" + company
                    + "' and subject like 'A few questions:%'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
