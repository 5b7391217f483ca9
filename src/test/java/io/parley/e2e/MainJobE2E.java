package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/**
 * The main job in one walk through the demo company: ask, decide, publish, acknowledge, prove. The counts of clicks are those
 * of docs/usability.md.
 */
class MainJobE2E {
    private static final String TITLE = "Which tools do you use this spring?";
    private static final String RULE = "Accounts that customers write to";
    private static final String ADDRESS = "person%d@acme.example";
    /** Answer: the whole night shift, and ten each of two other groups. */
    private static final List<Integer> NIGHT_SHIFT = List.of(117, 118, 119, 120);

    private static final int MOST_CLICKS_TO_A_PROPOSAL = 25;
    private static final int MOST_TAPS_OF_AN_EMPLOYEE = 14;
    private static final int MOST_CLICKS_TO_A_BUNDLE = 10;

    @Test
    void askDecidePublishAcknowledgeProve() throws IOException, InterruptedException {
        var people = new ArrayList<>(NIGHT_SHIFT);
        people.addAll(numbersOf(4));
        people.addAll(numbersOf(5));
        assertThat(people).hasSize(24);
        accounts(people);
        int clicks = managerLooksAndAsks();
        var survey = surveyOf();
        for (int number : people) {
            answer(survey, number);
        }
        release(survey);
        clicks += propose();
        System.out.println("Walk: manager to a sent proposal in " + clicks + " clicks");
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS_TO_A_PROPOSAL);
        approveDecision();
        publish();
        acknowledgeAndDecline(survey, people.get(4));
        prove();
        whatsAppHere();
    }

    /** Ten of the group: as the demo company's file has them, office and workshop by the number's remainder. */
    private static List<Integer> numbersOf(int remainder) {
        return IntStream.rangeClosed(10, 116)
                .filter(i -> i % 6 == remainder && i % 20 != 15)
                .limit(10)
                .boxed()
                .toList();
    }

    private static void accounts(List<Integer> people) {
        var realm = Realm.ofShared();
        try (var ada = Visit.onDesktop()) {
            ada.signIn("ada@acme.example");
            for (int number : people) {
                var mail = ADDRESS.formatted(number);
                ada.open("/people?q=" + mail).click("main tbody th a");
                ada.click("main form[action$='/account'] button");
                var user = realm.get("/users?exact=true&username=" + mail)
                        .path(0)
                        .path("id")
                        .asText();
                realm.put(
                        "/users/" + user + "/reset-password",
                        "{\"type\":\"password\",\"value\":\"parley-demo\",\"temporary\":false}");
            }
        }
    }

    private static int managerLooksAndAsks() {
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example");
            assertThat(mara.text())
                    .contains("What your people use")
                    .contains("Decide next")
                    .contains("What changed at your vendors")
                    .contains("WhatsApp is used most: 76 of 96 people");
            assertThat(mara.page.locator("section[aria-labelledby=next] li").count())
                    .isLessThanOrEqualTo(5);
            mara.looksRight().picture("manager-home");
            mara.open("/comparison?tool=whatsapp&tool=messenger&tool=teams&tool=zoom")
                    .looksRight();
            assertThat(mara.text()).contains("WhatsApp", "Messenger", "Microsoft Teams", "Zoom");
            mara.open("/tools/whatsapp/record").looksRight().picture("record");
            assertThat(mara.text()).contains("43").contains("CVE-");
            mara.open("/surveys").click("main a[href='/surveys/new']").looksRight();
            mara.fill("#title", TITLE).click("main form button.button");
            assertThat(mara.heading()).isEqualTo(TITLE);
            for (var group : List.of("Night shift", "Office", "Workshop")) {
                mara.page.locator("#group label:has-text('" + group + "')").click();
            }
            mara.confirm("form[action$='/opening'] button.button", "form[action$='/closing']");
            mara.looksRight().picture("survey-open");
            assertThat(mara.text()).contains("Open");
            return mara.clicks() + 3;
        }
    }

    private static String surveyOf() {
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open("/surveys");
            return mara.page
                    .locator("main tbody a:has-text('" + TITLE + "')")
                    .first()
                    .getAttribute("href");
        }
    }

    private static void answer(String survey, int number) {
        try (var employee = Visit.onPhoneWithoutJavaScript()) {
            employee.signIn(ADDRESS.formatted(number)).open(survey + "/answer");
            assertThat(employee.page.locator("a[href='/what-the-company-sees']").count())
                    .isPositive();
            employee.page.check("input[name=tool][value=whatsapp]");
            employee.page.check("input[name=tool][value=teams]");
            employee.click("button[value='after tools']");
            employee.page.locator("input[name=why]").first().check();
            employee.page.locator("input[name=device]").first().check();
            employee.click("button[value='after why']").click("button[value=done]");
            if (number == NIGHT_SHIFT.get(0)) {
                employee.open(survey + "/answer");
                assertThat(employee.page.locator("input[name=tool]").count())
                        .as("answered is answered")
                        .isZero();
            }
        }
    }

    private static void release(String survey) {
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open(survey);
            mara.confirm("form[action$='/closing'] button", "a[href$='/results']");
            mara.open(survey + "/results").looksRight().picture("results");
            assertThat(mara.text()).contains("24 of").contains("My contacts are there");
            var night = mara.page.locator("section[aria-labelledby=bygroup] .badge.suppressed");
            assertThat(night.count())
                    .as("the group of four, and another so that nobody can subtract")
                    .isGreaterThanOrEqualTo(2);
        }
    }

    private static int propose() {
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open("/tools/whatsapp").click("main a[href='/tools/whatsapp/decision']");
            mara.looksRight();
            mara.page.check("input[name=outcome][value=not-permitted]");
            var rows = mara.page.locator(".decide-rows select");
            for (int i = 0; i < rows.count(); i++) {
                rows.nth(i).selectOption("no");
            }
            var emergency = List.of("#x-data-1", "#x-recipient-1", "#x-purpose-1", "#x-answer-1");
            emergency.forEach(field -> mara.page.selectOption(field, ""));
            mara.fill("#x-if-1", "").page.selectOption("#alternative", "teams");
            mara.fill("#reason", "Confidential data stay on private phones, and people have Teams now.");
            mara.fill("#review_by", LocalDate.now().plusDays(120).toString());
            mara.click("button[value=send]").looksRight().picture("decision-refused");
            assertThat(mara.page.locator("#override_because-error").innerText())
                    .as("everybody uses it, and Teams gives them half of why")
                    .contains("More than a fifth of a group uses it");
            mara.fill("#override_because", "A leak of customers' data weighs more, and the switch is prepared.");
            mara.click("button[value=send]").looksRight().picture("decision-proposed");
            assertThat(mara.text()).contains("Waits for approval");
            mara.open("/decisions").click("main tbody a:has-text('WhatsApp')");
            assertThat(mara.page.locator("form[action$='/approval']").count())
                    .as("nobody approves their own proposal")
                    .isZero();
            return mara.clicks() + 1 + rows.count() + emergency.size() + 1;
        }
    }

    private static void approveDecision() {
        try (var arne = Visit.onDesktop()) {
            arne.signIn("arne@acme.example")
                    .open("/decisions")
                    .click("main tbody tr:has-text('Waits') a:has-text('WhatsApp')");
            arne.looksRight();
            arne.page
                    .locator("form[action$='/approval'] textarea")
                    .fill("Agreed with the works council in its last meeting.");
            arne.click("form[action$='/approval'] button.button").looksRight().picture("decision-approved");
            assertThat(arne.open("/tools/whatsapp").text()).contains("Not permitted");
        }
    }

    private static void publish() {
        String path;
        try (var paula = Visit.onDesktop()) {
            paula.signIn("paula@acme.example")
                    .open("/policies/new?starter=customers")
                    .looksRight();
            paula.click("main form[action='/policies'] button.button").looksRight();
            assertThat(paula.heading()).isEqualTo(RULE);
            path = paula.page.url().substring(paula.url.length());
            paula.click("form[action$='/submission'] button");
        }
        try (var arne = Visit.onDesktop()) {
            arne.signIn("arne@acme.example").open(path).looksRight();
            arne.click("form[action$='/approval'] button.button").looksRight();
        }
        try (var paula = Visit.onDesktop()) {
            paula.signIn("paula@acme.example").open(path);
            paula.confirm("form[action$='/publication'] button.button", "section[aria-labelledby=coverage]");
            paula.looksRight().picture("policy-published");
            assertThat(paula.text()).contains("In force").contains("0 of");
        }
    }

    private static void acknowledgeAndDecline(String survey, int number) {
        try (var emil = Visit.onPhone()) {
            emil.signIn("emil@acme.example").looksRight().picture("employee-home-phone");
            emil.open("/my-policies").looksRight();
            emil.click("article:has-text('" + RULE + "') a.button").looksRight().picture("policy-phone");
            emil.click("form[action$='/acknowledgment'] button").looksRight();
            assertThat(emil.text()).contains("You confirmed this on");
            emil.click("a[href^='/receipts/']").looksRight().picture("receipt-phone");
            assertThat(emil.text()).contains(RULE);
            // the survey takes two choices, a reason, a device and three buttons beside its link
            int taps = emil.clicks() + 8;
            System.out.println("Walk: employee's answer and acknowledgment in " + taps + " taps");
            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS_OF_AN_EMPLOYEE);
        }
        try (var other = Visit.onPhoneWithoutJavaScript()) {
            other.signIn(ADDRESS.formatted(number)).open("/my-policies");
            other.click("article:has-text('" + RULE + "') a.button").click("details summary:has-text('cannot')");
            other.fill("#reason", "My customers write to my own number.").click("form[action$='/decline'] button");
            assertThat(other.text()).contains("You declined this on");
            other.open(survey + "/results");
            assertThat(other.page.locator(".chart").count())
                    .as("results are not for everybody")
                    .isZero();
        }
    }

    private static void prove() throws IOException, InterruptedException {
        Path bundle = Files.createTempFile("bundle", ".zip");
        String key;
        try (var clara = Visit.onDesktop()) {
            clara.signIn("clara@acme.example").looksRight().picture("compliance-home");
            clara.click("nav a[href='/evidence']").looksRight();
            key = clara.page.locator("code:has-text('+')").first().innerText().replaceAll("\\s", "");
            assertThat(clara.text()).contains(RULE);
            clara.click("form[action='/evidence/bundles'] button.button");
            clara.page.waitForSelector("a[download]");
            clara.looksRight().picture("bundle");
            var download = clara.page.waitForDownload(() -> clara.click("a[download]"));
            download.saveAs(bundle);
            System.out.println("Walk: compliance officer to a bundle in " + clara.clicks() + " clicks");
            assertThat(clara.clicks()).isLessThanOrEqualTo(MOST_CLICKS_TO_A_BUNDLE);
        }
        assertThat(verify(bundle, key)).as("valid").isZero();
        var bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= 1;
        Files.write(bundle, bytes);
        assertThat(verify(bundle, key)).as("one bit is another").isEqualTo(1);
        Files.delete(bundle);
    }

    /** As an auditor does, in a process that knows nothing of the product. */
    private static int verify(Path bundle, String key) throws IOException, InterruptedException {
        var classes = Path.of(System.getProperty("parley.build.dir", "target"), "classes");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes.toString(),
                        "io.parley.verify.Main",
                        bundle.toString(),
                        "--key",
                        key)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        return process.exitValue();
    }

    private static void whatsAppHere() {
        try (var emil = Visit.onPhone()) {
            emil.signIn("emil@acme.example")
                    .open("/tools/whatsapp/here")
                    .looksRight()
                    .picture("whatsapp-here-phone");
        }
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example")
                    .open("/tools/whatsapp/here")
                    .looksRight()
                    .picture("whatsapp-here");
            assertThat(mara.heading()).isEqualTo("WhatsApp at Acme");
            assertThat(mara.text())
                    .contains("What people use it for, and why")
                    .contains("What may go there")
                    .contains("Not permitted")
                    .contains("What you lose control of")
                    .contains("The vendor’s record")
                    .contains("The alternative, and what people would lose")
                    .contains("Who acknowledged the rule");
            assertThat(sheets(mara.page.pdf(new Page.PdfOptions().setFormat("A4"))))
                    .as("one printed sheet")
                    .isEqualTo(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int sheets(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
