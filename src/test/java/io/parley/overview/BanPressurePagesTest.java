package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.parley.surveys.SurveyPeople;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.Session;
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

    @Inject
    SurveyPeople survey;

    @Inject
    EntityManager database;

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

    @Test
    void aPolicyThatForbidsItTellsTheReasonWhenItIsPublished() {
        var company = banned();
        var version = tale.submitted(company);
        tale.approved(company, version);
        var author = company.as("policy-author");
        var path = "/policies/" + version.policyId() + "/publication";
        assertThat(author.page(path).select("#forbids").text())
                .contains("WhatsApp", "Not permitted", "12 of 20 people", ALL_THE_SAME);
        author.post(path, path, Map.of("version", version.versionId().toString()));
        assertThat(company.as("compliance-officer")
                        .get("/audit?kind=policy-published")
                        .asString())
                .contains("whatsapp: " + ALL_THE_SAME);
    }

    /** What was decided before anybody was asked may turn out to weigh on many. */
    @Test
    void aPolicyIsNotPublishedWhileNobodySaidWhyAllTheSame() {
        var company = companies.fresh();
        tale.in(company, () -> tale.registered(company));
        var path = sent(company.as("manager").post(FORM, FORM, forbidden()));
        company.as("approver").post(path, path + "/approval", Map.of("reason", "Seen, and it is as it is"));
        var version = tale.submitted(company);
        tale.approved(company, version);
        tale.asked(company);
        var author = company.as("policy-author");
        var publication = "/policies/" + version.policyId() + "/publication";
        assertThat(author.page(publication).select("#forbids .notice").text()).contains("No reason is kept");
        var refused = author.post(
                publication, publication, Map.of("version", version.versionId().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).text()).contains("more than a fifth of a group uses");
        assertThat(company.as("employee").page("/my-policies").text()).doesNotContain("Messaging at work");
    }

    @Test
    void theListTakesAsManyQueriesHoweverManyToolsPeopleUse() {
        var one = companies.fresh();
        asked(one, "whatsapp");
        var three = companies.fresh();
        asked(three, "whatsapp", "teams", "signal");
        assertThat(one.as("manager").page("/ban-pressure").select("tbody tr")).hasSize(1);
        assertThat(three.as("manager").page("/ban-pressure").select("tbody tr")).hasSize(3);
        assertThat(queries(three)).isEqualTo(queries(one));
    }

    private void asked(Company company, String... tools) {
        var groups = survey.groups(company.id(), 12);
        var id = survey.open(company.id(), company.person("manager"), groups.keySet());
        groups.values()
                .iterator()
                .next()
                .forEach(person -> survey.answer(company.id(), person, id, SurveyPeople.ballot(null, tools)));
        survey.close(company.id(), id);
    }

    /** Statements of one reading; the fewest of several, since scheduled work goes on beside it. */
    private long queries(Company company) {
        var statistics = database.unwrap(Session.class).getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 5)
                    .map(i -> {
                        statistics.clear();
                        company.as("manager")
                                .json()
                                .get("/api/v1/ban-pressure")
                                .then()
                                .statusCode(200);
                        return statistics.getPrepareStatementCount();
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** Forbidden all the same, with a reason, and approved. */
    private Company banned() {
        var company = companies.fresh();
        tale.asked(company);
        tale.in(company, () -> tale.registered(company));
        var form = forbidden();
        form.put("override_because", ALL_THE_SAME);
        var path = sent(company.as("manager").post(FORM, FORM, form));
        company.as("approver").post(path, path + "/approval", Map.of("reason", "Seen, and it is as it is"));
        return company;
    }

    private static String sent(io.restassured.response.Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        return response.header("Location")
                .replaceAll("^.*?/decisions", "/decisions")
                .replaceAll("\\?.*", "");
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
