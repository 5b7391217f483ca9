package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Forbidding what most use while nothing replaces it takes a reason in writing; it needs the tale's survey. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BanPressurePagesTest {
    private static final String FORM = "/tools/whatsapp/decision";
    private static final String ALL_THE_SAME = "The regulator ordered it, and there is no time to find another";

    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Test
    void whoForbidsWhatHasNoReplacementSaysWhyAndTheReasonStays() {
        var company = companies.fresh();
        tale.asked(company);
        tale.in(company, () -> tale.registered(company));
        var manager = company.as("manager");
        assertThat(manager.page("/ban-pressure").select("tbody tr").text()).contains("WhatsApp", "12 of 20");
        var refused = manager.post(FORM, FORM, forbidden());
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.select("#override_because-error").text()).contains("More than a fifth of a group");
        assertThat(page.select("#pressure").text()).contains("Ban pressure: 12", "12 of 20 people");

        var form = forbidden();
        form.put("override_because", ALL_THE_SAME);
        var sent = manager.post(FORM, form);
        assertThat(sent.statusCode()).isEqualTo(303);
        var path = sent.header("Location")
                .replaceAll("^.*?/decisions", "/decisions")
                .replaceAll("\\?.*", "");
        var approver = company.as("approver");
        assertThat(approver.page(path).text()).contains(ALL_THE_SAME);
        assertThat(approver.post(path, path + "/approval", Map.of("reason", "Seen, and it is as it is"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(approver.page(path).select("#history").text())
                .contains(ALL_THE_SAME, "12 of 20 people use it, 0 % covered, 12 left without");
        assertThat(company.as("auditor").json().get("/api/v1" + path).jsonPath().getString("override_because"))
                .isEqualTo(ALL_THE_SAME);
        assertThat(company.as("compliance-officer")
                        .get("/audit?kind=decision-approved")
                        .asString())
                .contains(ALL_THE_SAME);
        manager.json().get("/api/v1/ban-pressure").then().statusCode(200).body("items.tool", hasItem("whatsapp"));
        assertThat(company.as("employee").get("/ban-pressure").statusCode()).isEqualTo(403);
        assertThat(otherCompany(company).page("/ban-pressure").select("tbody tr"))
                .isEmpty();
    }

    private io.parley.testing.Visitor otherCompany(Company company) {
        var other = companies.fresh();
        assertThat(other.id()).isNotEqualTo(company.id());
        return other.as("manager");
    }

    private static Map<String, Object> forbidden() {
        var form = new HashMap<String, Object>();
        form.put("outcome", "not-permitted");
        for (var data : new String[] {"public", "internal", "confidential", "restricted"}) {
            form.put(data, "no");
        }
        form.put("none_because", "Customers are nowhere else, and we looked at five others");
        form.put("reason", "Nothing that was sent there can be taken back");
        form.put("at", "");
        return form;
    }
}
