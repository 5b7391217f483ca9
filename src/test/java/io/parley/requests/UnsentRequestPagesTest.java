package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Drafts of requests: kept as typed, seen by nobody else, sent once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnsentRequestPagesTest {
    @Inject
    Companies companies;

    @Test
    void whatWasTypedIsKeptWithItsGapsAndSentWhenItIsWhole() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var typed = Map.<String, Object>of("name", "Foobar", "purpose", "Half a sen", "until", "next spring");
        var kept = employee.post("/requests/new?name=Foobar", "/requests/drafts", typed);
        assertThat(kept.statusCode()).isEqualTo(303);
        var path = path(kept.header("Location"));
        assertThat(path(employee.post("/requests/drafts", typed).header("Location")))
                .as("one draft per tool")
                .isEqualTo(path);
        var page = employee.page(path + "?kept=1");
        assertThat(page.text()).contains("Kept. It is not sent yet.", "Only you see it");
        assertThat(page.selectFirst("#purpose").text()).isEqualTo("Half a sen");
        assertThat(page.selectFirst("#until").val()).isEqualTo("next spring");
        assertThat(employee.page("/requests?show=mine")
                        .select("a[href=" + path + "]")
                        .text())
                .isEqualTo("Foobar");

        var gap = employee.post(path, path + "/submission", typed);
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(gap.asString()).selectFirst("#until-error")).isNotNull();
        var sent = employee.post(path, path + "/submission", whole());
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(employee.page(path(sent.header("Location"))).text()).contains("Waits for an answer", "A whole one");
        assertThat(employee.get(path).statusCode()).as("sent is sent").isEqualTo(404);
        assertThat(employee.post("/requests/new?name=Foobar", path + "/submission", whole())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseSeesADraftAndNothingIsLogged() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var path = path(employee.post("/requests/new?name=Foobar", "/requests/drafts", whole())
                .header("Location"));
        for (var other : List.of("manager", "approver", "compliance-officer", "auditor", "tenant-admin")) {
            var visitor = company.as(other);
            assertThat(visitor.get(path).statusCode()).as(other).isEqualTo(404);
            assertThat(visitor.post("/requests/new?name=Foobar", path, whole()).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/requests/new?name=Foobar", path + "/submission", whole())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/requests/new?name=Foobar", path + "/removal", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.page("/requests?show=all").text()).doesNotContain("Foobar");
        }
        assertThat(company.as("compliance-officer").page("/audit").text()).doesNotContain("Foobar");
        assertThat(employee.page(path).selectFirst("#purpose").text()).contains("A whole one");
        assertThat(employee.post(path, path + "/removal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(employee.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void twoDraftsDoNotBecomeOneByAName() {
        var company = companies.fresh();
        var employee = company.as("employee");
        employee.post("/requests/new?name=Foobar", "/requests/drafts", whole());
        var other = path(employee.post("/requests/new?name=Foobar", "/requests/drafts", Map.of("name", "Barfoo"))
                .header("Location"));
        var refused = employee.post(other, other, Map.of("name", "Foobar", "purpose", "Typed a moment ago"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.selectFirst("#name-error").text()).contains("another draft for this tool");
        assertThat(page.selectFirst("#purpose").text()).isEqualTo("Typed a moment ago");
        assertThat(employee.post("/requests/new?name=Foobar", "/requests/drafts", Map.of("name", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void askingForTheToolEndsItsDraft() {
        var company = companies.fresh();
        var employee = company.as("employee");
        var path = path(employee.post("/requests/new?name=Foobar", "/requests/drafts", whole())
                .header("Location"));
        employee.post("/requests/new?name=Foobar", "/requests", whole());
        assertThat(employee.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void programsDoTheSame() {
        var company = companies.fresh();
        var employee = company.as("employee");
        String id = employee.json()
                .body(Map.of("name", "Foobar", "purpose", "Half"))
                .post("/api/v1/requests/drafts")
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .extract()
                .path("id");
        var api = "/api/v1/requests/drafts/" + id;
        company.as("manager").json().get(api).then().statusCode(404);
        company.as("manager")
                .json()
                .get("/api/v1/requests/drafts")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        employee.json().post(api + "/submission").then().statusCode(422);
        employee.json()
                .body(whole())
                .put(api)
                .then()
                .statusCode(200)
                .body("content.purpose", equalTo("A whole one, at last"));
        employee.json().post(api + "/submission").then().statusCode(201).body("state", equalTo("submitted"));
        employee.json().delete(api).then().statusCode(404);
        companies.fresh().as("employee").json().get(api).then().statusCode(404);
    }

    private static Map<String, Object> whole() {
        var form = new HashMap<String, Object>();
        form.put("name", "Foobar");
        form.put("purpose", "A whole one, at last");
        form.put("reasons", List.of("habit"));
        form.put("audience", "customers");
        form.put("data", "internal");
        form.put("device", "managed-phone");
        form.put("people", "3");
        return form;
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }
}
