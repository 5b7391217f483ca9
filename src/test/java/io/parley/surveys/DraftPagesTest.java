package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A survey is written question by question, in two languages, without a script. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DraftPagesTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Test
    void questionsAreAddedWrittenOrderedAndBroughtBack() {
        var manager = companies.fresh().as("manager");
        var path = create(manager, "empty");
        assertThat(manager.page(path + "/questions")
                        .select("[aria-labelledby=faults]")
                        .text())
                .contains("asks nothing yet");
        write(
                manager,
                path,
                add(manager, path, "one"),
                Map.of(
                        "text_en",
                        "Day or night?",
                        "text_cs",
                        "Den, nebo noc?",
                        "options_en",
                        "Day\nNight",
                        "options_cs",
                        "Den\nNoc"));
        write(
                manager,
                path,
                add(manager, path, "number"),
                Map.of("text_en", "How many calls?", "least", "0", "most", "40", "when", "q1 a2"));
        var page = manager.page(path + "/questions");
        assertThat(page.select(".questions h2").eachText()).anyMatch(t -> t.startsWith("Day or night?"));
        assertThat(page.select("#q-q2").text()).contains("only if “Day or night?” is “Night”");
        assertThat(page.select("[aria-labelledby=faults]").text())
                .contains("“How many calls?” is not complete in this language: Czech");
        var moved = manager.post(path + "/order", Map.of("version", version(page), "move", "up q2"));
        assertThat(moved.statusCode()).isEqualTo(303);
        page = manager.page(path + "/questions");
        assertThat(page.select(".questions li").eachAttr("data-key")).containsExactly("q2", "q1");
        assertThat(page.select("[aria-labelledby=faults]").text()).contains("“Day or night?”, which is asked later");
        var restored = manager.post(
                path + "/restoration", Map.of("version", version(page), "number", "" + (version(page, 0) - 1)));
        assertThat(restored.statusCode()).isEqualTo(303);
        assertThat(manager.page(path + "/questions").select(".questions li").eachAttr("data-key"))
                .containsExactly("q1", "q2");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        var manager = companies.fresh().as("manager");
        var path = create(manager, "empty");
        var key = add(manager, path, "text");
        var stale = manager.page(path + "/question?key=" + key)
                .select("input[name=version]")
                .val();
        add(manager, path, "rating");
        var response = manager.post(
                path + "/question", Map.of("version", stale, "key", key, "act", "save", "text_en", "Typed by me"));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(response.asString()).select("#text_en").val()).isEqualTo("Typed by me");
    }

    @Test
    void aQuestionThatMakesNoSenseIsExplainedAndKept() {
        var manager = companies.fresh().as("manager");
        var path = create(manager, "empty");
        var key = add(manager, path, "number");
        var response = manager.post(
                path + "/question",
                Map.of(
                        "version",
                        version(manager.page(path + "/questions")),
                        "key",
                        key,
                        "text_en",
                        "How many?",
                        "least",
                        "9",
                        "most",
                        "3"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(response.asString()).select("#most").val()).isEqualTo("3");
    }

    @Test
    void aSurveyWithFaultsAsksNobody() {
        var company = companies.fresh();
        var group = people.groups(company.id(), 6).keySet().iterator().next();
        var manager = company.as("manager");
        var path = create(manager, "empty");
        write(manager, path, add(manager, path, "one"), Map.of("text_en", "Day?", "options_en", "Yes\nNo"));
        var response = manager.post(path, path + "/opening", Map.of("group", group.toString()));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(response.asString()).select(".error-summary").text())
                .contains("“Day?” is not complete");
        var program = manager.json().body("{\"groups\":[\"" + group + "\"]}").post("/api/v1" + path + "/opening");
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.jsonPath().getString("errors.q1")).contains("Czech");
    }

    @Test
    void everyTemplateIsCompleteAndTravelsAsAFile() {
        var manager = companies.fresh().as("manager");
        for (var template : List.of("yearly-baseline", "pulse", "incident", "switch")) {
            var path = create(manager, template);
            assertThat(manager.page(path + "/questions").select("[aria-labelledby=faults]"))
                    .as(template)
                    .isEmpty();
            assertThat(manager.page(path + "/preview?on=desk").select("main form"))
                    .isEmpty();
            var file = file(manager, path);
            var loaded = manager.post("/surveys/import", "/surveys/import", Map.of("definition", file));
            assertThat(loaded.statusCode()).as(template).isEqualTo(303);
            var copy = path(loaded.header("Location")).replace("/questions", "");
            assertThat(file(manager, copy)).isEqualTo(file);
        }
    }

    @Test
    void aFileWithFaultsIsKeptAndEveryFaultNamesItsQuestion() {
        var manager = companies.fresh().as("manager");
        var file = "{\"format\":\"parley-survey/1\",\"languages\":[\"en\"],\"title\":{\"en\":\"T\"},\"questions\":["
                + "{\"key\":\"a\",\"kind\":\"guess\"},{\"key\":\"b\",\"kind\":\"rating\",\"most\":99,\"text\":{\"en\":\"B\"}},"
                + "{\"key\":\"c\",\"kind\":\"one\",\"colour\":1,\"text\":{\"en\":\"C\"}}]}";
        var response = manager.post("/surveys/import", "/surveys/import", Map.of("definition", file));
        assertThat(response.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(response.asString());
        assertThat(page.select("#definition-error li b").eachText())
                .containsExactly("question 1 (a)", "question 2 (b)", "question 3 (c)");
        assertThat(page.select("#definition").val()).isEqualTo(file);
        var broken = manager.post("/surveys/import", Map.of("definition", "{\n \"format\": oops }"));
        assertThat(broken.asString()).contains("line 2");
        var program = manager.json().body(file).post("/api/v1/surveys/definitions");
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.jsonPath().getMap("errors")).containsKey("question 2 (b)");
    }

    private static String create(Visitor manager, String template) {
        var created = manager.post(
                "/surveys/new",
                "/surveys",
                Map.of(
                        "title",
                        "A survey",
                        "template",
                        template,
                        "closes_on",
                        LocalDate.now(ZoneOffset.UTC).plusDays(7).toString(),
                        "tool",
                        template.equals("empty") ? List.of() : List.of("whatsapp", "teams")));
        assertThat(created.statusCode()).isEqualTo(303);
        return path(created.header("Location"));
    }

    private static String add(Visitor manager, String path, String kind) {
        var version = version(manager.page(path + "/questions"));
        var added = manager.post(path + "/questions", Map.of("version", version, "kind", kind));
        assertThat(added.statusCode()).isEqualTo(303);
        return added.header("Location").replaceAll(".*key=", "");
    }

    private static void write(Visitor manager, String path, String key, Map<String, String> form) {
        var all = new java.util.HashMap<String, Object>(form);
        all.put("version", version(manager.page(path + "/question?key=" + key)));
        all.put("key", key);
        all.put("act", "save");
        var saved = manager.post(path + "/question", all);
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    private static String version(Document page) {
        return page.select("input[name=version]").first().val();
    }

    private static int version(Document page, int plus) {
        return Integer.parseInt(version(page)) + plus;
    }

    private static String path(String location) {
        return location.replaceAll("^https?://[^/]+", "");
    }

    private static String file(Visitor manager, String path) {
        return manager.request().accept("*/*").get(path + "/definition").asString();
    }
}
