package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
            keys.choose("alternative", "teams");
            keys.type("reason", REASON);
            mara.page.waitForFunction("!document.querySelector('#preview .problems')");
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
}
