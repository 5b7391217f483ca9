package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A policy in two languages: what each lacks is said, readers get theirs where it is complete, and confirm what they saw. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PolicyLanguagesTest {
    private static final String CZECH =
            "# Stručně\n\n- Údaje zákazníků zůstávají v nástrojích ze seznamu.\n- Než něco zkusíte, zeptejte se.";
    private static final String SENTENCE = "Přečetl jsem si to a budu se tím řídit.";

    @Inject
    Story story;

    @Test
    void whatALanguageLacksIsSaidBeforeItIsPublishedAndReadersGetTheOtherOne() {
        var acme = story.company();
        var version = story.drafted(acme);
        assertThat(write(acme, version, "Zprávy v práci", "", SENTENCE)).isEqualTo(303);
        var page = acme.as("policy-author").page("/policies/" + version.policyId());
        assertThat(page.select("#languages ~ div tr").eachText())
                .anyMatch(t -> t.startsWith("Czech ✕ Incomplete") || t.contains("Incomplete Missing: the text."))
                .anyMatch(t -> t.startsWith("English") && t.contains("As it was written"));
        submitAndApprove(acme, version);
        assertThat(acme.as("policy-author")
                        .page("/policies/" + version.policyId() + "/publication")
                        .text())
                .contains("Missing: the text. People who read Czech get the text as it was written.");
        publish(acme, version);
        var read = inCzech(acme, version);
        assertThat(read.selectFirst("h1").attr("lang")).isEqualTo("en");
        assertThat(read.select("a[hreflang]")).isEmpty();
        assertThat(acme.as("manager").page("/policies/" + version.policyId()).text())
                .as("what is unfinished is nobody else's")
                .doesNotContain("Zprávy v práci");
    }

    @Test
    void readersGetTheirLanguageAndConfirmExactlyThat() {
        var acme = story.company();
        var version = inBothLanguages(acme);
        var path = "/my-policies/" + version.versionId();
        var czech = inCzech(acme, version);
        assertThat(czech.selectFirst("h1").text()).isEqualTo("Zprávy v práci");
        assertThat(czech.select("article").text()).contains("Než něco zkusíte");
        assertThat(czech.selectFirst(".statement").text()).isEqualTo(SENTENCE);
        var employee = acme.as("employee");
        var english = employee.page(path);
        assertThat(english.selectFirst("h1").text()).isEqualTo("Messaging at work");
        assertThat(english.select("a[hreflang=cs]").attr("href")).isEqualTo(path + "?language=cs");

        var content = czech.selectFirst("[name=content]").val();
        assertThat(content)
                .isEqualTo(Sha256.of(CZECH + "\n"))
                .isNotEqualTo(english.selectFirst("[name=content]").val());
        assertThat(employee.post(path, path + "/acknowledgment", Map.of("content", content))
                        .statusCode())
                .isEqualTo(303);
        var receipt = employee.page(path).select("a[href^=/receipts/]").attr("href");
        assertThat(employee.page(receipt).text()).contains(content).contains(SENTENCE);

        var manager = acme.as("manager");
        assertThat(manager.post(path, path + "/decline", Map.of("content", content, "reason", "Nestačí nám to"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.page(manager.page(path).select("a[href^=/receipts/]").attr("href"))
                        .text())
                .contains(content);
        assertThat(acme.as("observer")
                        .json()
                        .post("/api/v1/my-policies/" + version.versionId() + "/acknowledgment?contentSha256="
                                + "0".repeat(64))
                        .statusCode())
                .as("a text that nobody was shown")
                .isEqualTo(422);
    }

    @Test
    void anotherWordingMakesATranslationOutdatedAndATranslationAloneIsAChange() {
        var acme = story.company();
        var version = inBothLanguages(acme);
        var path = "/policies/" + version.policyId();
        var revised = story.in(
                acme,
                () -> story.policies.revise(
                        acme.person("policy-author"),
                        version.policyId(),
                        Story.draft(Story.BODY + "- And tell us.\n", ChangeClass.CLARIFICATION)));
        assertThat(acme.as("policy-author").page(path).text()).contains("it was made of an earlier wording");
        story.publish(acme, revised);
        assertThat(inCzech(acme, revised).selectFirst("h1").attr("lang")).isEqualTo("en");

        var again = story.in(
                acme,
                () -> story.policies.revise(
                        acme.person("policy-author"),
                        version.policyId(),
                        Story.draft(Story.BODY + "- And tell us.\n", ChangeClass.CLARIFICATION)));
        assertThatThrownBy(() -> story.publish(acme, again))
                .as("nothing is new")
                .isInstanceOf(PolicyRefused.class);
        assertThat(write(acme, again, "Zprávy v práci", CZECH + "\n- A řekněte nám to.", SENTENCE))
                .isEqualTo(303);
        story.publish(acme, again);
        assertThat(inCzech(acme, again).select("article").text()).contains("A řekněte nám to");
    }

    @Test
    void whatIsInReviewStaysAsItIsAndWhoTranslatesDoesNotApprove() {
        var acme = story.company();
        var version = story.drafted(acme);
        write(acme, version, "Zprávy v práci", CZECH, SENTENCE);
        story.in(acme, () -> {
            story.submit(acme, version);
            return true;
        });
        var path = "/api/v1/policies/" + version.policyId() + "/languages";
        var author = acme.as("policy-author").json();
        assertThat(author.body(Map.of("title", "Jinak")).put(path + "/cs").statusCode())
                .isEqualTo(422);
        assertThat(acme.as("auditor").json().get(path).jsonPath().getList("complete", Boolean.class))
                .containsExactly(true, true);
        for (var wrong : List.of("/de", "/en")) {
            assertThat(acme.as("policy-author")
                            .json()
                            .body(Map.of())
                            .put(path + wrong)
                            .statusCode())
                    .isIn(404, 422);
        }
        assertThat(acme.as("policy-author")
                        .get("/policies/" + version.policyId() + "/languages/en")
                        .statusCode())
                .isEqualTo(404);
        assertThat(acme.as("employee")
                        .get("/policies/" + version.policyId() + "/languages/cs")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void unsafeWordsAreRefusedAndKept() {
        var acme = story.company();
        var version = story.drafted(acme);
        var path = "/policies/" + version.policyId() + "/languages/cs";
        var refused = acme.as("policy-author")
                .post(path, path, Map.of("title", "Zprávy", "body", "[sem](javascript:alert(1))", "statement", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.selectFirst("#body-error")).isNotNull();
        assertThat(page.selectFirst("#title").val()).isEqualTo("Zprávy");
    }

    private VersionRef inBothLanguages(Company company) {
        var version = story.drafted(company);
        write(company, version, "Zprávy v práci", CZECH, SENTENCE);
        story.publish(company, version);
        story.askEverybody(company, version);
        return version;
    }

    private static int write(Company company, VersionRef version, String title, String body, String statement) {
        var path = "/policies/" + version.policyId() + "/languages/cs";
        return company.as("policy-author")
                .post(path, path, Map.of("title", title, "body", body, "statement", statement))
                .statusCode();
    }

    private void submitAndApprove(Company company, VersionRef version) {
        story.in(company, () -> {
            story.submit(company, version);
            return true;
        });
        story.in(company, () -> {
            story.policies.approve(company.person("approver"), version.versionId());
            return true;
        });
    }

    private void publish(Company company, VersionRef version) {
        story.in(company, () -> {
            story.policies.publish(company.person("policy-author"), version.versionId());
            return true;
        });
        story.askEverybody(company, version);
    }

    private static Document inCzech(Company company, VersionRef version) {
        var answer = company.as("employee")
                .request()
                .cookie("language", "cs")
                .accept("text/html")
                .get("/my-policies/" + version.versionId());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
