package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A survey from the first question to the pack: built with the keyboard, answered on a phone without JavaScript, closed, published. */
class SurveyE2E {
    private static final String ADDRESS = "person%d@acme.example";
    private static final int MOST_BYTES = 60_000;
    private static final List<String> GROUPS = List.of("Night shift", "Office", "Workshop");

    @Test
    void builtByKeyboardAnsweredOnAPhoneClosedAndPublished() {
        String path;
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open("/surveys/new").looksRight().picture("survey-new");
            var keys = new Keyboard(mara.page);
            keys.check("template", "pulse");
            keys.type("title", "How is the canteen line?");
            keys.follow("Make a draft");
            mara.page.waitForURL(Pattern.compile(".*/surveys/[0-9a-f-]{36}$"));
            path = mara.page.url().substring(mara.url.length());
            mara.looksRight();
            keys.follow("Edit the questions");
            mara.page.waitForURL("**/questions");
            keys.choose("kind", "several");
            keys.follow("Add");
            mara.page.waitForURL(Pattern.compile(".*/question(\\?.*)?$"));
            mara.looksRight().picture("survey-question");
            keys.type("text_en", "Where does it stop?");
            keys.type("options_en", "At the door\nAt the till");
            keys.type("text_cs", "Kde to drhne?");
            keys.type("options_cs", "U dveří\nU pokladny");
            keys.press("save", "Enter");
            mara.page.waitForURL("**/questions");
            assertThat(mara.text()).contains("Where does it stop?");
            int last = mara.page.locator(".questions > li").count() - 1;
            assertThat(place(mara)).as("a new question comes last").isEqualTo(last);
            keys.move("up", "Where does it stop?");
            mara.page.waitForCondition(() -> place(mara) == last - 1);
            mara.looksRight().picture("survey-questions");
            mara.open(path + "/preview?on=phone").looksRight().picture("survey-preview");
        }
        try (var mara = Visit.onPhone()) {
            mara.signIn("mara@acme.example");
            for (var page :
                    List.of("/surveys", "/surveys/new", path, path + "/questions", path + "/preview?on=phone")) {
                mara.open(page).looksRight().picture("survey" + page.replaceAll("[^a-z]+", "-") + "-phone");
            }
        }
        open(path);
        for (int number = 31; number <= 37; number++) {
            answer(path, number, number == 31 ? "Anonymous" : "");
        }
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open(path);
            assertThat(mara.page.locator("a.address").getAttribute("href")).endsWith(path + "/answer");
            mara.confirm("form[action$='/closing'] button", "#close-progress");
            mara.page.waitForSelector("#close-progress a[href$='/results']");
            mara.looksRight();
            mara.open(path + "/results").looksRight().picture("survey-results");
            assertThat(mara.text()).contains("7 of");
            var pack = mara.page.request().get(mara.url + path + "/pack");
            assertThat(new String(pack.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF");
        }
        try (var mara = Visit.onPhone()) {
            mara.signIn("mara@acme.example")
                    .open(path + "/results")
                    .looksRight()
                    .picture("survey-results-phone");
        }
    }

    @Test
    void theConfidentialModeSaysWhatItDoesNotPromiseAndWeighsLittle() {
        String path;
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open("/surveys/new");
            mara.fill("#title", "A confidential one").page.check("input[name=mode][value=confidential]");
            mara.click("main form button.button");
            path = mara.page.url().substring(mara.url.length());
        }
        open(path);
        answer(path, 41, "Confidential");
        try (var person = Visit.onPhone()) {
            person.signIn(ADDRESS.formatted(42));
            var seen = new ArrayList<Response>();
            person.page.onResponse(seen::add);
            person.open(path + "/answer").looksRight().picture("survey-answer-phone");
            person.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            long bytes = 0;
            for (var response : seen) {
                bytes += response.request().sizes().responseBodySize;
            }
            System.out.printf("An answering page and all it loads: %d bytes in %d answers%n", bytes, seen.size());
            assertThat(bytes).as("sent, compressed, everything the page loads").isBetween(1_000L, (long) MOST_BYTES);
        }
    }

    private static int place(Visit visit) {
        var texts = visit.page.locator(".questions > li h2").allInnerTexts();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains("Where does it stop?")) {
                return i;
            }
        }
        return -1;
    }

    private static void open(String path) {
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open(path);
            for (var group : GROUPS) {
                mara.page.locator("#group label:has-text('" + group + "')").click();
            }
            mara.confirm("form[action$='/opening'] button.button", "form[action$='/closing']");
        }
    }

    /** Every screen until it is sent, the first tool chosen and nothing else. */
    private static void answer(String path, int number, String promised) {
        try (var person = Visit.onPhoneWithoutJavaScript()) {
            person.signIn(ADDRESS.formatted(number)).open(path + "/answer").fitsTheScreen();
            assertThat(person.text()).contains(promised, "voluntary");
            person.page.locator("input[name=tool]").first().check();
            for (int screen = 0;
                    screen < 9 && person.page.locator("button[name=step]").count() > 0;
                    screen++) {
                person.click("button[name=step]").fitsTheScreen();
            }
            assertThat(person.heading()).isEqualTo("Thank you");
        }
    }
}
