package io.parley.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Properties;

/** Keycloak's administration of a running product, over plain HTTP with the product's own bootstrap secret. */
final class Realm {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;
    private final String token;

    private Realm(String server, String token) {
        this.server = server;
        this.token = token;
    }

    static Realm ofShared() {
        var home = Product.shared().home;
        try (var in = Files.newInputStream(home.resolve("ports"))) {
            var ports = new Properties();
            ports.load(in);
            var server = "http://localhost:" + ports.getProperty("keycloak");
            var secret =
                    Files.readString(home.resolve("secrets/keycloak-bootstrap")).strip();
            var answer = form(
                    server + "/realms/master/protocol/openid-connect/token",
                    "grant_type=client_credentials&client_id=parley-bootstrap&client_secret=" + secret);
            return new Realm(server, answer.path("access_token").asText());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Address of the realm for people and programs. */
    String issuer() {
        return server + "/realms/parley";
    }

    JsonNode get(String path) {
        return read(send(request(path).GET()));
    }

    void post(String path, String json) {
        send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void put(String path, String json) {
        send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    static JsonNode form(String url, String body) {
        return read(send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/admin/realms/parley" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }
}
