package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page about what the company uses, for each who uses it: on a phone by day, on a desk by night. */
class RegisterPagesE2E {
    private static final List<String> PAGES = List.of(
            "/assessments",
            "/scores",
            "/scores?list=all",
            "/tools/whatsapp/assessment",
            "/tools/whatsapp/passport",
            "/tools/whatsapp/passport/test",
            "/tools?list=register",
            "/decisions",
            "/tools/wetransfer/decision",
            "/can-i-send?tool=whatsapp&data=confidential&to=customers&device=private-phone",
            "/rule-cards",
            "/rule-cards/pocket",
            "/lessons",
            "/lessons/teams-leaks",
            "/requests",
            "/requests/new?q=messenger",
            "/requests/new?tool=telegram",
            "/exceptions",
            "/exceptions/new",
            "/channels",
            "/channels/new",
            "/tools/whatsapp/alternatives",
            "/tools/whatsapp/instead",
            "/ban-pressure",
            "/own-tools/new",
            "/switches",
            "/switches/new?tool=whatsapp");

    /** Lists, and the first thing of each. */
    private static final List<String> LISTS = List.of("/decisions", "/requests", "/exceptions", "/channels");

    private static final List<String> EMPLOYEES = List.of(
            "/can-i-send",
            "/rule-cards",
            "/rule-cards/pocket?for=customers",
            "/lessons",
            "/requests?show=mine",
            "/requests/new",
            "/exceptions",
            "/tools/whatsapp/instead");

    private static final List<String> OFFICERS =
            List.of("/decisions", "/requests", "/exceptions", "/channels", "/assessments");

    @Test
    void aManagersPagesAreCleanOnBothScreensAndInBothLights() {
        try (var mara = Visit.onPhone()) {
            mara.signIn("mara@acme.example");
            PAGES.forEach(path -> clean(mara, path));
            for (var list : LISTS) {
                mara.open(list);
                clean(mara, mara.page.locator("main tbody th a").first().getAttribute("href"));
            }
            mara.open("/requests/new?name=Foobar").fill("#purpose", "Half a sen");
            mara.click("button[formaction='/requests/drafts']");
            assertThat(mara.text()).contains("Kept. It is not sent yet.");
            clean(mara, mara.page.url().substring(mara.url.length()));
        }
    }

    @Test
    void listsForProgramsAndAPlanOfASwitch() {
        try (var mara = Visit.onPhone()) {
            mara.signIn("mara@acme.example").open("/lists").click("form[action='/lists/approved/opening'] button");
            clean(mara, "/lists");
            var address = URI.create(mara.page.locator("#approved .address a").getAttribute("href"));
            clean(mara, address.getPath());
            assertThat(mara.page.locator("main li").allInnerTexts()).anyMatch(t -> t.startsWith("Microsoft Teams"));
            mara.open("/switches/new?tool=whatsapp")
                    .fill("#day", LocalDate.now().plusDays(90).toString())
                    .click("form[action='/switches'] button");
            assertThat(mara.heading()).startsWith("From WhatsApp to Microsoft Teams");
            mara.click(".tasks form button >> nth=0");
            assertThat(mara.text()).contains("1 of 4 done");
            clean(mara, URI.create(mara.page.url()).getPath());
        }
    }

    @Test
    void anEmployeesAndAnOfficersPagesToo() {
        try (var emil = Visit.onPhone()) {
            emil.signIn("emil@acme.example");
            EMPLOYEES.forEach(path -> clean(emil, path));
        }
        try (var clara = Visit.onPhone()) {
            clara.signIn("clara@acme.example");
            OFFICERS.forEach(path -> clean(clara, path));
        }
    }

    private static void clean(Visit visit, String path) {
        visit.page.setViewportSize(360, 740);
        light(visit, ColorScheme.LIGHT);
        visit.open(path).looksRight();
        light(visit, ColorScheme.DARK);
        visit.looksRight();
        visit.page.setViewportSize(1280, 900);
        visit.looksRight();
        light(visit, ColorScheme.LIGHT);
        visit.looksRight();
    }

    /** Without motion: a colour on its way from light to dark is neither. */
    private static void light(Visit visit, ColorScheme scheme) {
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }
}
