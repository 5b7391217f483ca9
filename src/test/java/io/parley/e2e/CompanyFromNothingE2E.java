package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The operator makes a company; its first administrator brings the people, gives a role and starts from a pack. */
class CompanyFromNothingE2E {
    private static final int MOST_CLICKS = 12;
    private static final String PEOPLE = """
            number,name,mail,department,manager,type,country,hire_date,end_date,leave_from,leave_until,language,zone,work_start,work_end,groups
            1,Ines Moreau,ines@initech.example,Management,,employee,FR,2020-01-01,,,,en,Europe/Paris,09:00,17:00,
            10,Tomas Vala,tomas@initech.example,Sales,1,employee,CZ,2021-03-01,,,,cs,Europe/Prague,08:00,16:30,Sales;Field
            11,Jana Mala,jana@initech.example,Sales,10,employee,CZ,2022-05-01,,2026-11-01,2027-03-31,cs,Europe/Prague,08:00,16:30,Sales
            12,Otto Klein,otto@initech.example,Workshop,1,contractor,DE,2023-09-01,,,,en,Europe/Berlin,07:00,15:30,Field
            """;

    @Test
    void inAtMostTwelveClicks() {
        String password;
        int clicks;
        try (var operator = Visit.onDesktop()) {
            operator.open("/").looksRight().click("main a.button").signIn("operator@parley.example");
            assertThat(operator.heading()).isEqualTo("Companies");
            operator.looksRight().click("a[href='/companies/new']").looksRight();
            operator.fill("#name", "Initech")
                    .fill("#alias", "initech")
                    .fill("#domain", "initech.example")
                    .fill("#adminName", "Ines Moreau")
                    .fill("#adminMail", "ines@initech.example")
                    .click("main form button.button");
            assertThat(operator.heading()).isEqualTo("Initech is ready");
            operator.looksRight().picture("company-ready");
            password = operator.page.locator("#one-time-password").innerText();
            clicks = operator.clicks();
        }
        try (var admin = Visit.onDesktop()) {
            admin.signIn("ines@initech.example", password);
            admin.page.fill("#password-new", "a password of my own");
            admin.page.fill("#password-confirm", "a password of my own");
            admin.page.click("[type=submit]");
            admin.page.waitForLoadState();
            assertThat(admin.heading()).contains("Ines Moreau");
            admin.looksRight().picture("home-empty");

            admin.click("a[href='/people/imports/new']").looksRight();
            admin.page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("people.csv", "text/csv", PEOPLE.getBytes(StandardCharsets.UTF_8)));
            admin.click("main form button.button");
            assertThat(admin.text()).contains("3").contains("Tomas Vala");
            admin.looksRight().picture("import-dry-run");
            admin.click("main form[action$='/confirmation'] button.button")
                    .looksRight()
                    .picture("import-done");

            admin.click("nav a[href='/people']").looksRight().picture("people");
            assertThat(admin.text()).contains("Jana Mala").contains("Otto Klein");
            admin.click("main a:has-text('Tomas Vala')").looksRight().picture("person");
            admin.page.selectOption("select[name=role]", "manager");
            admin.click("main form[action$='/roles'] button.button").looksRight();
            assertThat(admin.page.locator("main").innerText()).containsIgnoringCase("manager");

            admin.click("nav a[href='/starter-packs']").looksRight().picture("starter-packs");
            admin.click("main form[action*='/starter-packs/'] button.button")
                    .looksRight()
                    .picture("tools-after-pack");
            assertThat(admin.page.url()).contains("/tools");
            assertThat(clicks + admin.clicks()).isLessThanOrEqualTo(MOST_CLICKS);

            admin.open("/audit").looksRight().picture("audit");
            assertThat(admin.text())
                    .contains("Company created")
                    .contains("People imported")
                    .contains("Role given");
        }
    }
}
