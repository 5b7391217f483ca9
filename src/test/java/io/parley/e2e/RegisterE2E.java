package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the company uses: decided with the keyboard alone, asked in three taps, requested, excepted, held by custodians. */
class RegisterE2E {
    private static final String REASON = "Nothing that was sent there can be taken back from private phones.";

    @Test
    void decidedByKeyboardAloneApprovedByAnotherAndToldInThreeTaps() {
        String decision;
        try (var mara = Visit.onPhone()) {
            mara.signIn("mara@acme.example").open("/tools/whatsapp/decision");
            mara.looksRight();
            var keys = new Keyboard(mara.page);
            keys.check("outcome", "not-permitted");
            for (var data : new String[] {"public", "internal", "confidential"}) {
                keys.choose(data, "no");
            }
            keys.choose("restricted", "yes");
            keys.press("preview", "Enter");
            mara.page.waitForSelector("#preview .problems");
            assertThat(mara.page.locator("#preview .problems").innerText())
                    .contains("Restricted: yes, although Confidential: no");
            keys.choose("restricted", "no");
            // what held in an emergency goes, too
            for (var field : new String[] {"x-data-1", "x-recipient-1", "x-purpose-1", "x-answer-1"}) {
                keys.choose(field, "");
            }
            keys.type("x-if-1", "");
            keys.choose("alternative", "teams");
            keys.type("reason", REASON);
            mara.page.waitForCondition(
                    () -> mara.page.locator("#preview .problems").count() == 0);
            if (mara.page.locator("#override_because").count() > 0) {
                keys.type("override_because", "Works council and field service asked for it, with a date each.");
            }
            keys.press("send", "Enter");
            mara.page.waitForURL("**/decisions/**");
            assertThat(mara.text()).contains("Waits for approval", REASON);
            mara.looksRight().picture("decision-by-keyboard-phone");
            decision = mara.page.url().substring(mara.url.length()).replaceAll("\\?.*", "");
        }
        try (var arne = Visit.onDesktop()) {
            arne.signIn("arne@acme.example").open(decision);
            arne.page
                    .locator("form[action$='/approval'] textarea")
                    .fill("Agreed with the works council in its last meeting.");
            arne.click("form[action$='/approval'] button.button").looksRight();
            assertThat(arne.text()).contains("In force");
        }
        try (var emil = Visit.onPhoneWithoutJavaScript()) {
            emil.signIn("emil@acme.example").open("/can-i-send").fitsTheScreen();
            int before = emil.clicks();
            emil.click(".taps a:text-is('WhatsApp')").fitsTheScreen();
            assertThat(emil.text()).contains("a customer’s photo");
            emil.click(".taps a[href*='data=confidential&to=customers']").fitsTheScreen();
            emil.click(".taps a:text-is('from a private phone')").fitsTheScreen();
            assertThat(emil.clicks() - before).isEqualTo(3);
            assertThat(emil.page.locator("#answer").innerText())
                    .contains("No.", "Do this instead", "Microsoft Teams (work or school), from a private phone: yes");
            emil.picture("can-i-send-phone");
        }
        try (var emil = Visit.onPhone()) {
            emil.signIn("emil@acme.example").open("/rule-cards").looksRight().picture("rule-cards-phone");
            emil.open("/rule-cards/pocket?for=customers").looksRight();
            emil.open("/lessons/teams-leaks").looksRight().picture("lesson-phone");
            emil.open("/tools/whatsapp/instead").looksRight();
            emil.open("/can-i-send?tool=whatsapp&data=confidential&to=customers&device=private-phone")
                    .looksRight();
        }
    }

    @Test
    void aRequestIsAnsweredBySearching() {
        try (var emil = Visit.onPhoneWithoutJavaScript()) {
            emil.signIn("emil@acme.example").open("/requests?show=mine");
            int asked = emil.page.locator("main tbody tr").count();
            emil.open("/requests/new").fill("#q", "messenger").click("form[role=search] button");
            assertThat(emil.text())
                    .contains("Not permitted", "Use Microsoft Teams (work or school) instead.", "social network");
            emil.fitsTheScreen().picture("request-answered-phone");
            assertThat(emil.open("/requests?show=mine")
                            .page
                            .locator("main tbody tr")
                            .count())
                    .isEqualTo(asked);
        }
    }

