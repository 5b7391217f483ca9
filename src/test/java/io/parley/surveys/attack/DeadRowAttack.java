package io.parley.surveys.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the pages of the tables' files, rows that were removed included: an answer and a "has answered" of the same transaction belong
 * together. Guesses are person → words of the answer.
 */
final class DeadRowAttack {
    private static final String ROWS = """
            select i.t_xmin::text, i.t_data from generate_series(0, pg_relation_size('%1$s') / 8192 - 1) b,
              heap_page_items(get_raw_page('%1$s', b::int)) i where i.t_data is not null""";

    private final Connection superuser;
    private final UUID survey;
    private final Pattern marker;

    DeadRowAttack(Connection superuser, UUID survey, Pattern marker) {
        this.superuser = superuser;
        this.survey = survey;
        this.marker = marker;
    }

    Map<UUID, String> run() throws SQLException {
        var words = new HashMap<String, String>();
        try (var statement = superuser.createStatement()) {
            statement.execute("create extension if not exists pageinspect");
            try (var rows = statement.executeQuery(ROWS.formatted("survey_answer_staged"))) {
                while (rows.next()) {
                    var found = marker.matcher(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1));
                    if (found.find()) {
                        words.put(rows.getString(1), found.group());
                    }
                }
            }
            var guesses = new LinkedHashMap<UUID, String>();
            try (var rows = statement.executeQuery(ROWS.formatted("survey_participation"))) {
                while (rows.next()) {
                    var ids = ByteBuffer.wrap(rows.getBytes(2));
                    var said = words.get(rows.getString(1));
                    if (said != null && uuid(ids, 16).equals(survey)) {
                        guesses.put(uuid(ids, 32), said);
                    }
                }
            }
            return guesses;
        }
    }

    private static UUID uuid(ByteBuffer row, int at) {
        return new UUID(row.getLong(at), row.getLong(at + 8));
    }
}
