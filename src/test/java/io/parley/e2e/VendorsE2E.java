package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is on record about vendors, walked as a buyer, as the vendor who disagrees, and as those who keep the ledger. */
class VendorsE2E {
    private static final String FOUR = "/vendors/comparison?tool=whatsapp&tool=teams&tool=zoom&tool=mattermost";
    private static final List<String> RECORDS = List.of("whatsapp", "teams", "zoom", "mattermost", "synapse");
    private static final Pattern COUNT = Pattern.compile("^(\\d+) of (\\d+)");

    @Test
    void pagesFitADeskAPhoneAndTheDark() {
        for (var screen : List.of("desktop", "phone", "dark")) {
            try (var manager = on(screen)) {
                manager.signIn("mara@acme.example");
                for (var path : List.of(
                        "/vendors",
                        "/vendors/zoom",
                        FOUR,
                        "/tools/teams/score",
                        "/alerts",
                        "/scenarios/messenger-breach?tool=whatsapp")) {
                    manager.open(path).looksRight().picture(screen + path.replaceAll("[^a-z]+", "-"));
                }
                for (var tool : RECORDS) {
                    manager.open("/tools/" + tool + "/record").looksRight().picture(screen + "-record-" + tool);
                }
            }
            try (var operator = on(screen)) {
                operator.signIn("operator@parley.example");
                for (var path : List.of("/feeds", "/feeds/matches", "/corrections")) {
                    operator.open(path).looksRight().picture(screen + path.replaceAll("[^a-z]+", "-"));
                }
            }
        }
    }

    /** A number that cannot be looked up is worth nothing to a buyer. */
    @Test
    void everyNumberOpensTheCasesBehindIt() {
        try (var buyer = Visit.onDesktop()) {
            buyer.signIn("emil@acme.example");
            for (var tool : RECORDS) {
                buyer.open("/tools/" + tool + "/record");
                var rates = buyer.page.locator("section:has(#rates) tbody tr");
                assertThat(rates.count()).isEqualTo(4);
                for (int i = 0; i < 4; i++) {
                    assertThat(rates.nth(i).locator("td").nth(1).innerText())
                            .as("the interval of rate %d of %s", i, tool)
                            .matches("\\d+ to \\d+ %");
                }
                assertThat(opensAsMany(
                                buyer,
                                "/tools/" + tool + "/record",
                                "section:has(#rates) tbody tr:has(td:first-of-type a)"))
                        .as("rates of %s that were opened", tool)
                        .isPositive();
                opensAsMany(
                        buyer, "/tools/" + tool + "/record", "section:has(#clocks) tbody tr:has(td:first-of-type a)");
            }
            buyer.open(FOUR).click("tr:has-text('WhatsApp') td a");
            assertThat(buyer.page.url()).contains("/tools/whatsapp/record?rate=");
        }
    }

    /** By Tab, typing, Space and Enter only: say that a record is wrong, in the vendor's name. */
    @Test
    void aVendorDisagreesByKeyboard() {
        try (var vendor = Visit.onDesktop()) {
            vendor.signIn("emil@acme.example").open("/tools/threema/record");
            var keyboard = vendor.page.keyboard();
            vendor.page.locator("summary:has-text('Something')").focus();
            keyboard.press("Enter");
            keyboard.press("Tab");
            keyboard.type("NOCVE-2023-01-09");
            keyboard.press("Tab");
            keyboard.type("None of the findings had an impact in practice, as our page explains");
            keyboard.press("Tab");
            keyboard.type("https://threema.ch/en/blog");
            keyboard.press("Tab");
            keyboard.press("Space");
            keyboard.press("Tab");
            keyboard.type("Threema");
            keyboard.press("Enter");
            vendor.page.waitForURL("**/record?sent=1*");
            assertThat(vendor.page.locator("#voices").innerText()).contains("wait for an answer");
            vendor.looksRight();
        }
    }

    private static Visit on(String screen) {
        return screen.equals("phone")
                ? Visit.onPhone()
                : screen.equals("dark") ? Visit.onDesktopInTheDark() : Visit.onDesktop();
    }

    /** How many were opened. */
    private static int opensAsMany(Visit visit, String path, String selector) {
        visit.open(path);
        int rows = visit.page.locator(selector).count();
        int opened = 0;
        for (int i = 0; i < rows; i++) {
            visit.open(path);
            var row = visit.page.locator(selector).nth(i);
            var count = COUNT.matcher(row.locator("td").first().innerText());
            if (!count.find()) {
                continue; // none is known, and what opens is why; RecordNumbersTest opens that too
            }
            row.locator("td:first-of-type a").first().click();
            visit.page.waitForURL("**/record?*");
            assertThat(visit.page.locator(".filtered").innerText())
                    .as("%s of %s", row, path)
                    .startsWith(count.group(1) + " of " + count.group(2));
            opened++;
        }
        return opened;
    }
}
