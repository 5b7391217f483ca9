package io.parley.surveys.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the write-ahead log: which transaction put an answer into the waiting table, and which row of who was asked the same
 * transaction changed; who that row belongs to is in the log of the invitation.
 */
final class WalAttack {
    private static final Pattern OFFSET = Pattern.compile("(?<![a-z_])off: (\\d+)");
    private static final Pattern OLD_OFFSET = Pattern.compile("old_off: (\\d+)");
    private static final Pattern NEW_OFFSET = Pattern.compile("new_off: (\\d+)");

    private final Connection superuser;
    private final Set<UUID> people;
    private final Pattern marker;

    /** {@code marker}: what every answer contains once, its own for each. */
    WalAttack(Connection superuser, Set<UUID> people, Pattern marker) {
        this.superuser = superuser;
        this.people = people;
        this.marker = marker;
    }

    /** Person → marker, from what the log says behind this position; empty for all there is. */
    Map<UUID, String> run(String from) throws SQLException {
        var answers = new HashMap<Long, String>();
        var changes = new HashMap<Long, String>();
        var places = new HashMap<String, UUID>();
        var newest = "";
        try (var statement = superuser.createStatement()) {
            statement.execute("create extension if not exists pg_walinspect");
            long participation = filenode("survey_participation");
            long staged = filenode("survey_answer_staged");
            try (var rows = statement.executeQuery("""
                    select xid::text::bigint, relfilenode, relblocknumber, record_type, description, block_data, block_id
                    from pg_get_wal_block_info(%s, pg_current_wal_insert_lsn())
                    where resource_manager in ('Heap', 'Heap2') and relforknumber = 0 and block_id in (0, 1)
                      and relfilenode in (%d, %d) order by start_lsn, block_id
                    """.formatted(
                    from.isEmpty() ? "(" + oldest() + ")::pg_lsn" : "'" + from + "'::pg_lsn", participation, staged))) {
                while (rows.next()) {
                    long transaction = rows.getLong(1);
                    var place = rows.getLong(3) + ":";
                    var type = rows.getString(4);
                    var description = rows.getString(5);
                    var bytes = rows.getBytes(6);
                    if (rows.getLong(2) == staged) {
                        var found =
                                bytes == null ? null : marker.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
                        if (type.startsWith("INSERT") && found != null && found.find()) {
                            answers.put(transaction, found.group());
                        }
                    } else if (type.startsWith("INSERT")) {
                        var person = person(bytes);
                        if (person != null) {
                            places.put(place + group(OFFSET, description), person);
                        }
                    } else if (type.contains("UPDATE")) {
                        var old = place + group(OLD_OFFSET, description);
                        if (rows.getInt(7) == 0) {
                            newest = place + group(NEW_OFFSET, description);
                        } // a row that moves to another page names the page it left second
                        changes.put(transaction, old);
                        var who = places.get(old);
                        if (who != null) {
                            places.put(newest, who);
                        }
                    }
                }
            }
        }
        var guesses = new LinkedHashMap<UUID, String>();
        answers.forEach((transaction, answer) -> {
            var who = places.get(changes.getOrDefault(transaction, ""));
            if (who != null) {
                guesses.put(who, answer);
            }
        });
        return guesses;
    }

    /** One of ours whose id is among the bytes of a row. */
    private UUID person(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        for (int i = 0; i + 16 <= bytes.length; i++) {
            var id = new UUID(buffer.getLong(i), buffer.getLong(i + 8));
            if (people.contains(id)) {
                return id;
            }
        }
        return null;
    }

    private long filenode(String table) throws SQLException {
        return Long.parseLong(text("select pg_relation_filenode('" + table + "')"));
    }

    /** Where the oldest file that is still there begins. */
    private String oldest() {
        return "select '0/0'::pg_lsn + min(s.segment_number) * 16777216 from pg_ls_waldir() w, "
                + "pg_split_walfile_name(w.name) s where w.name ~ '^[0-9A-F]{24}$'";
    }

    private String text(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "?";
    }
}
