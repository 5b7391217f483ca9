package io.parley.gates;

import io.parley.gates.Route.In;
import io.parley.gates.Route.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the slots of routes hold. A path slot that is not here fails the build: say whose id it is. */
final class Slots {
    /** The row that a path slot names; the longest beginning of the path decides. */
    private static final List<Map.Entry<String, String>> ROWS = List.of(
            Map.entry("/people/imports/{id}", "people_import"),
            Map.entry("/api/v1/people/imports/{id}", "people_import"),
            Map.entry("/people/{id}", "person"),
            Map.entry("/api/v1/people/{id}", "person"),
            Map.entry("/groups/{id}", "people_group"),
            Map.entry("/api/v1/groups/{id}", "people_group"),
            Map.entry("/groups/{id}/members/{person}", "person"),
            Map.entry("/surveys/{id}", "survey"),
            Map.entry("/api/v1/surveys/{id}", "survey"),
            Map.entry("/decisions/{id}", "decision"),
            Map.entry("/api/v1/decisions/{id}", "decision"),
            Map.entry("/assessments/snapshots/{id}", "assessment_snapshot"),
            Map.entry("/api/v1/assessments/snapshots/{id}", "assessment_snapshot"),
            Map.entry("/requests/{id}", "tool_request"),
            Map.entry("/api/v1/requests/{id}", "tool_request"),
            Map.entry("/requests/drafts/{id}", "unsent_request"),
            Map.entry("/api/v1/requests/drafts/{id}", "unsent_request"),
            Map.entry("/exceptions/{id}", "exception_case"),
            Map.entry("/api/v1/exceptions/{id}", "exception_case"),
            Map.entry("/exceptions/{id}/evidence/{evidence}", "condition_evidence"),
            Map.entry("/channels/{id}", "contact_channel"),
            Map.entry("/api/v1/channels/{id}", "contact_channel"),
            Map.entry("/channels/{id}/rotations/{rotation}", "access_rotation"),
            Map.entry("/alerts/{id}", "vendor_alert"),
            Map.entry("/api/v1/alerts/{id}", "vendor_alert"),
            Map.entry("/policies/{id}", "policy"),
            Map.entry("/policies/{id}/people/{person}", "person"),
            Map.entry("/policies/{id}/quiz/questions/{question}", "policy_question"),
            Map.entry("/api/v1/policies/{id}", "policy"),
            Map.entry("/policy-files/{id}", "policy_file"),
            Map.entry("/api/v1/policy-files/{id}", "policy_file"),
            Map.entry("/my-policies/{version}", "policy_version"),
            Map.entry("/api/v1/my-policies/{version}", "policy_version"),
            Map.entry("/register/{id}", "register_entry"),
            Map.entry("/switches/{id}", "switch_plan"),
            Map.entry("/switches/{id}/steps/{step}", "switch_step"),
            Map.entry("/demo/mail/{id}", "outbox_mail"),
            Map.entry("/receipts/{ackId}", "ack"),
            Map.entry("/api/v1/receipts/{ackId}", "ack"),
            Map.entry("/evidence/bundles/{id}", "evidence_bundle"),
            Map.entry("/api/v1/evidence/bundles/{id}", "evidence_bundle"));

    /** Routes that show a row to one person alone; Seed gives it to the administrator. */
    private static final Set<String> PRIVATE = Set.of("/demo/mail/{id}");

    /** Routes that exist in evaluation mode only, which tests are not: nobody finds them. */
    private static final Set<String> EVALUATION = Set.of(
            "/demo/doors/{door}",
            "/demo/removal",
            "/demo/trials/bundle",
            "/demo/trials/key",
            "/demo/trials/tampering",
            "/demo/trials/linkage");

    /** Rows that one person alone may see, and those of these roles: everybody else is answered as if there were none. */
    private static final Map<String, Set<String>> PERSONAL = Map.of(
            "/exceptions/{id}/evidence",
            Set.of("manager", "register-editor", "approver", "compliance-officer", "tenant-admin"),
            "/api/v1/exceptions/{id}/evidence",
            Set.of("manager", "register-editor", "approver", "compliance-officer", "tenant-admin"),
            "/my-policies/{version}/quiz",
            Set.of(), // of those who are asked
            "/requests/drafts/{id}",
            Set.of(),
            "/api/v1/requests/drafts/{id}",
            Set.of(),
            "/receipts/{ackId}",
            Set.of("compliance-officer", "auditor"),
            "/api/v1/receipts/{ackId}",
            Set.of("compliance-officer", "auditor"));

