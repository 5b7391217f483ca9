package io.parley.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser: keeps cookies and the form token, follows no redirects. */
public final class Visitor {
    private final @Nullable String token;
    private final Map<String, String> cookies = new HashMap<>();
    private String csrf = "";

    private Visitor(@Nullable String token) {
        this.token = token;
    }

    public static Visitor with(String token) {
        return new Visitor(token);
    }

    public static Visitor anonymous() {
        return new Visitor(null);
    }

    /** The page, which must be there. */
    public Document page(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + "\n" + response.asString());
        }
        return Jsoup.parse(response.asString());
    }

    public Response get(String path) {
        return remember(request().get(path));
    }

    /** A form as a browser would send it; {@code from} is the page it stands on. */
    public Response post(String from, String path, Map<String, ?> form) {
        get(from);
        return post(path, form);
    }

    /** A form with the token of the last page that had one. */
    public Response post(String path, Map<String, ?> form) {
        return remember(request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParams(form)
                .post(path));
    }

    public Response upload(String from, String path, String field, String fileName, byte[] content) {
        get(from);
        return remember(request()
                .multiPart("csrf-token", csrf)
                .multiPart(field, fileName, content, "text/csv")
                .post(path));
    }

    /** As {@link #upload(String, String, String, String, byte[])}, with other fields beside the file. */
    public Response upload(
            String from, String path, Map<String, String> fields, String field, String fileName, byte[] content) {
        get(from);
        var request = request().multiPart("csrf-token", csrf);
        fields.forEach(request::multiPart);
        return remember(request.multiPart(field, fileName, content, "application/octet-stream")
                .post(path));
    }

    public RequestSpecification json() {
        return given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .accept("application/json, application/problem+json");
    }

    public RequestSpecification request() {
        var request = given().redirects().follow(false).accept("text/html").cookies(cookies);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Response remember(Response response) {
        cookies.putAll(response.cookies());
        var input = response.contentType() != null && response.contentType().startsWith("text/html")
                ? Jsoup.parse(response.asString()).selectFirst("input[name=csrf-token]")
                : null;
        if (input != null) {
            csrf = input.val();
        }
        return response;
    }
}
