package io.parley.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A program asks on behalf of a person who allowed it in the browser (RFC 8628); docs/api.md shows the same steps. */
class ApiE2E {
    @Test
    void aTokenOfTheDeviceFlowOpensTheApiAndNotThePages() {
        var issuer = Realm.ofShared().issuer();
        var device = Realm.form(
                issuer + "/protocol/openid-connect/auth/device",
                "client_id=parley-cli&scope=" + URLEncoder.encode("openid organization", StandardCharsets.UTF_8)
                        + "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256");
        try (var ada = Visit.onDesktop()) {
            ada.page.navigate(device.path("verification_uri_complete").asText());
            ada.signIn("ada@acme.example");
            ada.page.locator("[name=accept], [type=submit]").first().click();
            ada.page.waitForLoadState();
        }
        var tokens = Realm.form(
                issuer + "/protocol/openid-connect/token",
                "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=parley-cli&code_verifier=" + VERIFIER
                        + "&device_code=" + device.path("device_code").asText());
        var token = tokens.path("access_token").asText();
        assertThat(token).as(tokens.toString()).isNotEmpty();
        var url = Product.shared().url();
        given().auth()
                .oauth2(token)
                .get(url + "/api/v1/tools")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(39));
        given().auth()
                .oauth2(token)
                .get(url + "/api/v1/people")
                .then()
                .statusCode(200)
                .body("items.mail", hasItem("ada@acme.example"));
        given().auth().oauth2(token).get(url + "/api/v1/companies").then().statusCode(403);
        given().get(url + "/api/v1/tools").then().statusCode(401).contentType("application/problem+json");
        given().redirects()
                .follow(false)
                .auth()
                .oauth2(token)
                .get(url + "/people")
                .then()
                .statusCode(302);
    }

    // RFC 7636, appendix B
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
}
