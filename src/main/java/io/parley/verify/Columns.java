package io.parley.verify;

import java.util.List;

/** The columns of a bundle's tables, in order. */
public final class Columns {
    public static final List<String> ACKNOWLEDGMENTS = List.of(
            "tenant",
            "export_id",
            "as_of_utc",
            "policy_id",
            "policy_title",
            "version_label",
            "change_class",
            "language",
            "content_sha256",
            "approved_by",
            "approved_on",
            "published_on",
            "campaign_id",
            "person_id",
            "full_name",
            "work_email",
            "employee_no",
            "worker_type",
            "org_unit",
            "manager",
            "country",
            "hire_date",
            "end_date",
            "assigned_on",
            "due_on",
            "first_opened_utc",
            "quiz_score",
            "quiz_attempts",
            "outcome",
            "outcome_utc",
            "decline_reason",
            "exception_id",
            "statement_sha256",
            "method",
            "auth_strength",
            "days_late",
            "reminder_count",
            "leaf_sha256",
            "log_index",
            "superseded_by");

    /** {@code outcome} and {@code ack_id} are empty for those who were asked and have not answered. */
    public static final List<String> POPULATION = List.of(
            "policy_id",
            "policy_title",
            "policy_version",
            "version_label",
            "person_id",
            "full_name",
            "work_email",
            "employee_no",
            "worker_type",
            "org_unit",
            "country",
            "scope",
            "reason",
            "outcome",
            "outcome_utc",
            "ack_id");

    private Columns() {}
}
