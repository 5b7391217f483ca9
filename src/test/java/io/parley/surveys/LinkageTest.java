package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.surveys.attack.LinkageAttack;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The administrator's game: before the close the tables tell who answered what, afterwards they do not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LinkageTest {
    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Test
    void afterTheCloseAnAdministratorIsLeftWithChance() throws SQLException {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 120, 80);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        var asked = new ArrayList<UUID>();
        groups.values().forEach(asked::addAll);
        Collections.shuffle(asked, new Random(7));
        var truth = new HashMap<UUID, String>();
        for (var person : asked) {
            var ballot = SurveyPeople.ballot("I am number " + truth.size(), "whatsapp");
            people.answer(company.id(), person, survey, ballot);
            truth.put(person, ballot.fingerprint());
        }
        assertThat(hits(survey, truth)).as("while the answers wait").anyMatch(h -> h >= 190);
        people.close(company.id(), survey);
        var after = hits(survey, truth);
        assertThat(after).as("after the close").hasSize(5).allMatch(h -> h <= 7);
    }

    private static List<Integer> hits(UUID survey, Map<UUID, String> truth) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley")) {
            var results = new LinkageAttack(superuser, survey, truth).run();
            results.forEach(System.out::println);
            return results.stream().map(LinkageAttack.Result::hits).toList();
        }
    }
}