    @Test
    void aRequestIsKeptSentJudgedBySecurityAndAnswered() {
        String path;
        try (var emil = Visit.onPhoneWithoutJavaScript()) {
            emil.signIn("emil@acme.example")
                    .open("/requests/new?name=Pigeon Post")
                    .fitsTheScreen();
            emil.fill("#purpose", "Sending word to the mountain hut, where no cable leads");
            emil.click("button[formaction='/requests/drafts']").fitsTheScreen();
            assertThat(emil.text()).contains("Kept. It is not sent yet.");
            emil.open("/requests?show=mine").click("a:text-is('Pigeon Post')");
            emil.page.check("input[name=reasons] >> nth=0");
            emil.page.selectOption("#audience", "colleagues");
            emil.page.selectOption("#data", "internal");
            emil.page.selectOption("#device", "private-phone");
            emil.click("form[action$='/submission'] button.button").fitsTheScreen();
            path = emil.page.url().substring(emil.url.length()).replaceAll("\\?.*", "");
            assertThat(emil.text()).contains("Your request is sent", "First look");
        }
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open(path).looksRight().click("form[action$='/triage'] button");
            mara.fill("#note", "Who reads a letter when the pigeon gets lost?");
            mara.click("form[action$='/review'] button").looksRight().picture("request-in-review");
            assertThat(mara.text()).contains("it can be answered with no, not with yes");
        }
        try (var arne = Visit.onPhone()) {
            arne.signIn("arne@acme.example").open(path).looksRight();
            arne.page.selectOption("#finding", "objection");
            arne.fill("#because", "Anybody who finds the bird reads the letter.");
            arne.click("form[action$='/finding'] button").looksRight();
        }
        try (var mara = Visit.onPhone()) {
            mara.signIn("mara@acme.example").open(path);
            mara.page.selectOption("#outcome", "with-conditions");
            mara.fill("#reason", "The hut has nothing else in winter.");
            mara.fill("#conditions", "Weather only, no names");
            mara.click("form[action$='/answer'] button").looksRight().picture("request-answered-after-review-phone");
            assertThat(mara.text()).contains("Approved with conditions", "Security objects");
        }
    }

    @Test
    void anExceptionIsApprovedShownExtendedOnceAndAnotherOneEndedByTheClock() throws IOException {
        var today = LocalDate.now();
        String path;
        try (var emil = Visit.onPhone()) {
            emil.signIn("emil@acme.example").open("/exceptions/new?tool=viber&data=internal");
            emil.looksRight();
            emil.page.selectOption("#kind", "temporary-tool");
            emil.fill("#name", "Viber");
            emil.fill("#purpose", "The building site in the north coordinates deliveries in a group there.");
            emil.fill("#conditions", "The customer agreed in writing\nThe group is deleted at the end");
            emil.page.selectOption("#data", "internal");
            emil.fill("#until", today.plusDays(20).toString());
            emil.click("form[action='/exceptions'] button.button");
            path = emil.page.url().substring(emil.url.length());
            assertThat(emil.text()).contains("not shown yet");
        }
        approve(path);
        try (var emil = Visit.onPhone()) {
            emil.signIn("emil@acme.example").open(path);
            var paper = Files.createTempDirectory("evidence").resolve("agreement.pdf");
            Files.writeString(paper, "%PDF-1.7\n%%EOF\n");
            emil.page.setInputFiles("#file", paper);
            emil.click("form[action$='/evidence'] button");
            assertThat(emil.page.locator("#conditions li").first().innerText()).contains("shown", "agreement.pdf");
            Files.writeString(paper, "MZ no paper at all\u0000");
            emil.page.setInputFiles("#file", paper);
            emil.click("form[action$='/evidence'] button");
            assertThat(emil.page.locator("#file-error").innerText()).contains("not what its name says");
            emil.open(path).fill("#until", today.plusDays(40).toString());
            emil.fill("form[action$='/extension'] textarea", "The site is open for three weeks longer.");
            emil.click("form[action$='/extension'] button").looksRight();
        }
        approve(path);
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open(path).looksRight().picture("exception");
            assertThat(mara.text()).contains("Extended 1 of 2 times");
            mara.open("/exceptions").looksRight();
            mara.click("main tbody tr:has-text('Telegram') th a");
            assertThat(mara.text()).contains("Over", "Extended 1 of 2 times").doesNotContain("Revoke");
        }
    }

    @Test
    void aCustodianWhoLeavesOpensATaskAndRaisesAnAlarm() {
        String path;
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open("/channels/new").looksRight();
            mara.page.selectOption("#tool", "facebook");
            mara.fill("#handle", "@acme-spring");
            mara.fill("#purpose", "Questions of customers about the spring offer");
            mara.fill("#custodians", "person113@acme.example\nmara@acme.example");
            mara.fill("#recovery", "social@acme.example");
            mara.page.selectOption("#twoFactor", "totp");
            mara.page.check("input[name=data][value=public]");
            mara.click("form[action='/channels'] button.button").looksRight();
            path = mara.page.url().substring(mara.url.length());
            mara.click("form[action$='/attestation'] button");
            assertThat(mara.text()).contains("Last confirmed");
        }
        try (var ada = Visit.onDesktop()) {
            ada.signIn("ada@acme.example")
                    .open("/people?q=person113@acme.example")
                    .click("main tbody th a");
            ada.confirm("form[action$='/deactivation'] button", "form[action$='/reactivation']");
        }
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example").open(path).looksRight().picture("channel-leaver");
            assertThat(mara.text()).contains("Only one custodian", "Change the way in");
            mara.click("form[action*='/rotations/'] button");
            assertThat(mara.page.locator("form[action*='/rotations/']").count()).isZero();
        }
    }

    @Test
    void anAlternativeForWhatPeopleSayHasItsTrace() {
        try (var mara = Visit.onDesktop()) {
            mara.signIn("mara@acme.example")
                    .open("/tools/whatsapp/alternatives?reason=contacts-are-there&reason=calls-and-voice-notes"
                            + "&reason=on-my-phone")
                    .looksRight()
                    .picture("alternatives");
            assertThat(mara.page.locator("table.compare tbody tr").count()).isEqualTo(3);
            assertThat(mara.page.locator("table.compare a.source").count()).isPositive();
            assertThat(mara.text()).contains("My contacts are there", "Your company can bring its colleagues along");
            mara.open("/ban-pressure").looksRight().picture("ban-pressure");
            assertThat(mara.text()).contains("WhatsApp");
        }
    }

    private static void approve(String path) {
        try (var arne = Visit.onDesktop()) {
            arne.signIn("arne@acme.example").open(path).looksRight();
            arne.click("form[action$='/approval'] button");
        }
    }
}
