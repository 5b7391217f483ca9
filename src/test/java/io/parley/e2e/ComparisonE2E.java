package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager compares the tools that people really use; on a desk, on a phone, in the dark, by keyboard, without scripts. */
class ComparisonE2E {
    private static final String FOUR = "/comparison?tool=whatsapp&tool=messenger&tool=teams&tool=zoom";
    private static final List<String> PAGES =
            List.of("/home", "/tools", "/tools/whatsapp", FOUR, "/comparison", "/account", "/tools?q=nothing-like-it");

    @Test
    void fourToolsSideBySide() {
        try (var manager = Visit.onDesktop()) {
            manager.signIn("mara@acme.example").click("a[href^='/comparison?tool=whatsapp']");
            assertThat(manager.page.locator("thead").innerText()).contains("WhatsApp", "Messenger", "Teams", "Zoom");
            assertThat(manager.page.locator("tbody tr").count()).isGreaterThan(25);
            assertThat(manager.page.locator("tbody a.source").count()).isGreaterThan(80);
            manager.looksRight().picture("comparison");
        }
    }

    @Test
    void everyPageFitsADeskAPhoneAndTheDark() {
        for (var screen : List.of("desktop", "phone", "dark")) {
            try (var manager = screen.equals("phone")
                    ? Visit.onPhone()
                    : screen.equals("dark") ? Visit.onDesktopInTheDark() : Visit.onDesktop()) {
                manager.signIn("mara@acme.example");
                for (var path : PAGES) {
                    manager.open(path).looksRight().picture(screen + path.replaceAll("[^a-z]+", "-"));
                }
            }
        }
    }

    @Test
    void worksWithoutJavaScriptOnAPhone() {
        try (var employee = Visit.onPhoneWithoutJavaScript()) {
            employee.signIn("emil@acme.example").open("/tools");
            employee.fill("#q", "signal").click("form.filters button");
            assertThat(employee.page.url()).contains("q=signal");
            employee.click("main a[href='/tools/signal']");
            assertThat(employee.heading()).contains("Signal");
        }
    }

    /** From the sign-in page to a comparison: Tab, typing, Space and Enter only. */
    @Test
    void byKeyboardAlone() {
        try (var manager = Visit.onDesktop()) {
            var keyboard = manager.page.keyboard();
            manager.open("/signed-in");
            keyboard.type("mara@acme.example");
            keyboard.press("Tab");
            keyboard.type(Visit.DEMO_PASSWORD);
            keyboard.press("Enter");
            manager.page.waitForURL("**/home");
            tabTo(manager, "a[href='/tools']");
            keyboard.press("Enter");
            manager.page.waitForURL("**/tools");
            tabTo(manager, "input[name=tool][value=messenger]");
            keyboard.press("Space");
            tabTo(manager, "input[name=tool][value=signal]");
            keyboard.press("Space");
            tabTo(manager, "#compare button");
            keyboard.press("Enter");
            manager.page.waitForURL("**/comparison?*");
            assertThat(manager.page.locator("thead").innerText()).contains("Messenger", "Signal");
        }
    }

    private static void tabTo(Visit visit, String selector) {
        for (int i = 0; i < 400; i++) {
            visit.page.keyboard().press("Tab");
            if ((Boolean) visit.page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("Not reached by Tab: " + selector);
    }
}
