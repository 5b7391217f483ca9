package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Columns;
import io.parley.verify.Text;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer as it stands in acknowledgments.jsonl; the preview shows the same. */
final class AcknowledgmentRow {
    /** Columns that stand in the query under the same name. */
    private static final String[] AS_READ = {
        "policy_id",
        "change_class",
        "language",
        "approved_by",
        "approved_on",
        "published_on",
        "campaign_id",
        "assigned_on",
        "due_on",
        "days_late",
        "reminder_count",
        "superseded_by"
    };

    /** About the person, so left out with their name. */
    private static final String[] PERSONAL = {
        "employee_no",
        "worker_type",
        "org_unit",
        "manager",
        "country",
        "hire_date",
        "end_date",
        "quiz_score",
        "quiz_attempts",
        "exception_id"
    };

    private AcknowledgmentRow() {}

    /** Empty where names are left out. */
    static boolean isPersonal(String column) {
        return column.equals("full_name")
                || column.equals("work_email")
                || List.of(PERSONAL).contains(column);
    }

    /** Throws where what was committed to is no longer what it was. {@code export}: null while there is none yet. */
    static SortedMap<String, String> of(Tuple record, @Nullable UUID export, Instant cutoff, boolean withNames) {
        var facts =
                CanonicalJson.find(record.get("facts_jcs", String.class)).orElseThrow(() -> changed("facts", record));
        var row = new TreeMap<String, String>();
        Columns.ACKNOWLEDGMENTS.forEach(column -> row.put(column, ""));
        row.put("ack_id", facts.get("ack_id"));
        row.put("facts", record.get("facts_jcs", String.class));
        row.put("salt_f", Text.base64(record.get("salt_f", byte[].class)));
        row.put("tenant", facts.get("tenant"));
        row.put("export_id", Objects.toString(export, ""));
        row.put("as_of_utc", AckRecorder.time(cutoff));
        row.put("policy_title", record.get("title", String.class));
        row.put("version_label", record.get("number", String.class));
        row.put("content_sha256", facts.get("content_sha256"));
        row.put("statement_sha256", facts.get("statement_sha256"));
        row.put("person_id", facts.get("subject_ref"));
        row.put("outcome", facts.get("choice"));
        row.put("outcome_utc", facts.get("acted_at"));
        row.put("method", facts.get("via"));
        row.put("auth_strength", facts.getOrDefault("acr", ""));
        row.put("leaf_sha256", Text.hex(record.get("leaf_hash", byte[].class)));
        row.put("log_index", record.get("idx").toString());
        var opened = record.get("opened_at", Instant.class);
        row.put("first_opened_utc", opened == null ? "" : AckRecorder.time(opened));
        for (var column : AS_READ) {
            row.put(column, record.get(column, String.class));
        }
        person(row, record, withNames);
        return row;
    }

    private static BundleFailure.Refused changed(String what, Tuple record) {
        return new BundleFailure.Refused(
                BundleFailure.CHANGED, "The " + what + " of " + record.get("ack_id") + " cannot be read any more");
    }

    /** With its name, or with what stands for the name in the log. Erased people have none. */
    private static void person(Map<String, String> row, Tuple record, boolean withNames) {
        var identity = record.get("identity_jcs", String.class);
        if (!withNames || identity == null) {
            row.put("commit_i", Text.base64(record.get("commit_i", byte[].class)));
            return;
        }
        var who = CanonicalJson.find(identity).orElseThrow(() -> changed("identity", record));
        row.put("identity", identity);
        row.put("salt_i", Text.base64(record.get("salt_i", byte[].class)));
        row.put("full_name", who.get("name"));
        row.put("work_email", who.get("email"));
        for (var column : PERSONAL) {
            row.put(column, record.get(column, String.class));
        }
    }
}
