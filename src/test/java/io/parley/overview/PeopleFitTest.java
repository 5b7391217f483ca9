package io.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.surveys.SurveyPeople;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** What people say in a survey that was opened, answered, closed and released by the product itself. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PeopleFitTest {
    private static final int PEOPLE = 24;
    private static final int WHATSAPP = 16;

    @Inject
    Companies companies;

    @Inject
    Tale tale;

    @Inject
    SurveyPeople survey;

    @Test
    void anAlternativeThatPeopleRateBelowWhatItReplacesIsFlagged() {
        var company = asked(8, 6);
        assertThat(said(company)).contains("24 use it", "25 % of them say").doesNotContain("People like");
        tale.decided(company);
        assertThat(said(company))
                .contains("It is to take the place of WhatsApp")
                .contains("People like WhatsApp better: 50 % say that it works well, here 25 %");
        var told = company.as("employee")
                .json()
                .get("/api/v1/tools/teams/assessment")
                .jsonPath();
        assertThat(told.getInt("fit.people")).isEqualTo(PEOPLE);
        assertThat(told.getInt("fit.satisfied")).isEqualTo(25);
        assertThat(told.getString("fit.replaces[0].tool")).isEqualTo("whatsapp");
        assertThat(told.getInt("fit.replaces[0].satisfied")).isEqualTo(50);
        assertThat(told.getBoolean("fit.replaces[0].rated_below")).isTrue();
        assertThat(said(companies.fresh())).contains("No published survey says anything");
    }

    @Test
    void whatPeopleLikeBetterThanBeforeIsNot() {
        var company = asked(8, 18);
        tale.decided(company);
        assertThat(said(company))
                .contains("75 % of them say", "It is to take the place of WhatsApp")
                .doesNotContain("People like WhatsApp better");
        assertThat(company.as("employee")
                        .json()
                        .get("/api/v1/tools/teams/assessment")
                        .jsonPath()
                        .getBoolean("fit.replaces[0].rated_below"))
                .isFalse();
    }

    /** So few say that it works well that a number would tell who. */
    @Test
    void whatMayNotBeShownIsNotComparedEither() {
        var company = asked(8, 2);
        tale.decided(company);
        assertThat(said(company)).contains("may not be shown").doesNotContain("People like WhatsApp better");
    }

    private String said(Company company) {
        return company.as("employee")
                .page("/tools/teams/assessment")
                .select("main")
                .text();
    }

    /** All use Teams, {@link #WHATSAPP} of them WhatsApp, too; so many say of each that it works well. */
    private Company asked(int likeWhatsApp, int likeTeams) {
        var company = companies.fresh();
        var groups = survey.groups(company.id(), PEOPLE);
        var id = survey.open(company.id(), company.person("manager"), groups.keySet());
        int n = 0;
        for (var person : groups.values().iterator().next()) {
            var ratings = new HashMap<String, Integer>();
            ratings.put("teams", n < likeTeams ? 5 : 2);
            if (n < WHATSAPP) {
                ratings.put("whatsapp", n < likeWhatsApp ? 4 : 1);
            }
            survey.answer(company.id(), person, id, SurveyPeople.rated(ratings));
            n++;
        }
        survey.close(company.id(), id);
        return company;
    }
}
