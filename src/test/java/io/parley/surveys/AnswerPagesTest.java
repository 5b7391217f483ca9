package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Somebody answers on three screens without a script: once, only when asked, only in time, and leaves no trace. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AnswerPagesTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Test
    void theFirstScreenSaysWhatIsPromised() {
        var company = companies.fresh();
        var survey = open(company);
        var response = company.as("employee").get("/surveys/" + survey + "/answer");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        var page = Jsoup.parse(response.asString());
        assertThat(page.select("h1").eachText()).hasSize(1);
        assertThat(page.select(".promise").text())
                .contains("Anonymous", "nobody, the operator of this system included", "voluntary");
        assertThat(page.select(".promise a").attr("href")).isEqualTo("/what-the-company-sees");
        assertThat(page.select("input[name=tool]").eachAttr("value")).containsExactly("whatsapp", "teams", "signal");
        assertThat(company.as("employee").page("/what-the-company-sees").text()).contains("random order");
    }

    @Test
    void threeScreensCarryEverythingAndStoreItOnceAtTheEnd() throws SQLException {
        var company = companies.fresh();
        var survey = open(company);
        var employee = company.as("employee");
        var path = "/surveys/" + survey + "/answer";
        var second = employee.post(
                path, path, Map.of("tool", List.of("whatsapp", "teams"), "other", "Pager", "step", "after tools"));
        assertThat(second.statusCode()).isEqualTo(200);
        var why = Jsoup.parse(second.asString());
        assertThat(why.select("h2").eachText())
                .containsExactly("WhatsApp", "Microsoft Teams (work or school)", "Pager");
        var form = hidden(why);
        form.put("why", List.of("whatsapp contacts-are-there", "whatsapp habit"));
        form.put("device", List.of("whatsapp private-phone"));
        form.put("works0", List.of("whatsapp 4"));
        form.put("step", List.of("after why"));
        var third = Jsoup.parse(employee.post(path, form).asString());
        assertThat(third.select("textarea[name=comment]")).hasSize(1);
        assertThat(stored(survey)).isEmpty();
        var last = hidden(third);
        last.put("comment", List.of("Photos, mostly"));
        last.put("step", List.of("done"));
        var done = employee.post(path, last);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(employee.page(path).select("h1").text()).isEqualTo("Thank you");
        assertThat(stored(survey)).singleElement().satisfies(json -> {
            var ballot = Ballot.read(json);
            assertThat(ballot.comment()).isEqualTo("Photos, mostly");
            assertThat(ballot.other()).isEqualTo("Pager");
            assertThat(ballot.tools()).extracting(Ballot.Use::tool).containsExactly("whatsapp", "teams", "other");
            assertThat(ballot.tools().get(0).reasons()).hasSize(2);
            assertThat(ballot.tools().get(0).rating()).isEqualTo(4);
        });
        var again = employee.post(path, last);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("can be sent once");
        assertThat(stored(survey)).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsExplainedAndKept() throws SQLException {
        var company = companies.fresh();
        var survey = open(company);
        var employee = company.as("employee");
        var path = "/surveys/" + survey + "/answer";
        var why = employee.post(path, path, Map.of("tool", "myspace", "other", "Pager", "step", "after tools"));
        assertThat(why.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(why.asString()).select("#tool-error").text()).contains("tools of this survey");
        assertThat(Jsoup.parse(why.asString()).select("#other").val()).isEqualTo("Pager");
        var comment = employee.post(path, Map.of("tool", "teams", "comment", "x".repeat(1_001), "step", "done"));
        assertThat(comment.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(comment.asString()).select("textarea").val()).hasSize(1_001);
        assertThat(stored(survey)).isEmpty();
    }

    /** The address on the notice board is the same for everybody; who signs in there answers once. */
    @Test
    void throughOneLinkEverybodyWhoWasAskedAnswersOnce() throws SQLException {
        var company = companies.fresh();
        var group = people.groups(company.id(), 5).keySet().iterator().next();
        people.join(company.id(), group, company.person("employee"));
        people.join(company.id(), group, company.person("approver"));
        var survey = people.open(company.id(), company.person("manager"), List.of(group));
        var link = company.as("manager")
                .page("/surveys/" + survey)
                .select("a.address")
                .attr("href");
        var path = java.net.URI.create(link).getPath();
        assertThat(link).startsWith("http").endsWith("/surveys/" + survey + "/answer");
        for (var role : List.of("employee", "approver")) {
            var visitor = company.as(role);
            assertThat(visitor.post(path, path, Map.of("tool", "teams", "step", "done"))
                            .statusCode())
                    .as(role)
                    .isEqualTo(303);
            assertThat(visitor.post(path, Map.of("tool", "signal", "step", "done"))
                            .statusCode())
                    .as(role + " again")
                    .isEqualTo(409);
        }
        var others = company.as("auditor");
        assertThat(refused(others.post("/account", path, Map.of("tool", "teams", "step", "done"))))
                .contains("asks other groups");
        assertThat(stored(survey)).hasSize(2).allMatch(json -> json.contains("teams"));
        assertThat(io.parley.testing.Visitor.anonymous().get(path).statusCode())
                .as("who is nobody signs in first")
                .isIn(302, 401);
    }

    @Test
    void whoWasNotAskedOrComesTooLateIsToldSo() throws SQLException {
        var company = companies.fresh();
        var survey = open(company);
        var path = "/surveys/" + survey + "/answer";
        var done = Map.of("tool", "teams", "step", "done");
        var auditor = company.as("auditor");
        assertThat(auditor.page(path).text()).contains("asks other groups");
        assertThat(refused(auditor.post("/account", path, done))).contains("asks other groups");
        var employee = company.as("employee");
        employee.get(path);
        people.close(company.id(), survey);
        assertThat(refused(employee.post(path, done))).contains("closed and takes no more answers");
        assertThat(employee.page(path).text()).contains("closed");
        assertThat(companies.fresh().as("employee").get(path).statusCode()).isEqualTo(404);
        var draft = people.in(company.id(), () -> people.surveys().create(company.person("manager"), people.draft()));
        assertThat(company.as("employee").get("/surveys/" + draft + "/answer").statusCode())
                .isEqualTo(404);
        assertThat(stored(survey)).isEmpty();
    }

    @Test
    void answeringByTheApiIsRefusedAlike() {
        var company = companies.fresh();
        var survey = open(company);
        var path = "/api/v1/surveys/" + survey + "/answer";
        var body = "{\"tools\":[{\"tool\":\"teams\",\"why\":[\"habit\"],\"works\":5}],\"comment\":\"Fine\"}";
        var employee = company.as("employee");
        assertThat(employee.json()
                        .body("{\"tools\":[{\"tool\":\"teams\",\"why\":[\"fun\"]}]}")
                        .post(path)
                        .statusCode())
                .isEqualTo(422);
        assertThat(employee.json().body(body).post(path).statusCode()).isEqualTo(204);
        assertThat(employee.json().body(body).post(path).statusCode()).isEqualTo(409);
        assertThat(company.as("auditor").json().body(body).post(path).statusCode())
                .isEqualTo(409);
    }

    /** No entry that names somebody who answers, no address, no browser, in any table. */
    @Test
    void answeringLeavesNoTrace() throws SQLException {
        var company = companies.fresh();
        var survey = open(company);
        var employee = company.as("employee");
        var path = "/surveys/" + survey + "/answer";
        employee.get(path);
        var before = audit(company);
        assertThat(employee.post(path, path, Map.of("tool", "teams", "step", "done"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(audit(company)).isEqualTo(before);
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var columns = statement.executeQuery("""
                        select string_agg(table_name || '.' || column_name, ' ' order by table_name, ordinal_position)
                        from information_schema.columns where table_name in ('survey_answer', 'survey_answer_staged')
                        """)) {
            columns.next();
            assertThat(columns.getString(1))
                    .isEqualTo(
                            "survey_answer.tenant_id survey_answer.id survey_answer.survey_id survey_answer.cell_id "
                                    + "survey_answer.answers survey_answer_staged.tenant_id survey_answer_staged.id "
                                    + "survey_answer_staged.survey_id survey_answer_staged.cell_id survey_answer_staged.answers");
        }
    }

    private UUID open(Company company) {
        var group = people.groups(company.id(), 5).keySet().iterator().next();
        people.join(company.id(), group, company.person("employee"));
        return people.open(company.id(), company.person("manager"), List.of(group));
    }

    private static String refused(Response response) {
        assertThat(response.statusCode()).isEqualTo(409);
        return Jsoup.parse(response.asString()).select("main").text();
    }

    private static Map<String, Object> hidden(Document page) {
        var values = new java.util.LinkedHashMap<String, Object>();
        for (var input : page.select("form input[type=hidden]")) {
            if (!input.attr("name").equals("csrf-token")) {
                @SuppressWarnings("unchecked")
                var list = (List<String>) values.computeIfAbsent(input.attr("name"), n -> new ArrayList<String>());
                list.add(input.val());
            }
        }
        return values;
    }

    private static List<String> stored(UUID survey) throws SQLException {
        return texts("select answers::text from survey_answer_staged where survey_id = '" + survey
                + "' union all select answers::text from survey_answer where survey_id = '" + survey + "'");
    }

    private static List<String> audit(Company company) throws SQLException {
        return texts("select t::text from audit_entry t where tenant_id = '" + company.id() + "' order by id");
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
