package io.parley.surveys.attack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An administrator with the whole database tries to say who answered what, by everything that tables remember about the order
 * in which rows were written. The truth only scores the guesses.
 */
public final class LinkageAttack {
    private static final String PEOPLE =
            "select person_id::text as who, xmin::text::bigint as tx, ctid as place from survey_participation "
                    + "where survey_id = '%s' and answered";
    private static final String ANSWERS =
            "select id::text as who, answers::text as answers, xmin::text::bigint as tx, ctid as place from %s where survey_id = '%s'";

    private final Connection superuser;
    private final UUID survey;
    private final Map<UUID, String> truth;

    /** {@code truth}: person → {@link Fingerprint} of what they answered. */
    public LinkageAttack(Connection superuser, UUID survey, Map<UUID, String> truth) {
        this.superuser = superuser;
        this.survey = survey;
        this.truth = Map.copyOf(truth);
    }

    /** {@code chance}: hits that guessing blindly gives on average, more than one where people answered alike. */
    public record Result(String attacker, int hits, int people, double chance) {}

    private record Row(String id, String answers, long transaction) {}

    /** Finds the answers wherever they are: moved by the close, or still waiting for it. */
    public List<Result> run() throws SQLException {
        var answers = count("survey_answer") > 0 ? "survey_answer" : "survey_answer_staged";
        superuser.createStatement().execute("set synchronize_seqscans = off");
        var results = new ArrayList<Result>();
        results.add(result("same transaction (xmin)", joined(answers)));
        results.add(result("order of transactions (xmin rank)", ranked(answers, "tx, place")));
        results.add(result("place in the file (ctid rank)", ranked(answers, "place")));
        results.add(result("order of a dump", dumped(answers)));
        results.add(result("order of ids", ranked(answers, "who")));
        return results;
    }

    /** Pairs rows of one transaction; where a transaction wrote many, in the order of their places. */
    private Map<String, String> joined(String table) throws SQLException {
        var answers = rows(ANSWERS.formatted(table, survey) + " order by place").stream()
                .collect(Collectors.groupingBy(Row::transaction));
        var guesses = new LinkedHashMap<String, String>();
        for (var person : rows(PEOPLE.formatted(survey) + " order by place")) {
            var same = answers.getOrDefault(person.transaction(), new ArrayList<>());
            if (!same.isEmpty()) {
                guesses.put(person.id(), same.remove(0).answers());
            }
        }
        return guesses;
    }

    private Map<String, String> ranked(String table, String order) throws SQLException {
        return paired(
                rows(PEOPLE.formatted(survey) + " order by " + order),
                rows(ANSWERS.formatted(table, survey) + " order by " + order));
    }

    /** As COPY reads a table: from its beginning to its end. */
    private Map<String, String> dumped(String table) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_indexonlyscan = off");
            var guesses = paired(rows(PEOPLE.formatted(survey)), rows(ANSWERS.formatted(table, survey)));
            statement.execute("reset enable_indexscan");
            statement.execute("reset enable_bitmapscan");
            statement.execute("reset enable_indexonlyscan");
            return guesses;
        }
    }

    private static Map<String, String> paired(List<Row> people, List<Row> answers) {
        var guesses = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(people.size(), answers.size()); i++) {
            guesses.put(people.get(i).id(), answers.get(i).answers());
        }
        return guesses;
    }

    private Result result(String attacker, Map<String, String> guesses) {
        int hits = 0;
        for (var guess : guesses.entrySet()) {
            if (Fingerprint.of(guess.getValue()).equals(truth.get(UUID.fromString(guess.getKey())))) {
                hits++;
            }
        }
        return new Result(attacker, hits, truth.size(), chance());
    }

    /** Who answered like n others is hit n times as often. */
    private double chance() {
        var alike = truth.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return alike.values().stream().mapToDouble(n -> (double) n * n).sum() / Math.max(1, truth.size());
    }

    private long count(String table) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from " + table + " where survey_id = '" + survey + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Row> rows(String sql) throws SQLException {
        boolean people = sql.startsWith(PEOPLE.substring(0, 20));
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<Row>();
            while (row.next()) {
                rows.add(new Row(row.getString("who"), people ? "" : row.getString("answers"), row.getLong("tx")));
            }
            return rows;
        }
    }
}
