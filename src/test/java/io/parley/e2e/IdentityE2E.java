package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

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
    void anAccountWithoutACompanyIsToldSo() throws IOException {
        try (var keycloak = keycloak()) {
            var user = new UserRepresentation();
            user.setUsername("stray@nowhere.example");
            user.setEmail("stray@nowhere.example");
            user.setFirstName("Stray");
            user.setLastName("Visitor");
            user.setEnabled(true);
            var password = new CredentialRepresentation();
            password.setType(CredentialRepresentation.PASSWORD);
            password.setValue(Visit.DEMO_PASSWORD);
            user.setCredentials(List.of(password));
            keycloak.realm("parley").users().create(user).close();
        }
        try (var stray = Visit.onPhone()) {
            stray.signIn("stray@nowhere.example");
            assertThat(stray.heading()).isEqualTo("You are signed in, but not part of a company here");
            stray.looksRight().picture("no-company");
            assertThat(stray.open("/tools").page.title()).contains("not part of a company");
            stray.open("/home").click("main a.button");
            assertThat(stray.page.url()).isEqualTo(stray.url + "/");
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
            desk.page.waitForURL(desk.url + "/");
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

    /** What runs is what is written, in what matters for safety. */
    @Test
    void theRunningRealmIsTheWrittenOne() throws IOException {
        try (var keycloak = keycloak()) {
            var realm = keycloak.realm("parley");
            var settings = realm.toRepresentation();
            assertThat(settings.isBruteForceProtected()).isTrue();
            assertThat(settings.getRevokeRefreshToken()).isTrue();
            assertThat(settings.isRegistrationAllowed()).isFalse();
            assertThat(settings.isOrganizationsEnabled()).isTrue();
            assertThat(settings.getLoginTheme()).isEqualTo("parley");
            assertThat(settings.getBrowserFlow()).isEqualTo("parley-browser");
            var web = realm.clients().findByClientId("parley").get(0);
            assertThat(web.getRedirectUris())
                    .containsExactly(Product.shared().url() + "/signed-in");
            assertThat(web.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
            for (var id : List.of("parley", "parley-cli", "parley-directory")) {
                var client = realm.clients().findByClientId(id).get(0);
                assertThat(client.isImplicitFlowEnabled()).as(id).isFalse();
                assertThat(client.isDirectAccessGrantsEnabled()).as(id).isFalse();
            }
        }
    }

    private static Keycloak keycloak() throws IOException {
        var home = Product.shared().home;
        var ports = new Properties();
        try (var in = Files.newInputStream(home.resolve("ports"))) {
            ports.load(in);
        }
        return KeycloakBuilder.builder()
                .serverUrl("http://localhost:" + ports.getProperty("keycloak"))
                .realm("master")
                .grantType("client_credentials")
                .clientId("parley-bootstrap")
                .clientSecret(Files.readString(home.resolve("secrets/keycloak-bootstrap")).strip())
                .build();
    }
}
