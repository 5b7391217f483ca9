package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Columns;
import io.parley.verify.Csv;
import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answers, each with what it takes to find it in the log; acknowledgments.jsonl is the truth, the table its rendering. */
@ApplicationScoped
class AcknowledgmentsPart implements BundlePart {
    private static final int STEP = 500;

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
        "days_late"
    };

    /** About the person, so left out with their name. */
    private static final String[] PERSONAL = {
        "employee_no", "worker_type", "org_unit", "manager", "country", "hire_date", "end_date"
    };

    @Override
    public void add(Map<String, byte[]> files, BundleData data) {
        var facts = new ArrayList<Map<String, String>>();
        var correctedBy = new HashMap<String, String>();
        for (var record : data.records()) {
            var one = CanonicalJson.find(record.get("facts_jcs", String.class))
                    .orElseThrow(
                            () -> new IllegalStateException("The facts of " + record.get("ack_id") + " were changed"));
            facts.add(one);
            if (one.containsKey("supersedes")) {
                correctedBy.put(one.get("supersedes"), one.get("ack_id"));
            }
        }
        var rows = new ArrayList<SortedMap<String, String>>();
        var lines = new StringBuilder();
        for (int i = 0; i < data.records().size(); i++) {
            var record = data.records().get(i);
            var row = row(record, facts.get(i), correctedBy, data);
            rows.add(row);
            lines.append(CanonicalJson.write(row)).append('\n');
            long index = record.get("idx", Number.class).longValue();
            var proof = new TlogProof(index, data.tree().inclusion(index, data.size()), Text.bytes(data.checkpoint()));
            files.put("proofs/" + row.get("ack_id") + ".tlog-proof", Text.bytes(proof.text()));
            if (i % STEP == STEP - 1) {
                data.progress().accept(i + 1);
            }
        }
        files.put("acknowledgments.jsonl", Text.bytes(lines.toString()));
        files.put("acknowledgments.csv", Text.bytes(Csv.write(Columns.ACKNOWLEDGMENTS, rows)));
    }

    private static SortedMap<String, String> row(
            Tuple record, Map<String, String> facts, Map<String, String> correctedBy, BundleData data) {
        var row = new TreeMap<String, String>();
        Columns.ACKNOWLEDGMENTS.forEach(column -> row.put(column, ""));
        row.put("ack_id", facts.get("ack_id"));
        row.put("facts", record.get("facts_jcs", String.class));
        row.put("salt_f", Text.base64(record.get("salt_f", byte[].class)));
        row.put("tenant", facts.get("tenant"));
        row.put("export_id", data.id().toString());
        row.put("as_of_utc", AckRecorder.time(data.cutoff()));
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
        row.put("superseded_by", correctedBy.getOrDefault(facts.get("ack_id"), ""));
        row.put("reminder_count", record.get("reminders", String.class));
        var opened = record.get("opened_at", Instant.class);
        row.put("first_opened_utc", opened == null ? "" : AckRecorder.time(opened));
        for (var column : AS_READ) {
            var value = record.get(column, String.class);
            row.put(column, value == null ? "" : value);
        }
        person(row, record, data.withNames());
        return row;
    }

    /** With its name, or with what stands for the name in the log. Erased people have none. */
    private static void person(Map<String, String> row, Tuple record, boolean withNames) {
        var identity = record.get("identity_jcs", String.class);
        if (!withNames || identity == null) {
            row.put("commit_i", Text.base64(record.get("commit_i", byte[].class)));
            return;
        }
        var who = CanonicalJson.find(identity)
                .orElseThrow(() -> new IllegalStateException("The identity of " + row.get("ack_id") + " was changed"));
        row.put("identity", identity);
        row.put("salt_i", Text.base64(record.get("salt_i", byte[].class)));
        row.put("full_name", who.get("name"));
        row.put("work_email", who.get("email"));
        for (var column : PERSONAL) {
            row.put(column, record.get(column, String.class));
        }
    }
}
