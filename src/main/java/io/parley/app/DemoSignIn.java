package io.parley.app;

import io.parley.identity.KeycloakDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills in Keycloak's sign-in form for a built-in account and hands on the session cookies that Keycloak then sets. Cookies do
 * not tell ports apart, and in evaluation mode both servers are on one loopback host: so the browser is signed in there, and the
 * ordinary sign-in that follows asks nothing. No privilege is used that a visitor who types the password would not have.
 */
@ApplicationScoped
class DemoSignIn {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    private final KeycloakDirectory directory;

    DemoSignIn(KeycloakDirectory directory) {
        this.directory = directory;
    }

    /** The {@code Set-Cookie} lines of a sign-in as that account. */
    List<String> cookies(String mail, String returnTo) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var form = browser.send(ask(returnTo), BodyHandlers.ofString());
        var action = ACTION.matcher(form.body());
        if (form.statusCode() != 200 || !action.find()) {
            throw new IOException("No sign-in form from Keycloak, but status " + form.statusCode());
        }
        var filled = HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                // by hand: Keycloak marks them Secure, which browsers send to a loopback host all the same and Java's
                // jar does not
                .header("Cookie", pairs(form.headers().allValues("Set-Cookie")))
                .POST(BodyPublishers.ofString(
                        encoded(Map.of("username", mail, "password", DemoAccounts.PASSWORD, "credentialId", ""))))
                .build();
        HttpResponse<Void> answer = browser.send(filled, BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IOException("Keycloak did not sign " + mail + " in, but answered " + answer.statusCode());
        }
        return answer.headers().allValues("Set-Cookie");
    }

    /** The code that comes back is never redeemed: its verifier is nobody's. */
    private HttpRequest ask(String returnTo) {
        var query = encoded(Map.of(
                "response_type", "code",
                "client_id", "parley",
                "scope", "openid",
                "redirect_uri", returnTo,
                "state", "door",
                "code_challenge", "OUpslzAhWiHb2hIW0-m7aFSCV4m43MEvZS-or9X4WQY",
                "code_challenge_method", "S256",
                "acr_values", "2"));
        return HttpRequest.newBuilder(URI.create(directory.issuer() + "/protocol/openid-connect/auth?" + query))
                .timeout(PATIENCE)
                .build();
    }

    private static String pairs(List<String> setCookies) {
        return setCookies.stream().map(c -> c.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
