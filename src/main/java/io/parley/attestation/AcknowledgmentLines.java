package io.parley.attestation;

import io.parley.verify.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Answers as lines that the database writes itself: what a bundle's acknowledgments.csv and acknowledgments.jsonl hold for them, to
 * the byte. Many times as fast as {@link AcknowledgmentRow}, and nothing of a row stays in our memory.
 */
@ApplicationScoped
class AcknowledgmentLines {
    /** Columns that stand in what was committed to, by their name there. */
    private static final Map<String, String> COMMITTED = Map.of(
            "tenant", "tenant",
            "content_sha256", "content_sha256",
            "statement_sha256", "statement_sha256",
            "person_id", "subject_ref",
            "outcome", "choice",
            "outcome_utc", "acted_at",
            "method", "via",
            "auth_strength", "acr");

    /** What {@link io.parley.verify.Csv#neutral} leads in by an apostrophe, but NUL, which the database cannot hold. */
    private static final String DANGEROUS = "e'=+-@\\t\\r\\n＝＋－＠'";

    private final EntityManager database;
    private final EvidenceRecords records;

    AcknowledgmentLines(EntityManager database, EvidenceRecords records) {
        this.database = database;
        this.records = records;
    }

    /**
     * Writes the answers of one stretch of the log, in its order, and says how many. In the transaction that runs. An
     * answer that somebody made unreadable past the log has its place and what stands beside it.
     */
    long write(AcknowledgmentFile file, AcknowledgmentFile.Stretch stretch, OutputStream out) {
        var copy = statement(file, stretch);
        return database.unwrap(Session.class).doReturningWork(connection -> {
            var copied = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
            long count = 0;
            for (var line = copied.readFromCopy(); line != null; line = copied.readFromCopy()) {
                write(line, file.format(), out);
                count++;
            }
            return count;
        });
    }

    String statement(AcknowledgmentFile file, AcknowledgmentFile.Stretch stretch) {
        var rows = records.statement(file.filter(), stretch.epoch(), stretch.from(), stretch.until());
        return file.format() == AcknowledgmentFile.Format.CSV ? table(file, rows) : objects(file, rows);
    }

    /** A row comes whole; RFC 4180 ends it by CR LF. */
    private static void write(byte[] line, AcknowledgmentFile.Format format, OutputStream out) throws SQLException {
        try {
            if (format == AcknowledgmentFile.Format.CSV) {
                out.write(line, 0, line.length - 1);
                out.write('\r');
                out.write('\n');
            } else {
                out.write(line);
            }
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static String table(AcknowledgmentFile file, String rows) {
        return "copy (select " + each(Columns.ACKNOWLEDGMENTS, AcknowledgmentLines::neutral) + " from (select "
                + each(Columns.ACKNOWLEDGMENTS, column -> "nullif(" + value(column, file) + ", '')")
                + source(file, rows)
                + ") c) to stdout with (format csv)";
    }

    /** Names in their order, as canonical JSON has them; COPY's own quotes are characters that no JSON holds. */
    private static String objects(AcknowledgmentFile file, String rows) {
        var names = Stream.concat(
                        Columns.ACKNOWLEDGMENTS.stream(),
                        Stream.of("ack_id", "facts", "salt_f", "identity", "salt_i", "commit_i"))
                .sorted()
                .toList();
        return "copy (select json_strip_nulls(row_to_json(c)) from (select "
                + each(names, column -> proof(column).orElseGet(() -> "coalesce(" + value(column, file) + ", '')"))
                + source(file, rows) + ") c) to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')";
    }

    private static String each(List<String> columns, UnaryOperator<String> value) {
        return columns.stream()
                .map(column -> value.apply(column) + " as " + column)
                .collect(Collectors.joining(", "));
    }

    /** What was committed to is read once; {@code offset 0} keeps the database from doing it for each column. */
    private static String source(AcknowledgmentFile file, String rows) {
        var identity = file.withNames() ? parsed("identity_jcs") : "cast(null as jsonb)";
        return " from (select r.*, " + parsed("facts_jcs") + " as f, " + identity + " as i from (" + rows
                + ") r offset 0) r offset 0";
    }

    /** Null where it is no object, or has what the database's own form cannot hold. */
    private static String parsed(String column) {
        return "case when " + column + " is json object and strpos(" + column + ", '\\u0000') = 0 then cast(" + column
                + " as jsonb) end";
    }

    private static String neutral(String column) {
        return "case when strpos(" + DANGEROUS + ", left(" + column + ", 1)) > 0 then '''' || " + column + " else "
                + column + " end";
    }

    /** What it takes to compute a row's leaf anew; null is left out. */
    private static Optional<String> proof(String column) {
        return Optional.ofNullable(
                switch (column) {
                    case "ack_id" -> "ack_id";
                    case "facts" -> "facts_jcs";
                    case "salt_f" -> "encode(salt_f, 'base64')";
                    case "identity" -> "case when i is not null then identity_jcs end";
                    case "salt_i" -> "case when i is not null then encode(salt_i, 'base64') end";
                    case "commit_i" -> "case when i is null then encode(commit_i, 'base64') end";
                    default -> null;
                });
    }

    private static String value(String column, AcknowledgmentFile file) {
        if (COMMITTED.containsKey(column)) {
            return "f ->> '" + COMMITTED.get(column) + "'";
        }
        return switch (column) {
            case "export_id" -> "'" + file.id() + "'";
            case "as_of_utc" -> "'" + AckRecorder.time(file.filter().cutoff()) + "'";
            case "policy_title" -> "title";
            case "version_label" -> "number";
            case "full_name" -> "i ->> 'name'";
            case "work_email" -> "i ->> 'email'";
            case "first_opened_utc" -> "to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
            case "decline_reason" -> "''";
            case "leaf_sha256" -> "encode(leaf_hash, 'hex')";
            case "log_index" -> "cast(idx as text)";
            default ->
                AcknowledgmentRow.isPersonal(column) ? "case when i is not null then " + column + " end" : column;
        };
    }
}
