package io.parley.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.parley.gates.Caller.Answer;
import io.parley.gates.Route.Body;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is answered, and whoever answers it: the headers are there, people get a page, programs a problem, nobody an insight. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeadersTest {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final List<String> POLICY = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self' ",
            "frame-ancestors 'none'",
            "base-uri 'none'");
    private static final Pattern INSIGHT = Pattern.compile(
            "\\b(java|javax|jakarta|io|org|com)\\.[a-z]+\\.[\\w.$]+|Exception\\b|\\bat [\\w.$]+\\(|PSQL|SQLState|hibernate",
            Pattern.CASE_INSENSITIVE);
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    Companies companies;

    @TestHTTPResource
    URI address;

    /** Fails as a fault of ours would. */
    @Path("/")
    @PermitAll
    public static class Broken {
        @GET
        @Path("test-only/broken")
        @Produces("text/html")
        public String page() {
            throw new IllegalStateException("java.lang.Secret at io.parley.Inside(Inside.java:1)");
        }

        @GET
        @Path("api/test-only/broken")
        @Produces("application/json")
        public String program() {
            return page();
        }
    }

    private record Case(int status, String who, String method, String path, String type, String body) {
        @Override
        public String toString() {
            return status + " " + method + " " + path + " by " + who;
        }
    }

    private static Case get(int status, String who, String path) {
        return new Case(status, who, "GET", path, null, null);
    }

    private static final List<Case> CASES = List.of(
            get(200, "anonymous", "/"),
            get(200, "employee", "/home"),
            get(200, "tenant-admin", "/audit"),
            get(200, "tenant-admin", "/api/v1/people"),
            get(200, "anonymous", "/api/openapi"),
            get(303, "anonymous", "/language?language=cs"),
            get(303, "operator", "/home"),
            new Case(400, "employee", "POST", "/account/sessions-end", FORM, ""),
            new Case(400, "tenant-admin", "POST", "/api/v1/people", "application/json", "{"),
            get(401, "anonymous", "/home"),
            get(401, "anonymous", "/api/v1/people"),
            get(401, "forger", "/home"),
            get(401, "forger", "/api/v1/people"),
            get(403, "employee", "/audit"),
            get(403, "employee", "/api/v1/audit"),
            get(403, "stranger", "/home"),
            get(403, "stranger", "/api/v1/people"),
            get(404, "anonymous", "/no-such-page"),
            get(404, "anonymous", "/no/such/page.html"),
            get(404, "anonymous", "/assets/no-such-file.js"),
            get(404, "anonymous", "/api/no-such-thing"),
            get(404, "tenant-admin", "/people/" + UUID.randomUUID()),
            get(404, "tenant-admin", "/api/v1/people/" + UUID.randomUUID()),
            get(404, "anonymous", "/q/health"),
            get(404, "anonymous", "/q/dev"),
            new Case(404, "anonymous", "POST", "/no-such-page", FORM, "a=b"),
            new Case(405, "anonymous", "POST", "/", FORM, "a=b"),
            new Case(405, "anonymous", "DELETE", "/", null, null),
            new Case(405, "tenant-admin", "DELETE", "/api/v1/audit", null, null),
            new Case(415, "tenant-admin", "POST", "/api/v1/people", FORM, "a=b"),
            new Case(422, "tenant-admin", "POST", "/api/v1/people", "application/json", "{}"),
            get(500, "anonymous", "/test-only/broken"),
            get(500, "anonymous", "/api/test-only/broken"));

    @TestFactory
    Stream<DynamicTest> everyAnswer() {
        var callers = callers();
        return CASES.stream()
                .map(c -> dynamicTest(c.toString(), () -> {
                    var answer = callers.get(c.who)
                            .send(
                                    c.method,
                                    c.path,
                                    c.type,
                                    c.body == null ? null : c.body.getBytes(StandardCharsets.UTF_8));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(c.status);
                    secured(answer, c.path);
                    if (c.status >= 400) {
                        refused(answer, c.path);
                    }
                }));
    }

    /** The server itself refuses these, before any of our classes is asked. */
    @TestFactory
    Stream<DynamicTest> answersOfTheServerItself() {
        return Map.of(
                        "413 page",
                        "POST /people/imports HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                                + "\r\nContent-Length: 99999999\r\n\r\n",
                        "413 api",
                        "POST /api/v1/people HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n")
                .entrySet()
                .stream()
                .map(e -> dynamicTest(e.getKey(), () -> {
                    var answer = raw(e.getValue());
                    assertThat(answer).startsWith("HTTP/1.1 413");
                    HEADERS.forEach((name, value) ->
                            assertThat(answer.toLowerCase()).contains((name + ": " + value).toLowerCase()));
                    POLICY.forEach(part -> assertThat(answer).contains(part));
                    assertThat(answer).contains(e.getKey().endsWith("api") ? "application/problem+json" : "<h1>");
                }));
    }

    @Test
    void aFormWithMistakesIsAPageToo() {
        var admin = callers().get("tenant-admin");
        var answer = admin.send("POST", "/people", FORM, ("csrf-token=" + admin.csrf).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        secured(answer, "/people");
        assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
    }

    @Test
    void cookiesAreForThisSiteAndNotForScripts() {
        var account = callers().get("employee").send("GET", "/account", null, null);
        var cookies = account.raw().headers().allValues("Set-Cookie");
        var language = callers()
                .get("employee")
                .send("GET", "/language?language=cs", null, null)
                .raw()
                .headers()
                .allValues("Set-Cookie");
        assertThat(Stream.concat(cookies.stream(), language.stream()).toList())
                .isNotEmpty()
                .allSatisfy(
                        c -> assertThat(c.toLowerCase()).contains("httponly").containsPattern("samesite=(lax|strict)"));
    }

    /** Every page that writes, present and future: without the form's token nothing happens, and a person is told so. */
    @TestFactory
    Stream<DynamicTest> everyPostNeedsTheFormsToken() {
        var callers = callers();
        var routes = Routes.all().stream()
                .filter(r -> !r.reads()
                        && !r.api()
                        && Set.of(Body.FORM, Body.MULTIPART).contains(r.body()))
                .toList();
        assertThat(routes).isNotEmpty();
        return routes.stream()
                .map(route -> dynamicTest(route.toString(), () -> {
                    var caller = callers.values().stream()
                            .filter(c -> route.mayBeCalledBy(c.roles))
                            .findFirst()
                            .orElseThrow();
                    var path = route.filled(slot -> UUID.randomUUID().toString());
                    for (var token :
                            List.of("", "csrf-token=", "csrf-token=wrong", "csrf-token=" + callers.get("other").csrf)) {
                        for (var type : List.of(FORM, "multipart/form-data; boundary=b")) {
                            if (type.equals(FORM) != (route.body() == Body.FORM)) {
                                continue;
                            }
                            var body = type.equals(FORM)
                                    ? token
                                    : token.isEmpty()
                                            ? "--b--\r\n"
                                            : "--b\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n"
                                                    + token.substring(11) + "\r\n--b--\r\n";
                            var answer = caller.send(route.method(), path, type, body.getBytes(StandardCharsets.UTF_8));
                            assertThat(answer.status())
                                    .as("with '" + token + "': " + answer.body())
                                    .isEqualTo(400);
                            secured(answer, path);
                            refused(answer, path);
                        }
                    }
                    for (var type : List.of("application/json", "text/plain", "application/xml")) {
                        var answer = caller.send(route.method(), path, type, "{}".getBytes(StandardCharsets.UTF_8));
                        assertThat(answer.status())
                                .as(type + ": " + answer.body())
                                .isIn(400, 415);
                        secured(answer, path);
                        refused(answer, path);
                    }
                }));
    }

    private static void secured(Answer answer, String path) {
        var headers = answer.raw().headers();
        HEADERS.forEach((name, value) -> assertThat(headers.allValues(name))
                .as(name)
                .containsExactly(
                        name.equals("Referrer-Policy") && path.startsWith("/surveys/") && path.endsWith("/answer")
                                ? "no-referrer"
                                : value));
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> {
            POLICY.forEach(part -> assertThat(policy).contains(part));
            assertThat(policy).doesNotContain("unsafe", "*");
        });
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        if (!path.startsWith("/assets/")) {
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    private static void refused(Answer answer, String path) {
        assertThat(INSIGHT.matcher(answer.body())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
        if (path.startsWith("/api/")) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + answer.status(), "\"title\":");
        } else if (answer.status() != 401) {
            assertThat(answer.type()).startsWith("text/html");
            assertThat(Jsoup.parse(answer.body()).select("h1"))
                    .as(answer.body())
                    .hasSize(1);
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var buffer = new byte[16_384];
            var text = new StringBuilder();
            try {
                for (int n;
                        (n = socket.getInputStream().read(buffer)) > 0
                                && !text.toString().contains("</html>")
                                && !text.toString().contains("}"); ) {
                    text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
            } catch (IOException closed) {
                return text.toString();
            }
            return text.toString();
        }
    }

    private Map<String, Caller> callers() {
        Company company = companies.acme();
        var base = address.toString().replaceAll("/$", "");
        companies.operator();
        var callers = new LinkedHashMap<String, Caller>();
        for (var role : Arrays.asList(
                "employee",
                "tenant-admin",
                "manager",
                "register-editor",
                "approver",
                "policy-author",
                "compliance-officer",
                "observer")) {
            callers.put(
                    role,
                    new Caller(role, new java.util.HashSet<>(List.of(role, "employee")), base, company.token(role)));
        }
        callers.put(
                "other", new Caller("other", Set.of(), base, companies.globex().token("manager")));
        callers.put(
                "operator",
                new Caller(
                        "operator",
                        Set.of("operator"),
                        base,
                        Tokens.of("the-operator", "operator@parley.example", Map.of())));
        callers.put(
                "stranger",
                new Caller("stranger", Set.of(), base, Tokens.of("a-stranger", "stranger@parley.example", Map.of())));
        callers.put(
                "forger",
                new Caller(
                        "forger",
                        Set.of(),
                        base,
                        company.token("tenant-admin").replaceAll("\\.[^.]*$", ".c2lnbmF0dXJl")));
        callers.put("anonymous", new Caller("anonymous", Set.of(), base, null));
        return callers;
    }
}