    /** Slots that hold words which mean the same in every company: a valid one, or many routes' baseline would not be reached. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("role", "observer"),
            Map.entry("alias", "probe-company"),
            Map.entry("door", "choose"),
            Map.entry("vendor", "meta"),
            Map.entry("question", "single-sign-on"),
            Map.entry("correction", "a0000000-0000-4000-8000-000000000000"),
            Map.entry("number", "1"),
            Map.entry("language", "cs"),
            Map.entry("lesson", "teams-leaks"),
            Map.entry("list", "hosts"),
            Map.entry("company", "probe-company"),
            Map.entry("secret", "00000000000000000000000000000000"),
            Map.entry("file", "hosts.txt"));

    /** Fields without which a route refuses before it looks at anything. */
    private static final Map<String, String> BASELINE = Map.ofEntries(
            Map.entry("number", "P-1"),
            Map.entry("name", "Probe Person"),
            Map.entry("mail", "probe@probe.example"),
            Map.entry("type", "employee"),
            Map.entry("language", "en"),
            Map.entry("zone", "UTC"),
            Map.entry("work_start", "09:00"),
            Map.entry("work_end", "17:00"),
            Map.entry("version", "0"),
            Map.entry("role", "observer"),
            Map.entry("because", "The probes need it for their own good reasons"),
            Map.entry("reason", "The probes need it for their own good reasons"));

    /** Rows of the platform that may not be there: whose they are is no question. */
    private static final Set<String> MAYBE = Set.of(
            "/lists/{company}/{secret}/{file}",
            "/lists/{company}/{secret}/approved",
            "/feeds/imports/{number}",
            "/feeds/imports/{number}/repetition",
            "/api/v1/feeds/imports/{number}",
            "/api/v1/feeds/imports/{number}/repetition",
            "/companies/{alias}/epoch",
            "/evidence/log/checkpoint",
            "/evidence/log/proof",
            "/corrections/{correction}/answer",
            "/api/v1/corrections/{correction}/answer");

    /** Routes that answer only when asked about something: what they are asked. */
    private static final Map<String, Map<String, String>> ASKED = Map.of(
            "/api/v1/can-i-send",
            Map.of("data", "confidential", "to", "customers", "device", "private-phone"),
            "/surveys/{id}/restoration",
            Map.of("number", "1"));

    /** Reading that is an act of its own, so that the next reading shows what the last one asked for. */
    private static final Set<String> RECORDED = Set.of(
            "/audit/file",
            "/evidence/file/acknowledgments.csv",
            "/evidence/file/acknowledgments.jsonl",
            "/api/v1/evidence/file/acknowledgments.csv",
            "/api/v1/evidence/file/acknowledgments.jsonl");

    private Slots() {}

    /** What has a page or a document of its own; nothing else is ever named by whoever sends something. */
    static boolean isNamed(String table) {
        return ROWS.stream().anyMatch(row -> row.getValue().equals(table));
    }

    static boolean mayBeMissing(Route route) {
        return MAYBE.contains(route.path());
    }

    static boolean isRecorded(Route route) {
        return RECORDED.contains(route.path());
    }

    /** Whether these roles may find nothing there although the row is their own company's. */
    static boolean isPersonal(Route route, Set<String> roles) {
        return PERSONAL.entrySet().stream()
                .anyMatch(p ->
                        route.path().startsWith(p.getKey()) && roles.stream().noneMatch(p.getValue()::contains));
    }

    /** The kind of a path slot: a table's name, {@code tool}, {@code company} or {@code word}. */
    static String kind(Route route, Slot slot) {
        var upTo = route.path()
                .substring(
                        0, route.path().indexOf("{" + slot.name()) + slot.name().length() + 2);
        if (slot.name().equals("slug")) {
            return route.path().startsWith("/starter-packs") || route.path().startsWith("/api/v1/starter-packs")
                    ? "word"
                    : "tool";
        }
        if (upTo.equals("/company-choice/{alias}")) {
            return "company";
        }
        return ROWS.stream()
                .filter(row -> row.getKey().equals(upTo))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.of("word").filter(word -> WORDS.containsKey(slot.name())))
                .orElseThrow(
                        () -> new AssertionError(
                                "Nobody said what {" + slot.name() + "} of " + route
                                        + " holds: add it to io.parley.gates.Slots, so that the isolation matrix can ask with another company's"));
    }

    static boolean isForEvaluation(Route route) {
        return EVALUATION.contains(route.path());
    }

    static boolean isPrivate(Route route) {
        return PRIVATE.contains(route.path());
    }

    static String word(Route route, Slot slot) {
        return slot.name().equals("slug") ? "messengers" : WORDS.get(slot.name());
    }

    /** Null: left out. */
    static String baseline(Route route, Slot slot) {
        var asked = ASKED.getOrDefault(route.path(), Map.of()).get(slot.name());
        if (asked != null) {
            return asked;
        }
        return slot.in() == In.QUERY ? null : BASELINE.get(slot.name());
    }
}
