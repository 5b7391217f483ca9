package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A survey from the first question to the pack: built with the keyboard, answered on phones, closed, published, the small group withheld. */
class SurveyE2E {
    private static final int MOST_BYTES = 60_000;

    @BeforeAll
    static void aCompanyAsksItsPeople() {
        SurveyedCompany.found();
    }

    @Test
    void builtByKeyboardAnsweredOnAPhoneClosedAndPublished() throws IOException {
        String path = SurveyBuilding.build();
        open(path);
        SurveyAnswering.byKeyboard(path, 1, "survey-answer-phone");
        for (int number = 2; number <= SurveyedCompany.PEOPLE; number++) {
            if (number != SurveyedCompany.LATE) {
                SurveyAnswering.withoutJavaScript(path, number, "Anonymous");
            }
        }
        SurveyAnswering.notAskedAgain(path, 2);
        try (var late = Visit.onPhoneWithoutJavaScript()) {
            late.signIn(SurveyedCompany.mail(SurveyedCompany.LATE)).open(path + "/answer");
            close(path, "10 of 11 have answered");
            late.page.check("input[name=tool][value=teams]");
            late.click("button[name=step]").fitsTheScreen();
            assertThat(late.text()).contains("takes no more answers", "Nothing of yours was stored");
        }
        read(path);
        files(path);
    }

    /** Another promise, and page one says so before anybody answers; one answer is never published. */
    @Test
    void theConfidentialModeSaysWhatItDoesNotPromise() {
        String path = draft("A confidential one", "confidential");
        open(path);
        SurveyAnswering.byKeyboard(path, 3, "survey-answer-confidential-phone");
        SurveyAnswering.withoutJavaScript(path, 2, "Confidential");
        close(path, "fewer than 5");
        try (var admin = Visit.onPhone()) {
            admin.signIn(SurveyedCompany.ADMIN).open(path + "/results").looksRight();
            assertThat(admin.text()).contains("Fewer than 5").doesNotContain("Teams");
        }
    }

    /** Everything a phone fetches that was never here before: page, styles, script, icons, with their headers. */
    @Test
    void theAnswerPageWeighsLittle() {
        String path = draft("A light one", "anonymous");
        open(path);
        try (var person = Visit.onPhone()) {
            person.signIn(SurveyedCompany.mail(4));
            person.page.context().newCDPSession(person.page).send("Network.clearBrowserCache", new JsonObject());
            var seen = new ArrayList<Response>();
            person.page.onResponse(seen::add);
            person.open(path + "/answer").page.waitForLoadState(LoadState.NETWORKIDLE);
            long bytes = 0;
            for (var response : seen) {
                var sizes = response.request().sizes();
                bytes += sizes.responseBodySize + sizes.responseHeadersSize;
            }
            System.out.printf("An answering page and all it loads: %d bytes in %d answers%n", bytes, seen.size());
            assertThat(seen).as("page, styles and script at least").hasSizeGreaterThan(2);
            assertThat(bytes).as("compressed, headers included").isBetween(3_000L, (long) MOST_BYTES);
        }
    }

    private static String draft(String title, String mode) {
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN).open("/surveys/new").fill("#title", title);
            admin.page.check("input[name=mode][value=" + mode + "]");
            admin.page.check("input[name=tool][value=whatsapp]");
            admin.page.check("input[name=tool][value=teams]");
            admin.click("main form button.button");
            return admin.page.url().substring(admin.url.length());
        }
    }

    private static void open(String path) {
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN).open(path);
            for (var group : List.of("Kitchen", "Night shift")) {
                admin.page.locator("#group label:has-text('" + group + "')").click();
            }
            admin.confirm("form[action$='/opening'] button.button", "form[action$='/closing']");
            assertThat(admin.page.locator("a.address").getAttribute("href")).endsWith(path + "/answer");
        }
    }

    private static void close(String path, String answered) {
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN).open(path);
            assertThat(admin.text()).containsIgnoringCase(answered);
            admin.confirm("form[action$='/closing'] button", "#close-progress");
            admin.page.waitForCondition(
                    () -> admin.page.locator("#close-progress progress").count() == 0);
            admin.looksRight().picture("survey-closed");
        }
    }

    /** Half of ten use each tool; of no group is anything told, since four of one are few and the others follow from them. */
    private static void read(String path) {
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN)
                    .open(path + "/results")
                    .looksRight()
                    .picture("survey-results");
            assertThat(admin.page.locator(".as-of").first().innerText()).contains("10 of 11");
            assertThat(admin.page.locator("#chart-tools table").textContent()).contains("WhatsApp", "Teams", "50 %");
            assertThat(admin.page
                            .locator("section[aria-labelledby=bygroup] tbody tr td")
                            .allTextContents())
                    .isNotEmpty()
                    .allMatch(cell -> cell.strip().equals("withheld"));
            assertThat(admin.page
                            .locator("section:has(h2:text-is('" + SurveyBuilding.STOPS + "'))")
                            .textContent())
                    .as("all five who were asked said the same")
                    .contains("withheld");
            assertThat(admin.text())
                    .contains("Open the second till. Write to •••")
                    .doesNotContain(SurveyAnswering.SECRET, "Person 1", "canteen.example/");
        }
        try (var admin = Visit.onPhone()) {
            admin.signIn(SurveyedCompany.ADMIN)
                    .open(path + "/results")
                    .looksRight()
                    .picture("survey-results-phone");
        }
        try (var person = Visit.onPhone()) {
            assertThat(person.signIn(SurveyedCompany.mail(1))
                            .open(path + "/results")
                            .heading())
                    .isEqualTo("You may not do this");
        }
    }

    private static void files(String path) throws IOException {
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN).open(path);
            var csv =
                    admin.page.request().get(admin.url + path + "/results/csv").text();
            assertThat(csv.lines().filter(line -> line.contains("WhatsApp") && line.contains(",Everybody,")))
                    .anyMatch(line -> line.endsWith(",5,10"));
            assertThat(csv.lines().filter(line -> line.contains(",Kitchen,") || line.contains(",Night shift,")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(",withheld,"));
            var pack = admin.page.request().get(admin.url + path + "/pack").body();
            try (var document = Loader.loadPDF(pack)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .contains("How is the canteen line?", "To make the line shorter.", "Night shift 4")
                        .contains(SurveyBuilding.MINUTES, "only if “" + SurveyBuilding.QUEUE + "” is “Yes”");
            }
        }
    }
}
