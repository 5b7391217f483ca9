package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A survey that asks again: what changed is shown, and what would tell about few people is not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TrendPagesTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Inject
    SurveyResults results;

    @Test
    void aSecondSurveyShowsWhatChanged() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 14, 12);
        var first = closed(company, groups, 26, 3);
        var manager = company.as("manager");
        assertThat(manager.page("/surveys/" + first + "/results").select("#trend"))
                .as("nothing to compare with")
                .isEmpty();
        var second = closed(company, groups, 26, 2);
        var page = manager.page("/surveys/" + second + "/results");
        var rows = page.select("#chart-trend tbody tr");
        assertThat(rows.eachText())
                .anySatisfy(row ->
                        assertThat(row).contains("WhatsApp", "65 % (17 of 26)", "50 % (13 of 26)", "−15 points"));
        assertThat(page.select("#chart-trend svg")).hasSize(2);
        assertThat(page.select("#chart-trend svg.on-desk polyline")).isNotEmpty();
        assertThat(page.select("#chart-trend thead a").eachAttr("href"))
                .containsExactly("/surveys/" + first + "/results", "/surveys/" + second + "/results");
        assertThat(page.select("section[aria-labelledby=trend] details tbody tr")
                        .eachText())
                .anySatisfy(
                        row -> assertThat(row).contains("Microsoft Teams (work or school) · Group A", "(14 of 14)"));
        assertThat(trend(company, "teams", "whatsapp").orElseThrow().rows())
                .as("what a plan of a switch draws")
                .extracting(row -> row.name()
                        + row.shares().stream().map(s -> " " + s.percent()).toList())
                .containsExactly("teams[ 100,  100]", "whatsapp[ 65,  50]");
        assertThat(trend(company, "teams", "telegram"))
                .as("asked about one of them alone")
                .isEmpty();
        assertThat(manager.page("/surveys/" + first + "/results").select("#trend"))
                .as("the first one is compared with nothing later")
                .isEmpty();
        assertThat(text("select count(*) from survey_participation where survey_id = '" + second
                        + "' and answered and cell_id is null"))
                .as("all groups are shown, so all are kept")
                .isEqualTo("0");
    }

    @Test
    void whereOnePersonMoreAnswersOnlyTheirNumberIsTold() {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 14, 12);
        var first = closed(company, groups, 25, 3);
        var second = closed(company, groups, 26, 3);
        var page = company.as("manager").page("/surveys/" + second + "/results");
        assertThat(page.select(".notice").text()).contains("Only how many answered is told", "fewer than 5 people");
        assertThat(page.select(".as-of").text()).contains("26 of 26");
        assertThat(page.select("#chart-tools tbody td").eachText()).isNotEmpty().containsOnly("withheld");
        assertThat(page.select("#chart-trend tbody tr").eachText())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("withheld"));
        assertThat(people.in(company.id(), () -> results.latest()).orElseThrow().survey())
                .as("what is known elsewhere is what was told last")
                .isEqualTo(first);
    }

    private Optional<Trend> trend(Company company, String... tools) {
        return people.in(company.id(), () -> results.trend(List.of(tools), List.of(tools)));
    }

    /** The first {@code answering} people; every {@code nth} does not use WhatsApp. */
    private UUID closed(Company company, Map<UUID, List<UUID>> groups, int answering, int nth) {
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        var asked = new ArrayList<UUID>();
        groups.values().forEach(asked::addAll);
        for (int n = 0; n < answering; n++) {
            var tools = n % nth == 0 ? new String[] {"teams"} : new String[] {"whatsapp", "teams"};
            people.answer(company.id(), asked.get(n), survey, SurveyPeople.ballot(null, tools));
        }
        people.close(company.id(), survey);
        return survey;
    }

    private static String text(String query) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
