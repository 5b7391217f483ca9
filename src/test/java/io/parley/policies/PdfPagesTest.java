package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A PDF that is a policy, for who brings it and for who reads it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PdfPagesTest {
    private static final String FIRST = "Customers' data stay in tools on the list, wherever you are.";
    private static final byte[] PDF = Pdfs.with(
            d -> d.getDocumentInformation().setTitle("Messengers at work"),
            FIRST + "\n• Ask before you try.",
            "",
            "<b>No</b> private groups.");
    private static final Map<String, String> TYPED =
            Map.of("title", "Our own title", "language", "en", "statement", "I will keep to it.", "by_sections", "yes");

    @Inject
    Story story;

    @Test
    void whatIsWrongWithAFileIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var acme = story.company();
        var wrong = Map.of(
                "This is not a PDF file", "# Rules".getBytes(StandardCharsets.UTF_8),
                "This PDF is broken", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8),
                "This PDF has 10000 pages; 200 is the most", Pdfs.ofPages(10_000),
                "This PDF contains scripts",
                        Pdfs.with(
                                d -> d.getDocumentCatalog()
                                        .setOpenAction(
                                                new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript(
                                                        "app.alert(1)")),
                                FIRST));
        wrong.forEach((words, file) -> {
            var answer = upload(acme, "/policies/file", file);
            assertThat(answer.statusCode()).as(words).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.selectFirst("#upload-error").text()).contains(words);
            assertThat(page.selectFirst("#upload").attr("aria-describedby")).contains("upload-error");
            assertThat(page.selectFirst("#title").val()).isEqualTo("Our own title");
            assertThat(page.select("[name=by_sections][checked]")).hasSize(1);
        });
        var none = acme.as("policy-author")
                .post("/policies/new?file=yes", "/policies", Map.of("title", "Kept", "act", "file"));
        assertThat(Jsoup.parse(none.asString()).select("#upload")).hasSize(1);
        assertThat(acme.as("policy-author").page("/policies").text()).contains("No policies yet");
    }

    @Test
    void anAuthorLooksAtTheTextThenSavesAndMayGoBackToTyping() {
        var acme = story.company();
        var typed = new HashMap<>(TYPED);
        typed.put("title", "");
        var page = uploaded(acme, "/policies/file", typed);
        assertThat(page.selectFirst("#title").val()).as("the file's own").isEqualTo("Messengers at work");
        assertThat(page.selectFirst("#upload").text())
                .contains("policy rules.pdf, 3 pages")
                .contains("Nothing is written on these pages: 2.");
        assertThat(page.select("#upload .policy-text li").eachText()).containsExactly("Ask before you try.");

        var author = acme.as("policy-author");
        var id = page.selectFirst("[name=pdf]").val();
        var again = Jsoup.parse(upload(acme, "/policies/file", PDF).asString());
        assertThat(again.selectFirst("[name=pdf]").val())
                .as("the same file is kept once")
                .isEqualTo(id);
        var back = Jsoup.parse(author.post("/policies/new", "/policies", Map.of("pdf", id, "act", "write"))
                .asString());
        assertThat(back.selectFirst("textarea[name=body]").val())
                .contains(FIRST)
                .contains("• Ask before you try.");
        assertThat(back.select("[name=pdf]")).isEmpty();

        var path = saved(acme, id);
        var shown = author.page(path);
        assertThat(shown.select(".policy-text h2").eachText()).containsExactly("Page 1", "Page 2", "Page 3");
        assertThat(shown.select(".policy-text p").eachText()).contains("<b>No</b> private groups.");
        assertThat(shown.text()).contains(Sha256.of(PDF));
        assertThat(author.page(path + "/text").selectFirst("[name=pdf]").val()).isEqualTo(id);
    }

    @Test
    void peopleTickEachPageAndSaveTheVeryFile() {
        var acme = story.company();
        var path = saved(acme, kept(acme, PDF));
        var file = acme.as("policy-author")
                .page(path)
                .selectFirst("a[href^=/policy-files/]")
                .attr("href");
        assertThat(acme.as("approver").request().accept("*/*").get(file).statusCode())
                .isEqualTo(200);
        assertThat(acme.as("employee").request().accept("*/*").get(file).statusCode())
                .as("not before it holds")
                .isEqualTo(404);
        var globex = story.company();
        assertThat(globex.as("policy-author").request().accept("*/*").get(file).statusCode())
                .as("never another company's")
                .isEqualTo(404);
        publish(acme, path);
        assertThat(globex.as("employee").request().accept("*/*").get(file).statusCode())
                .isEqualTo(404);

        var employee = acme.as("employee");
        var reading = employee.page("/my-policies")
                .selectFirst("section[aria-labelledby=waits] a")
                .attr("href");
        var page = employee.page(reading);
        assertThat(page.select("article h2").eachText()).containsExactly("Page 1", "Page 2", "Page 3");
        assertThat(page.select("#s2").text()).contains("Nothing is written on this page");
        assertThat(page.select("label:has([name=section])").eachText()).anyMatch(t -> t.endsWith(": Page 3"));
        var download = employee.request().accept("*/*").get(file);
        assertThat(download.asByteArray()).isEqualTo(PDF);
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''policy%20rules.pdf");
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(download.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");

        var content = page.selectFirst("[name=content]").val();
        assertThat(content).isEqualTo(Sha256.of(PDF));
        var refused = employee.post(
                reading, reading + "/acknowledgment", Map.of("content", content, "section", List.of("1", "3")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString())
                        .selectFirst("#section-2-error")
                        .text())
                .contains("Page 2");
        var done = employee.post(
                reading, reading + "/acknowledgment", Map.of("content", content, "section", List.of("1", "2", "3")));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(employee.page(employee.page(reading)
                                .selectFirst("a[href^=/receipts/]")
                                .attr("href"))
                        .text())
                .contains(Sha256.of(PDF));
    }

    @Test
    void theNextFileIsComparedByWhatIsWrittenInIt() {
        var acme = story.company();
        var path = saved(acme, kept(acme, PDF));
        publish(acme, path);
        var next =
                Pdfs.of(FIRST.replace("list", "new list") + "\n• Ask before you try.", "", "<b>No</b> private groups.");
        var form = new HashMap<>(TYPED);
        form.put("change", "material");
        var page = uploaded(acme, path + "/text/file", form, next);
        form.put("pdf", page.selectFirst("[name=pdf]").val());
        var author = acme.as("policy-author");
        assertThat(author.post(path + "/text", path + "/text", form).statusCode())
                .isEqualTo(303);
        var differences = author.page(path + "/differences");
        assertThat(differences.select("ins").text()).isEqualTo("new");
        assertThat(differences.select(".diff p:not(.equal)")).hasSize(1);
        publish(acme, path);
        var employee = acme.as("employee");
        var reading = employee.page("/my-policies")
                .selectFirst("section[aria-labelledby=waits] a")
                .attr("href");
        assertThat(employee.page(reading).select("details .diff ins").text()).isEqualTo("new");
        assertThat(employee.page(reading).selectFirst("[name=content]").val()).isEqualTo(Sha256.of(next));
    }

    @Test
    void eachLanguageHasItsOwnFileOrText() {
        var acme = story.company();
        var path = saved(acme, kept(acme, PDF));
        var language = path + "/languages/cs";
        var same = upload(acme, language + "/file", PDF);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(same.asString()).selectFirst("#upload-error").text())
                .contains("the same file as in the other language");
        var czech = Pdfs.of("Údaje zákazníků zůstávají v nástrojích ze seznamu.", "Žádné soukromé skupiny.");
        var page = uploaded(acme, language + "/file", Map.of("title", "Zprávy v práci"), czech);
        assertThat(page.select("#upload .policy-text h2").eachText())
                .as("in the language of the text")
                .containsExactly("Strana 1", "Strana 2");
        var form = Map.of(
                "title",
                "Zprávy v práci",
                "statement",
                "Budu se tím řídit.",
                "pdf",
                page.selectFirst("[name=pdf]").val());
        assertThat(acme.as("policy-author").post(language, language, form).statusCode())
                .isEqualTo(303);
        publish(acme, path);
        var employee = acme.as("employee");
        var reading = employee.page("/my-policies")
                .selectFirst("section[aria-labelledby=waits] a")
                .attr("href");
        var read = employee.page(reading + "?language=cs");
        assertThat(read.selectFirst("[name=content]").val()).isEqualTo(Sha256.of(czech));
        var file = read.selectFirst("a[href^=/policy-files/]").attr("href");
        assertThat(employee.request().accept("*/*").get(file).asByteArray()).isEqualTo(czech);
    }

    @Test
    void programsDoTheSame() {
        var acme = story.company();
        var author = acme.as("policy-author");
        var refused = author.json()
                .contentType("application/pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/policy-files?name=x.pdf");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("file").contains("broken");
        var kept = author.json().contentType("application/pdf").body(PDF).post("/api/v1/policy-files?name=x.pdf");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(200);
        assertThat(kept.jsonPath().getList("silentPages")).isEqualTo(List.of(2));
        var body = new HashMap<String, Object>(Map.of(
                "title",
                "Rules",
                "language",
                "en",
                "statement",
                "I will.",
                "file",
                kept.jsonPath().getString("id")));
        var drafted = author.json().body(body).post("/api/v1/policies");
        assertThat(drafted.jsonPath().getString("contentSha256")).isEqualTo(Sha256.of(PDF));
        body.put("file", drafted.jsonPath().getString("id")); // of something else
        var gone = author.json().body(body).post("/api/v1/policies");
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.asString()).contains("Upload it again");
        assertThat(acme.as("employee")
                        .json()
                        .contentType("application/pdf")
                        .body(PDF)
                        .post("/api/v1/policy-files")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response upload(Company company, String path, byte[] file) {
        return upload(company, path, TYPED, file);
    }

    private static Response upload(Company company, String path, Map<String, String> typed, byte[] file) {
        return company.as("policy-author")
                .upload("/policies/new", path, typed, "upload", "C:\\files\\policy rules.pdf", file);
    }

    private static Document uploaded(Company company, String path, Map<String, String> typed) {
        return uploaded(company, path, typed, PDF);
    }

    private static Document uploaded(Company company, String path, Map<String, String> typed, byte[] file) {
        var answer = upload(company, path, typed, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static String kept(Company company, byte[] file) {
        return uploaded(company, "/policies/file", TYPED, file)
                .selectFirst("[name=pdf]")
                .val();
    }

    private static String saved(Company company, String pdf) {
        var form = new HashMap<>(TYPED);
        form.put("pdf", pdf);
        var answer = company.as("policy-author").post("/policies/new", "/policies", form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var location = answer.header("Location");
        return location.substring(location.indexOf("/policies/"));
    }

    private static void publish(Company company, String path) {
        company.as("policy-author").post(path, path + "/submission", Map.of());
        company.as("approver").post(path, path + "/approval", Map.of());
        var answer = company.as("policy-author").post(path, path + "/publication", Map.of());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    }
}
