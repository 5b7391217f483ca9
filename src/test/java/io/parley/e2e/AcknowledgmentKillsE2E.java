package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What people were told is done is there, once, after {@code kill -9} of the application and all processes of its database while
 * they acknowledge and answer over HTTP.
 */
class AcknowledgmentKillsE2E {
    private static final int KILLS = 20;
    private static final int CONTROL_KILLS = 5;
    private static final int PEOPLE = 800;
    private static final int ACKNOWLEDGED = 500;
    private static final int ANSWERED = 300;

    /** Numbers of people to whom something was confirmed that is not there. */
    private record Lost(List<Integer> acknowledgments, List<Integer> answers) {
        boolean nothing() {
            return acknowledgments.isEmpty() && answers.isEmpty();
        }
    }

    @Test
    void whatWasConfirmedIsThereOnce() throws Exception {
        int acknowledged = 0;
        int answered = 0;
        int inDoubt = 0;
        try (var product = new KilledProduct(Map.of())) {
            var company = new AskedCompany(product, PEOPLE, KILLS);
            for (int kill = 1; kill <= KILLS; kill++) {
                var round = company.round(kill);
                var employees = new Employees(product.url(), company, round, PEOPLE);
                employees.workUntil(ACKNOWLEDGED, ANSWERED);
                product.kill(kill % 2 == 0, kill % 4 < 2 ? 0 : 30);
                employees.rest();
                product.restart();
                var lost = lost(product, round, employees);
                assertThat(lost.acknowledgments)
                        .as("acknowledgments lost by kill %d", kill)
                        .isEmpty();
                assertThat(lost.answers).as("answers lost by kill %d", kill).isEmpty();
                acknowledged += employees.acknowledged.size();
                answered += employees.answered.size();
                inDoubt += employees.acknowledgedOrNot.size() + employees.answeredOrNot.size();

                employees.tryAgain();
                assertThat(employees.acknowledgedOrNot)
                        .as("refused after kill %d", kill)
                        .isEmpty();
                assertThat(employees.answeredOrNot)
                        .as("refused after kill %d", kill)
                        .isEmpty();
                assertThat(lost(product, round, employees).nothing()).isTrue();
                assertThat(twice(product, round))
                        .as("twice after kill %d", kill)
                        .isEmpty();
                logged(product, round);
                assertThat(company.faultsOfTheLog())
                        .as("the log after kill %d", kill)
                        .isEmpty();
            }
        }
        System.out.printf(
                "Kills: %d of application and database, %d acknowledgments and %d answers confirmed, 0 lost, 0 twice; %d in"
                        + " doubt, each there once after a second click%n",
                KILLS, acknowledged, answered, inDoubt);
    }

    /** The control: where PostgreSQL may confirm before it has written, the same kills and the same count find losses. */
    @Test
    void withoutSynchronousCommitSomeAreLost() throws Exception {
        try (var product = new KilledProduct(Map.of("synchronous_commit", "off"))) {
            var company = new AskedCompany(product, PEOPLE, CONTROL_KILLS);
            try (var database = product.database();
                    var statement = database.createStatement()) {
                statement.execute("checkpoint"); // the control may lose rows, not the company
            }
            int kill = 0;
            Lost lost;
            do {
                var round = company.round(++kill);
                var employees = new Employees(product.url(), company, round, PEOPLE);
                employees.workUntil(ACKNOWLEDGED, ANSWERED);
                product.kill(true, 0);
                employees.rest();
                product.restart();
                lost = lost(product, round, employees);
                System.out.printf(
                        "Kills, control with synchronous_commit=off: %d of %d acknowledgments and %d of %d answers lost by kill"
                                + " %d%n",
                        lost.acknowledgments.size(),
                        employees.acknowledged.size(),
                        lost.answers.size(),
                        employees.answered.size(),
                        kill);
            } while (lost.nothing() && kill < CONTROL_KILLS);
            assertThat(lost.nothing()).isFalse();
        }
    }

    private static Lost lost(KilledProduct product, AskedCompany.Round round, Employees employees) throws SQLException {
        var receipts = rows(product, "select id::text from ack where policy_version_id = '" + round.version() + "'");
        var comments = comments(product, round);
        return new Lost(
                employees.acknowledged.entrySet().stream()
                        .filter(e -> !receipts.contains(e.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                employees.answered.stream()
                        .filter(number -> !comments.contains(Employees.comment(number)))
                        .toList());
    }

    /** People with two acknowledgments, answers that stand there twice, and people whose answer is not there or there alone. */
    private static List<String> twice(KilledProduct product, AskedCompany.Round round) throws SQLException {
        var people =
                rows(product, "select person_id::text from ack where policy_version_id = '" + round.version() + "'");
        var comments = comments(product, round);
        var faults = new ArrayList<>(repeated(people));
        faults.addAll(repeated(comments));
        var answered = rows(
                product,
                "select person_id::text from survey_participation where answered and survey_id = '" + round.survey()
                        + "'");
        if (answered.size() != comments.size()) {
            faults.add(answered.size() + " people answered, and there are " + comments.size() + " answers");
        }
        return faults;
    }

    private static List<String> repeated(List<String> all) {
        return all.stream()
                .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> comments(KilledProduct product, AskedCompany.Round round) throws SQLException {
        return rows(
                product,
                "select answers->>'comment' from survey_answer_staged where survey_id = '" + round.survey() + "'");
    }

    /** Waits until the round's acknowledgments have their place in the log, and nothing else is in it of this round. */
    private static void logged(KilledProduct product, AskedCompany.Round round) throws SQLException {
        long until = System.nanoTime() + 30_000_000_000L;
        while (!rows(product, "select ack_id::text from acklog_pending").isEmpty()) {
            assertThat(System.nanoTime()).as("the log takes up what waits").isLessThan(until);
            Product.sleep(50);
        }
        assertThat(rows(
                        product,
                        "select a.id::text from ack a left join acklog_leaf l on l.ack_id = a.id where l.ack_id is null"
                                + " and a.policy_version_id = '" + round.version() + "'"))
                .as("acknowledged and in no log")
                .isEmpty();
    }

    private static List<String> rows(KilledProduct product, String sql) throws SQLException {
        try (var database = product.database();
                var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
