package io.parley.surveys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.surveys.SurveyPeople;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The administrator's game: 200 people answer, the survey closes, and ten attackers get a copy of the server's files, its
 * write-ahead log and all logs. The control is the same copy with a survey that is still open. {@code -Dparley.attack.runs}: how often.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AdministratorGameTest {
    private static final int RUNS = Integer.getInteger("parley.attack.runs", 5);
    private static final int PEOPLE = 200;
    private static final int MOST_HITS = 7;
    private static final double MOST_ON_AVERAGE = 2.0;
    private static final Pattern MARKER = Pattern.compile("I am number \\d{4}");

    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    private record Game(UUID company, UUID survey, Map<UUID, String> answers, Map<UUID, String> fingerprints) {}

    @Test
    void tenAttackersAreLeftWithChance() throws SQLException, IOException {
        var closed = new ArrayList<Game>();
        for (int run = 0; run < RUNS; run++) {
            var game = answered(run);
            people.close(game.company, game.survey);
            closed.add(game);
        }
        var open = answered(RUNS);
        people.vacuum();
        var hits = new LinkedHashMap<String, List<Integer>>();
        try (var copy = CopiedServer.of(PostgresForTests.running());
                var superuser = copy.superuser()) {
            for (var game : closed) {
                attack(superuser, game, copy.logs())
                        .forEach((attacker, h) -> hits.computeIfAbsent(attacker, a -> new ArrayList<>())
                                .add(h));
            }
            var control = best(new LinkageAttack(superuser, open.survey, open.fingerprints).run());
            int pages = hits(new DeadRowAttack(superuser, open.survey, MARKER).run(), open);
            int wal = hits(new WalAttack(superuser, open.answers.keySet(), MARKER).run(""), open);
            System.out.printf(
                    "Control, still open: %d of %d by the tables, %d by the pages of their files, %d by the write-ahead log%n",
                    control, PEOPLE, pages, wal);
            assertThat(control).as("the control is linked by the tables").isGreaterThanOrEqualTo(190);
            assertThat(pages).as("the control is linked by the pages").isGreaterThanOrEqualTo(190);
            assertThat(wal).as("the control is linked by the log").isGreaterThanOrEqualTo(190);
        }
        hits.forEach((attacker, of) -> System.out.printf("%-36s %s%n", attacker, of));
        assertThat(hits).hasSize(10);
        hits.forEach((attacker, of) -> {
            assertThat(of).as(attacker).hasSize(RUNS).allMatch(h -> h <= MOST_HITS);
            assertThat(of.stream().mapToInt(h -> h).average().orElseThrow())
                    .as(attacker + " on average")
                    .isLessThanOrEqualTo(RUNS < 10 ? 2 * MOST_ON_AVERAGE : MOST_ON_AVERAGE);
        });
    }

    private Map<String, Integer> attack(Connection superuser, Game game, Path logs) throws SQLException, IOException {
        var hits = new LinkedHashMap<String, Integer>();
        for (var result : new LinkageAttack(superuser, game.survey, game.fingerprints).run()) {
            hits.put(result.attacker(), result.hits());
        }
        var outside = new OutsideAttacks(superuser, game.survey);
        hits.put("removed rows in the files", hits(new DeadRowAttack(superuser, game.survey, MARKER).run(), game));
        hits.put("nearness in time", hits(outside.byTime(), game));
        hits.put("group of the answer", hits(outside.byGroup(), game));
        hits.put("search of all logs", hits(outside.byLogs(files(logs), MARKER), game));
        hits.put(
                "write-ahead log since the close",
                hits(new WalAttack(superuser, game.answers.keySet(), MARKER).run(walOf(superuser, game.survey)), game));
        return hits;
    }

    /** Everybody answers in an order of their own. */
    private Game answered(int run) {
        var company = companies.fresh();
        var groups = people.groups(company.id(), 120, 80);
        var survey = people.open(company.id(), company.person("manager"), groups.keySet());
        var asked = new ArrayList<UUID>();
        groups.values().forEach(asked::addAll);
        Collections.shuffle(asked, new Random(run));
        var answers = new HashMap<UUID, String>();
        var fingerprints = new HashMap<UUID, String>();
        for (var person : asked) {
            var marker = "I am number %04d".formatted(answers.size());
            var ballot = SurveyPeople.ballot(marker, "whatsapp");
            people.answer(company.id(), person, survey, ballot);
            answers.put(person, marker);
            fingerprints.put(person, ballot.fingerprint());
        }
        return new Game(company.id(), survey, answers, fingerprints);
    }

    private static int hits(Map<UUID, String> guesses, Game game) {
        int hits = 0;
        for (var guess : guesses.entrySet()) {
            var found = MARKER.matcher(guess.getValue());
            if (found.find() && found.group().equals(game.answers.get(guess.getKey()))) {
                hits++;
            }
        }
        return hits;
    }

    private static int best(List<LinkageAttack.Result> results) {
        return results.stream().mapToInt(LinkageAttack.Result::hits).max().orElse(0);
    }

    /** What the product wrote down as the position before which the log still links. */
    private static String walOf(Connection superuser, UUID survey) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("select closed_wal from survey where id = '" + survey + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<Path> files(Path logs) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(logs)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        try (var all = Files.walk(Path.of("target"), 1)) {
            all.filter(f -> f.toString().endsWith(".log")).forEach(files::add);
        }
        return files;
    }
}
