package io.parley.gates;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One row in every table of a company, whatever tables there are, with unmistakable words in every text. Works past the wall,
 * as superuser, and remembers the rows as they were.
 */
final class Seed {
    /** Where a word of ours would not be understood. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("person.type", "EMPLOYEE"),
            Map.entry("person.country", "CZ"),
            Map.entry("person.language", "en"),
            Map.entry("evidence_bundle.preset", "everything"),
            Map.entry("evidence_bundle.language", "en"),
            Map.entry("person.zone", "UTC"),
            Map.entry("person_role.role", "observer"),
            Map.entry("register_entry.state", "PROPOSED"),
            Map.entry("list_address.kind", "HOSTS"),
            Map.entry("switch_step.kind", "OWN"),
            Map.entry("ack_commitment.salt_f", "\\x" + "00".repeat(32)),
            Map.entry("ack_commitment.commit_f", "\\x" + "00".repeat(32)),
            Map.entry("ack_commitment.commit_i", "\\x" + "00".repeat(32)),
            Map.entry("ack_secret.salt_i", "\\x" + "00".repeat(32)),
            Map.entry("audit_commitment.commit_e", "\\x" + "00".repeat(32)),
            Map.entry("audit_secret.salt", "\\x" + "00".repeat(32)),
            Map.entry("acklog_leaf.leaf_hash", "\\x" + "00".repeat(32)),
            Map.entry("acklog_node.hash", "\\x" + "00".repeat(32)),
            Map.entry("acklog_head.root", "\\x" + "00".repeat(32)),
            Map.entry("acklog_head.size", "1"),
            Map.entry("acklog_checkpoint.size", "1"),
            Map.entry("acklog_epoch.epoch", "1"),
            Map.entry("acklog_epoch.closed_root", "\\x" + "00".repeat(32)),
            Map.entry("acklog_anchor.size", "1"),
            Map.entry("decision.state", "UNDER_REVIEW"),
            Map.entry("decision.outcome", "NOT_PERMITTED"),
            Map.entry("own_tool.category", "team-chat"),
            Map.entry("company_fact.attribute", "encryption-protocol"),
            Map.entry("company_fact.source_kind", "own-test"),
            Map.entry("assessment_weighting.weights", "{\"permanence\":\"high\"}"),
            Map.entry("assessment_snapshot.weights", "{\"permanence\":\"high\"}"),
            Map.entry("assessment_snapshot.grade", "C"),
            Map.entry("assessment_snapshot.content", "{\"facts\":[],\"dimensions\":[],\"knockOuts\":[],\"fit\":null}"),
            Map.entry("tool_assessment.grade", "C"),
            Map.entry("tool_assessment.knock_outs", "{}"),
            Map.entry("decision_rule.data", "CONFIDENTIAL"),
            Map.entry("decision_rule.recipient", "CUSTOMERS"),
            Map.entry("decision_rule.device", "PRIVATE_PHONE"),
            Map.entry("decision_rule.purpose", "EVERYDAY"),
            Map.entry("decision_rule.answer", "NO"),
            Map.entry("decision_step.act", "PROPOSED"),
            Map.entry("decision_step.state", "UNDER_REVIEW"),
            Map.entry("audit_entry.kind", "person-added"),
            Map.entry("policy_version.state", "PUBLISHED"),
            Map.entry("policy_version.change_class", "MATERIAL"),
            Map.entry("policy_version.language", "en"),
            Map.entry("policy_translation.language", "cs"),
            Map.entry("policy_version.number", "1"),
            Map.entry("policy_file.pages", "1"),
            Map.entry("policy_version.by_sections", "false"),
            Map.entry("policy_quiz.questions", "{}"),
            Map.entry("policy_quiz.answers", "{}"),
            Map.entry("policy_campaign.audience", "everyone"),
            Map.entry("policy_campaign.group_ids", "{}"),
            Map.entry("ack.choice", "acknowledged"),
            Map.entry("ack.via", "web"),
            Map.entry("tool_request.reasons", "{habit}"),
            Map.entry("tool_request.audience", "CUSTOMERS"),
            Map.entry("tool_request.data_class", "INTERNAL"),
            Map.entry("tool_request.device", "PRIVATE_PHONE"),
            Map.entry("tool_request.state", "SUBMITTED"),
            Map.entry("request_step.kind", "SUBMITTED"),
            Map.entry("exception_case.kind", "TEMPORARY_TOOL"),
            Map.entry("exception_case.data_class", "INTERNAL"),
            Map.entry("exception_case.state", "PROPOSED"),
            Map.entry("exception_step.kind", "PROPOSED"),
            Map.entry("condition_evidence.place", "1"),
            Map.entry("condition_evidence.media_type", "application/pdf"),
            Map.entry("contact_channel.two_factor", "TOTP"),
            Map.entry("contact_channel.data_classes", "{INTERNAL}"),
            Map.entry("vendor_alert.kind", "KNOWN_EXPLOITED"),
            Map.entry("survey.mode", "ANONYMOUS"),
            Map.entry("survey.state", "OPEN"),
            Map.entry(
                    "survey.definition",
                    "{\"template\":\"yearly-baseline\",\"questions\":[{\"key\":\"tools\",\"kind\":\"PICK_TOOLS\",\"options\":[{\"key\":\"wire\",\"name\":\"Wire\"}],\"most\":6}"
                            + ",{\"key\":\"why\",\"kind\":\"CHOICES_PER_TOOL\",\"options\":[{\"key\":\"habit\",\"name\":\"\"}],\"most\":5}"
                            + ",{\"key\":\"device\",\"kind\":\"CHOICES_PER_TOOL\",\"options\":[],\"most\":4}"
                            + ",{\"key\":\"with\",\"kind\":\"CHOICES_PER_TOOL\",\"options\":[],\"most\":4}"
                            + ",{\"key\":\"works\",\"kind\":\"RATING_PER_TOOL\",\"options\":[],\"most\":5}"
                            + ",{\"key\":\"comment\",\"kind\":\"TEXT\",\"options\":[],\"most\":1000}]}"),
            Map.entry("survey.threshold", "5"),
            Map.entry("survey_version.definition", "{\"template\":\"empty\",\"questions\":[]}"),
            Map.entry("survey_version.change", "created"),
            Map.entry("survey_version.number", "1"),
            Map.entry("survey_nudge.round", "1"),
            Map.entry("survey_signing_step.kind", "REFUSED"),
            Map.entry("survey_answer.answers", "{\"tools\":[]}"),
            Map.entry("survey_answer_staged.answers", "{\"tools\":[]}"),
            Map.entry(
                    "survey_release.results",
                    "{\"answered\":12,\"invited\":20,\"threshold\":5,\"cells\":[],\"tools\":[],\"others\":[],\"comments\":[]}"));

    /** An account that is bound or a work that is done would be answered otherwise. */
    private static final Set<String> EMPTY = Set.of(
            "person.iss",
            "person.sub",
            "person.ended_on",
            "person.leave_from",
            "person.leave_until",
            "people_import.applied_at",
            "people_import.added",
            "people_import.changed",
            "people_import.unchanged",
            "people_import.deactivated",
            "switch_plan.outcome",
            "switch_plan.ended_by",
            "switch_plan.ended_at",
            "policy.archived_at",
            "policy_version.returned_reason",
            "policy_version.ended_at",
            "policy_assignment.superseded_at",
            "tool_request.triaged_at",
            "tool_request.asked_at",
            "tool_request.decided_at",
            "tool_request.outcome",
            "tool_request.alternative_slug",
            "tool_request.review_asked_at",
            "tool_request.review_asked_by",
            "tool_request.reviewed_at",
            "tool_request.reviewed_by",
            "tool_request.finding",
            "exception_case.decided_at",
            "exception_case.extension_by",
            "exception_case.noticed_days",
            "contact_channel.tested_at",
            "contact_channel.tested_by",
            "contact_channel.closed_at",
            "contact_channel.closed_by",
            "custodian.ended_at",
            "access_rotation.done_at",
            "access_rotation.done_by",
            "outbox_mail.leased_until",
            "outbox_mail.sent_at",
            "survey.opened_at",
            "survey.closed_at",
            "survey.closed_wal",
            "survey.closing_step",
            "evidence_bundle.failed_at",
            "evidence_bundle.failure",
            "vendor_alert.mailed_at",
            "vendor_alert.closed_at",
            "vendor_alert.closed_by",
            "vendor_alert.closed_because",
            "acklog_leaf.audit_id",
            "acklog_pending.audit_id",
            "decision.decided_by",
            "decision.decided_at",
            "decision.decided_because",
            "audit_entry.actor_id");

