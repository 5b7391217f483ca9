package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The promise: who may change it, what the logs hear, who is reminded, and what leaves as a file. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SurveyPromiseTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Inject
    Nudges nudges;

    @Test
    void noRoleChangesAnythingOncePeopleWereAsked() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 6);
        var draft = people.in(company.id(), () -> people.surveys().create(company.person("manager"), people.draft()));
        var manager = company.as("manager");
        var drafted = manager.post(
                "/surveys/" + draft,
                "/surveys/" + draft + "/promise",
                Map.of("mode", "confidential", "threshold", "7"));
        assertThat(drafted.statusCode()).as("a draft may").isEqualTo(303);
        assertThat(manager.post("/surveys/" + draft + "/promise", Map.of("threshold", "4"))
                        .statusCode())
                .as("never below five")
                .isEqualTo(422);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        var path = "/surveys/" + survey;
        for (var role : List.of("manager", "tenant-admin")) {
            var visitor = company.as(role);
            visitor.get(path);
            for (var change : Map.of(
                            "/promise", Map.of("mode", "confidential", "threshold", "5"),
                            "/order", Map.of("version", "1", "move", "up comment"),
                            "/questions", Map.of("version", "1", "kind", "one"),
                            "/question", Map.of("version", "1", "key", "comment", "act", "save"),
                            "/languages", Map.of("version", "1", "language", "en", "title_en", "Other"),
                            "/restoration", Map.of("version", "1", "number", "1"),
                            "/opening",
                                    Map.of(
                                            "group",
                                            groups.keySet().iterator().next().toString()))
                    .entrySet()) {
                assertThat(visitor.post(path + change.getKey(), change.getValue())
                                .statusCode())
                        .as(role + " " + change.getKey())
                        .isEqualTo(409);
            }
        }
        for (var role : List.of("employee", "observer", "auditor")) {
            assertThat(company.as(role)
                            .post("/account", path + "/promise", Map.of("threshold", "5"))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        for (var sql : List.of(
                "update survey_cell set name = 'Other' where survey_id = '%s'",
                "delete from survey_cell where survey_id = '%s'",
                "insert into survey_cell select tenant_id, gen_random_uuid(), survey_id, 'New', 99, 5 from survey_cell where survey_id = '%s'")) {
            assertThatThrownBy(() -> execute(sql.formatted(survey)))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot be changed");
        }
    }

    /** Everything that any logger says while somebody answers, at any level. */
    @Test
    void noLogHearsWhoAnswersOrWhat() {
        var company = companies.fresh();
        var group = people.groups(company.id(), 5).keySet().iterator().next();
        people.join(company.id(), group, company.person("employee"));
        var survey = people.open(company.id(), company.person("manager"), List.of(group));
        var path = "/surveys/" + survey + "/answer";
        var employee = company.as("employee");
        employee.get(path);
        var heard = new ArrayList<String>();
        var ear = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                heard.add(entry.getLoggerName() + " " + entry.getMessage() + " "
                        + java.util.Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ear.setLevel(Level.ALL);
        var root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            employee.post(path, Map.of("tool", "teams", "step", "after tools"));
            var sent = employee.post(path, Map.of("tool", "teams", "comment", "Quiet as a mouse", "step", "done"));
            assertThat(sent.statusCode()).isEqualTo(303);
            employee.get("/nowhere-" + survey);
        } finally {
            root.removeHandler(ear);
        }
        assertThat(heard)
                .noneMatch(line -> line.contains("Quiet as a mouse")
                        || line.contains(company.person("employee").toString())
                        || line.contains(path)
                        || line.contains("Apache-HttpClient"));
    }

    @Test
    void whoHadNotAnsweredAtNightIsRemindedTwiceAtMost() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 6);
        var all = groups.values().iterator().next();
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        execute("update person set work_starts = '00:00', work_ends = '23:59' where tenant_id = '" + company.id()
                + "'");
        people.answer(company.id(), all.get(0), survey, SurveyPeople.ballot(null, "teams"));
        assertThat(step(company.id())).as("on the first day").isZero();
        execute("alter table survey disable trigger survey_keeps_its_promise");
        execute("update survey set opened_at = opened_at - interval '4 days' where id = '" + survey + "'");
        int first = step(company.id());
        boolean weekend = LocalDate.now(ZoneOffset.UTC).getDayOfWeek().getValue() > 5;
        assertThat(first).isEqualTo(weekend ? 0 : 5);
        assertThat(step(company.id())).as("the same night's list again").isZero();
        execute("update survey set closes_on = current_date + 1 where id = '" + survey + "'");
        assertThat(step(company.id())).isEqualTo(weekend ? 0 : 5);
        assertThat(step(company.id())).isZero();
        execute("alter table survey enable trigger survey_keeps_its_promise");
        assertThat(text("select count(*) from survey_nudge where survey_id = '" + survey + "' and person_id = '"
                        + all.get(0) + "'"))
                .isEqualTo("0");
        people.close(company.id(), survey);
        assertThat(text("select count(*) from survey_nudge where survey_id = '" + survey + "'"))
                .as("nothing is left that says who was slow")
                .isEqualTo("0");
    }

    @Test
    void theReleaseAndThePackLeaveAsFiles() throws IOException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 12, 8, 4);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        var manager = company.as("manager");
        var path = "/surveys/" + survey;
        assertThat(manager.request().accept("*/*").get(path + "/results/csv").statusCode())
                .isEqualTo(404);
        int n = 0;
        for (var group : groups.values()) {
            for (var person : group) {
                var tools = n++ % 3 == 0 ? new String[] {"teams"} : new String[] {"whatsapp", "teams"};
                people.answer(company.id(), person, survey, SurveyPeople.ballot("=1+1", tools));
            }
        }
        people.close(company.id(), survey);
        var csv = manager.request().accept("*/*").get(path + "/results/csv").asString();
        assertThat(csv.lines().toList())
                .contains("Which of these do you use at work?,WhatsApp,Everybody,16,24")
                .anyMatch(l -> l.contains("Group C") && l.contains("withheld"))
                .noneMatch(l -> l.contains("Group C") && l.matches(".*,\\d+,\\d*"));
        var json = manager.request().accept("*/*").get(path + "/results/json").jsonPath();
        assertThat(json.getInt("answered")).isEqualTo(24);
        assertThat(json.getList("comments")).hasSize(24);
        var xlsx = manager.request().accept("*/*").get(path + "/results/xlsx").asByteArray();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(xlsx))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        var pdf = company.as("observer")
                .request()
                .accept("*/*")
                .get(path + "/pack")
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "What we use", "We want to offer what helps you.", "Group A", "Single answers are deleted");
        }
        assertThat(company.as("employee")
                        .request()
                        .accept("*/*")
                        .get(path + "/results/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(company.as("employee")
                        .request()
                        .accept("*/*")
                        .get(path + "/pack")
                        .statusCode())
                .isEqualTo(403);
        assertThat(companies
                        .fresh()
                        .as("manager")
                        .request()
                        .accept("*/*")
                        .get(path + "/pack")
                        .statusCode())
                .isEqualTo(404);
    }

    private int step(UUID company) {
        return people.in(company, nudges::step);
    }

    private static String text(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
