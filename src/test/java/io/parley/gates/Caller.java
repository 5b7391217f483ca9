package io.parley.gates;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who asks thousands of times: one token, one form token, no redirects followed. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    record Answer(int status, String type, String location, String body, HttpResponse<?> raw) {}

    final String name;
    /** Empty for whoever is nobody here. */
    final Set<String> roles;

    final String csrf;

    private final String address;
    private final @Nullable String token;
    private String cookie = "";

    Caller(String name, Set<String> roles, String address, @Nullable String token) {
        this.name = name;
        this.roles = roles;
        this.address = address;
        this.token = token;
        this.csrf = findToken();
    }

    /** From the first page that has a form. */
    private String findToken() {
        for (var page : List.of("/account", "/companies/new", "/people/new", "/")) {
            var answer = send("GET", page, null, null);
            var found = TOKEN.matcher(answer.body);
            if (found.find()) {
                cookie = answer.raw.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("csrf-token="))
                        .map(c -> c.split(";")[0])
                        .findFirst()
                        .orElse("");
                return found.group(1);
            }
        }
        return "none";
    }

    Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header(
                        "Accept",
                        path.startsWith("/api/")
                                ? "application/json, application/problem+json, */*;q=0.1"
                                : "text/html, text/csv;q=0.9, */*;q=0.1");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var response = send(request.build());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once more when the server has closed the kept connection, as it does after an address that is too long. */
    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
