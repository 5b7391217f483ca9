package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets in, who does not, and how everybody gets out. */
class IdentityE2E {
    @Test
    void aGlobexUserSeesNothingOfAcme() {
        try (var greta = Visit.onDesktop()) {
            greta.signIn("greta@globex.example");
            for (var path : List.of("/home", "/people", "/groups", "/tools?list=register", "/audit")) {
                assertThat(greta.open(path).text()).as(path).contains("Globex").doesNotContainIgnoringCase("acme");
            }
        }
    }

    @Test
    void anAccountWithoutACompanyIsToldSo() {
        Realm.ofShared().post("/users", """
                {"username": "stray@nowhere.example", "email": "stray@nowhere.example", "firstName": "Stray",
                 "lastName": "Visitor", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s"}]}
                """.formatted(Visit.DEMO_PASSWORD));
        try (var stray = Visit.onPhone()) {
            stray.signIn("stray@nowhere.example");
            assertThat(stray.heading()).isEqualTo("You are signed in, but not part of a company here");
            stray.looksRight().picture("no-company");
            assertThat(stray.open("/tools").page.title()).contains("not part of a company");
            stray.open("/home").click("main a.button");
            assertThat(stray.heading()).isEqualTo("Govern the tools your people talk through");
            assertThat(stray.open("/home").page.url()).as("signed out").contains("/realms/parley");
        }
    }

    /** One account, a record in each of two companies, one session for one of them. */
    @Test
    void somebodyOfTwoCompaniesWorksInOneAtATime() {
        var realm = Realm.ofShared();
        realm.post("/users", """
                {"username": "nina@both.example", "email": "nina@both.example", "emailVerified": true,
                 "firstName": "Nina", "lastName": "Both", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s"}]}
                """.formatted(Visit.DEMO_PASSWORD));
        var nina = realm.get("/users?exact=true&email=nina@both.example")
                .get(0)
                .path("id")
                .asText();
        for (var company : List.of("acme", "globex")) {
            var id = realm.get("/organizations?search=" + company)
                    .get(0)
                    .path("id")
                    .asText();
            realm.post("/organizations/" + id + "/members", '"' + nina + '"');
            try (var admin = Visit.onDesktop()) {
                admin.signIn((company.equals("acme") ? "ada" : "greta") + "@" + company + ".example")
                        .open("/people/new")
                        .fill("#number", "nina-77")
                        .fill("#name", "Nina Both")
                        .fill("#mail", "nina@both.example")
                        .click("main form button.button");
                assertThat(admin.heading()).as(company).contains("Nina Both");
            }
        }
        for (var company : List.of("Acme", "Globex")) {
            try (var visit = Visit.onPhone()) {
                visit.signIn("nina@both.example");
                assertThat(visit.heading()).isEqualTo("Choose your company");
                visit.looksRight().picture("company-choice");
                visit.click("main a:has-text('" + company + "')");
                assertThat(visit.heading()).contains("Nina Both");
                assertThat(visit.page.locator(".who").innerText()).contains(company);
                assertThat(visit.open("/company-choice").page.url()).endsWith("/home");
                assertThat(visit.open("/company-choice/initrode").page.title()).contains("nothing here");
            }
        }
    }

    @Test
    void signingOutEverywhereEndsTheOtherDeviceToo() {
        try (var desk = Visit.onDesktop();
                var phone = Visit.onPhone()) {
            desk.signIn("emil@acme.example");
            phone.signIn("emil@acme.example");
            assertThat(phone.open("/account").heading()).isEqualTo("Your account");
            desk.open("/account").click("main form[action='/account/sessions-end'] button");
            assertThat(desk.heading()).isEqualTo("Govern the tools your people talk through");
            phone.open("/account");
            assertThat(phone.page.url()).contains("/realms/parley");
        }
    }

    @Test
    void administratorsPagesAreClosedToOthers() {
        try (var emil = Visit.onDesktop()) {
            emil.signIn("emil@acme.example");
            for (var path : List.of("/people", "/audit", "/companies", "/starter-packs")) {
                assertThat(emil.open(path).heading()).as(path).isEqualTo("You may not do this");
            }
            emil.looksRight();
        }
    }

    /** Outside evaluation mode: the operator named by the setting signs in, chooses a password, sets up a code and uses it. */
    @Test
    void theFirstOperatorIsAskedForASecondFactor() {
        var mail = "root@host.example";
        try (var product = Product.in(
                        Product.freshHome(),
                        Product.freePort(),
                        Map.of("PARLEY_DEMO", "false", "PARLEY_OPERATOR", mail));
                var root = Visit.onDesktop()) {
            product.start();
            var password = product.said()
                    .lines()
                    .filter(l -> l.contains(mail + " is operator now"))
                    .map(l -> l.replaceFirst(".* ", ""))
                    .findFirst()
                    .orElseThrow();
            root.page.navigate(product.url() + "/companies/new");
            root.signIn(mail, password);
            root.page.fill("#password-new", "a password of my own");
            root.page.fill("#password-confirm", "a password of my own");
            root.page.click("[type=submit]");
            root.page.waitForLoadState();
            assertThat(root.page.url()).as("the code is set up at Keycloak").contains("/realms/parley");
            root.picture("second-factor");
            root.page.click("#mode-manual");
            var code = new OneTimeCode(root.page.locator("#kc-totp-secret-key").innerText());
            root.page.fill("#totp", code.now());
            root.page.click("[type=submit]");
            root.page.waitForURL("**/companies/new");
            assertThat(root.heading()).isEqualTo("Create a company");
        }
    }

    /** What runs is what is written, in what matters for safety. */
    @Test
    void theRunningRealmIsTheWrittenOne() {
        var realm = Realm.ofShared();
        var settings = realm.get("");
        assertThat(settings.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(settings.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(settings.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(settings.path("organizationsEnabled").asBoolean()).isTrue();
        assertThat(settings.path("loginTheme").asText()).isEqualTo("parley");
        assertThat(settings.path("browserFlow").asText()).isEqualTo("parley-browser");
        var web = realm.get("/clients?clientId=parley").get(0);
        assertThat(web.path("redirectUris")).hasSize(1);
        assertThat(web.path("redirectUris").get(0).asText())
                .isEqualTo(Product.shared().url() + "/signed-in");
        assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        for (var id : List.of("parley", "parley-cli", "parley-directory")) {
            var client = realm.get("/clients?clientId=" + id).get(0);
            assertThat(client.path("implicitFlowEnabled").asBoolean()).as(id).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean())
                    .as(id)
                    .isFalse();
        }
    }
}