    final UUID company;
    final String word;
    /** The tool that only this company has in its register. */
    final String tool;

    private final Connection superuser;
    private final List<String> tables;
    /** Table → the columns that are not made from others. */
    private final Map<String, String> written = new LinkedHashMap<>();

    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    Seed(Connection superuser, UUID company, String word, String tool) throws SQLException {
        this.superuser = superuser;
        this.company = company;
        this.word = word;
        this.tool = tool;
        tables = tables(superuser);
        var left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            var next = left.stream().filter(t -> isReady(t)).findFirst().orElseThrow();
            left.remove(next);
            row(next);
        }
        decide();
        for (var table : tables) {
            written.put(
                    table,
                    String.join(
                            ", ",
                            list(
                                    superuser,
                                    "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                                            + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")));
            execute("create temporary table " + kept(table) + " as select * from " + table + " where tenant_id = '"
                    + company + "'");
        }
        superuser.commit();
    }

    /** A second decision about the same tool, which holds: without one there is no answer and no card. */
    private void decide() throws SQLException {
        var decided = newId();
        execute("insert into decision select (jsonb_populate_record(d, jsonb_build_object('id', '" + decided
                + "', 'state', 'APPROVED', 'outcome', 'APPROVED', 'effective_on', date '2026-01-01',"
                + " 'decided_by', proposed_by, 'decided_at', proposed_at, 'decided_because', reason))).* from decision d"
                + " where tenant_id = '" + company + "'");
        execute("insert into decision_rule select (jsonb_populate_record(r, jsonb_build_object('id', '" + newId()
                + "', 'decision_id', '" + decided + "', 'recipient', null, 'device', null, 'purpose', null))).*"
                + " from decision_rule r where tenant_id = '" + company + "'");
    }

    /** Of one form, so that what is refused for its form is refused alike. */
    static UUID newId() {
        return UUID.fromString("a" + UUID.randomUUID().toString().substring(1));
    }

    static List<String> tables(Connection superuser) throws SQLException {
        return list(superuser, """
                select table_name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'
                and table_name <> 'tenant_work' order by table_name""");
    }

    /** Table → the id of the row that was made. */
    Map<String, UUID> ids() {
        return ids;
    }

    UUID id(String table) {
        var id = ids.get(table);
        if (id == null) {
            throw new IllegalStateException("No table " + table + " has rows of companies");
        }
        return id;
    }

    /** Column → what stands in it. */
    Map<String, String> texts() {
        return texts;
    }

    /** Those of a table that are not made from others, with commas between. */
    String columns(String table) {
        return written.getOrDefault(table, "");
    }

    /** Every id of the company, those of its people included. */
    Set<String> everyId() throws SQLException {
        var all = new LinkedHashSet<String>();
        for (var table : ids.keySet()) {
            all.addAll(list(superuser, "select id::text from " + table + " where tenant_id = '" + company + "'"));
        }
        return all;
    }

    /** Of every row in every table; one question, since it is asked before and after every route. */
    String checksum() throws SQLException {
        var sums = list(
                superuser,
                tables.stream()
                        .map(table -> "select '" + table
                                + "=' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                                + " t where tenant_id = '" + company + "'")
                        .collect(Collectors.joining(" union all ")));
        superuser.commit();
        return String.join(" ", sums);
    }

    /** As it was made; in one go, since it is done some thousand times. */
    void restore() throws SQLException {
        var all = new StringBuilder("set local session_replication_role = replica");
        for (var table : tables) {
            var columns = written.get(table);
            all.append("; delete from " + table + " where tenant_id = '" + company + "'; insert into " + table + " ("
                    + columns + ") select " + columns + " from " + kept(table));
        }
        execute(all.toString());
        superuser.commit();
    }

    void remove(String table) throws SQLException {
        execute("set local session_replication_role = replica");
        execute("delete from " + table + " where tenant_id = '" + company + "' and id = '" + id(table) + "'");
        superuser.commit();
    }

    /** As if the wall had let the row through. */
    void handTo(UUID other, String table) throws SQLException {
        execute("set local session_replication_role = replica");
        execute("update " + table + " set tenant_id = '" + other + "' where tenant_id = '" + company + "' and id = '"
                + id(table) + "'");
        superuser.commit();
    }

    private String kept(String table) {
        return "kept_" + word.replace('-', '_') + "_" + table;
    }

    private boolean isReady(String table) {
        return references(table).values().stream()
                .allMatch(t -> t.equals(table) || ids.containsKey(t) || !tables.contains(t));
    }

    private Map<String, String> references(String table) {
        try {
            var found = new HashMap<String, String>();
            for (var pair : list(superuser, """
                    select a.attname || ' ' || k.confrelid::regclass from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'tenant_id'
                    where k.contype = 'f' and k.conrelid = '%s'::regclass""".formatted(table))) {
                found.put(pair.split(" ")[0], pair.split(" ")[1]);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void row(String table) throws SQLException {
        var id = newId();
        var references = references(table);
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : list(
                superuser,
                "select attname || ' ' || format_type(atttypid, null) || ' ' || attnotnull from pg_attribute "
                        + "where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
            var name = column.split(" ")[0];
            var type = column.substring(name.length() + 1, column.lastIndexOf(' '));
            boolean required = column.endsWith(" true");
            var value = value(table, name, type, required, id, references);
            if (value != null) {
                columns.add(name);
                values.add(value);
            }
        }
        execute("insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                + ")");
        if (columns.contains("id")) {
            ids.put(table, id);
        }
    }

    private String value(
            String table, String name, String type, boolean required, UUID id, Map<String, String> references) {
        var key = table + "." + name;
        if (EMPTY.contains(key)) {
            return null;
        }
        if (FIXED.containsKey(key)) {
            return quoted(FIXED.get(key));
        }
        if (key.equals("own_tool.slug")) {
            return quoted("own-" + word);
        }
        if (name.equals("tool_slug") || name.equals("alternative_slug")) {
            return quoted(tool);
        }
        if (name.equals("tenant_id") || name.equals("id")) {
            return quoted((name.equals("id") ? id : company).toString());
        }
        if (references.containsKey(name)) {
            var target = references.get(name);
            return target.equals("tool") || name.endsWith("_slug")
                    ? quoted(tool)
                    : ids.containsKey(target) ? quoted(ids.get(target).toString()) : null;
        }
        if (key.equals("outbox_mail.recipient")) {
            return "coalesce((select mail from person where tenant_id = '" + company
                    + "' and number = 'N-tenant-admin'), " + quoted(text(table, name)) + ")";
        }
        if (key.equals("people_import.content")) {
            return "convert_to(" + quoted(importFile()) + ", 'UTF8')";
        }
        if (key.equals("people_import.sha256")) {
            return "encode(sha256(convert_to(" + quoted(importFile()) + ", 'UTF8')), 'hex')";
        }
        return switch (type) {
            case "text" -> quoted(text(table, name));
            case "uuid" -> quoted(UUID.randomUUID().toString());
            case "integer", "bigint", "smallint" -> "0";
            case "boolean" -> "true";
            case "timestamp with time zone" -> "now()";
            case "date" -> required ? "current_date" : null;
            case "time without time zone" -> quoted(name.contains("end") ? "17:00" : "09:00");
            case "jsonb" -> quoted("{\"person\": \"" + text(table, name) + "\"}");
            case "text[]" -> "array[" + quoted(text(table, name)) + "]";
            case "uuid[]" -> "array[" + quoted(UUID.randomUUID().toString()) + "]::uuid[]";
            case "bytea" -> "convert_to(" + quoted(text(table, name)) + ", 'UTF8')";
            default -> throw new IllegalStateException("Seed has no value for " + key + " of type " + type);
        };
    }

    private String text(String table, String name) {
        var text = word + "-" + table.replace("_", "") + "-" + name.replace("_", "")
                + (name.equals("mail") || name.equals("recipient") ? "@" + word + ".example" : "");
        texts.put(table + "." + name, text);
        return text;
    }

    private String importFile() {
        return "number,name,mail\r\n" + word + "-new," + word + "-imported," + word + "-new@" + word + ".example\r\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(
                    e.getMessage() + " in: " + new String(sql.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                            + " (a new column may need a word of its own in Seed)",
                    e);
        }
    }

    private static List<String> list(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
