package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody who is asked sees on a phone: the promise of each mode, and how much is fetched for it. */
class SurveyE2E {
    private static final int MOST_BYTES = 60_000;

    private static final String STEP = "button[name=step]";
    private static final int MOST_SCREENS = 9;

    @BeforeAll
    static void aCompanyAsksItsPeople() {
        SurveyedCompany.found();
    }

    /** Another promise, and page one says so before anybody answers. */
    @Test
    void theConfidentialModeSaysWhatItDoesNotPromise() {
        String path;
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN).open("/surveys/new");
            admin.fill("#title", "A confidential one").page.check("input[name=mode][value=confidential]");
            admin.page.check("input[name=tool][value=teams]");
            admin.click("main form button.button");
            path = admin.page.url().substring(admin.url.length());
        }
        open(path);
        answer(path, 2, "Confidential");
        try (var person = Visit.onPhone()) {
            person.signIn(SurveyedCompany.mail(3)).open(path + "/answer");
            person.looksRight().picture("survey-answer-confidential-phone");
            assertThat(person.page.locator("section.promise").innerText()).contains("Confidential");
        }
    }

    /** Everything a phone fetches that was never here before: page, styles, script, icons, with their headers. */
    @Test
    void theAnswerPageWeighsLittle() {
        String path;
        try (var admin = Visit.onDesktop()) {
            admin.signIn(SurveyedCompany.ADMIN).open("/surveys/new");
            admin.fill("#title", "A light one").page.check("input[name=tool][value=teams]");
            admin.click("main form button.button");
            path = admin.page.url().substring(admin.url.length());
        }
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

    /** Every screen until it is sent, without JavaScript; odd ones use WhatsApp, even ones Teams. */
    private static void answer(String path, int number, String promised) {
        try (var person = Visit.onPhoneWithoutJavaScript()) {
            person.signIn(SurveyedCompany.mail(number)).open(path + "/answer").fitsTheScreen();
            assertThat(person.page.locator("section.promise").innerText()).contains(promised, "voluntary");
            person.page
                    .locator("input[name=tool][value=" + toolOf(number) + "]")
                    .check();
            for (int screen = 0;
                    screen < MOST_SCREENS && person.page.locator(STEP).count() > 0;
                    screen++) {
                person.click(STEP).fitsTheScreen();
            }
            assertThat(person.heading()).isEqualTo("Thank you");
        }
    }

    private static String toolOf(int number) {
        return number % 2 == 0 ? "teams" : "whatsapp";
    }
}
