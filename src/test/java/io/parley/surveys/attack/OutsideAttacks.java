package io.parley.surveys.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Attackers who use what lies around the tables: times, logs, groups, what ordered dumps keep. Guesses are person → answers as text. */
final class OutsideAttacks {
    private final Connection superuser;
    private final UUID survey;

    OutsideAttacks(Connection superuser, UUID survey) {
        this.superuser = superuser;
        this.survey = survey;
    }

    /** Whoever has the latest trace of any time beside their id gave the answer written last. */
    Map<UUID, String> byTime() throws SQLException {
        var times = new ArrayList<String>();
        for (var column : rows("""
                select p.table_name, p.column_name, t.column_name from information_schema.columns p
                join information_schema.columns t on t.table_schema = p.table_schema and t.table_name = p.table_name
                where p.table_schema = 'public' and p.udt_name = 'uuid' and t.udt_name = 'timestamptz'
                  and (p.column_name like '%person%' or p.column_name like '%_by' or p.column_name in ('id', 'subject_id', 'actor'))
                """)) {
            times.add("select %s as who, %s as at from %s".formatted(column.get(1), column.get(2), column.get(0)));
        }
        var order =
                "select p.person_id::text from survey_participation p left join (" + String.join(" union all ", times)
                        + ") t on t.who = p.person_id where p.survey_id = '" + survey
                        + "' and p.answered group by p.person_id order by max(t.at), p.person_id";
        return paired(first(rows(order)), answers("ctid"));
    }

    /** Of all who are in an answer's group one is guessed. */
    Map<UUID, String> byGroup() throws SQLException {
        var guesses = new LinkedHashMap<UUID, String>();
        var taken = new java.util.HashSet<String>();
        for (var answer : rows("select a.answers::text, coalesce(c.name, '') from survey_answer a "
                + "left join survey_cell c on c.tenant_id = a.tenant_id and c.id = a.cell_id where a.survey_id = '"
                + survey
                + "' order by a.ctid")) {
            var people = first(rows("select distinct m.person_id::text from membership m join people_group g "
                    + "on g.tenant_id = m.tenant_id and g.id = m.group_id join survey_participation p "
                    + "on p.tenant_id = m.tenant_id and p.person_id = m.person_id and p.answered where p.survey_id = '"
                    + survey + "' and ('" + answer.get(1).replace("'", "''") + "' in ('', g.name)) order by 1"));
            people.stream()
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(p -> guesses.put(UUID.fromString(p), answer.get(0)));
        }
        return guesses;
    }

    /** Who is named in a log line near an answer's own words, in the logs of the server and of the application. */
    Map<UUID, String> byLogs(List<Path> logs, Pattern marker) throws SQLException, IOException {
        var people = first(rows("select person_id::text from survey_participation where survey_id = '" + survey + "'"));
        var guesses = new LinkedHashMap<UUID, String>();
        for (var file : logs) {
            var last = "";
            for (var line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n")) {
                var found = marker.matcher(line);
                var who = people.stream().filter(line::contains).findFirst();
                if (who.isPresent()) {
                    last = who.get();
                }
                if (found.find() && !last.isEmpty()) {
                    guesses.put(UUID.fromString(last), found.group());
                }
            }
        }
        return guesses;
    }

    private List<String> answers(String order) throws SQLException {
        return first(
                rows("select answers::text from survey_answer where survey_id = '" + survey + "' order by " + order));
    }

    private static Map<UUID, String> paired(List<String> people, List<String> answers) {
        var guesses = new LinkedHashMap<UUID, String>();
        for (int i = 0; i < Math.min(people.size(), answers.size()); i++) {
            guesses.put(UUID.fromString(people.get(i)), answers.get(i));
        }
        return guesses;
    }

    private static List<String> first(List<List<String>> rows) {
        return rows.stream().map(r -> r.get(0)).toList();
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
            return rows;
        }
    }
}
