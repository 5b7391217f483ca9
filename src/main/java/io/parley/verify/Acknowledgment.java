package io.parley.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** One line of acknowledgments.jsonl, and whether its columns say what was committed to. */
record Acknowledgment(String id, SortedMap<String, String> row, SortedMap<String, String> facts, byte[] leaf) {
    private static final Set<String> REQUIRED_FACTS = Set.of(
            "v",
            "ack_id",
            "tenant",
            "kind",
            "policy_version",
            "content_sha256",
            "statement_sha256",
            "choice",
            "acted_at",
            "subject_ref",
            "via");
    private static final Set<String> OTHER_FACTS = Set.of("auth_time", "acr", "amr", "supersedes");
    private static final Set<String> IDENTITY = Set.of("v", "iss", "sub", "name", "email");
    private static final Set<String> KINDS =
            Set.of("policy-ack", "policy-decline", "policy-waiver", "policy-correction");

    /** Column → the fact it repeats. */
    private static final List<Map.Entry<String, String>> FROM_FACTS = List.of(
            Map.entry("tenant", "tenant"),
            Map.entry("content_sha256", "content_sha256"),
            Map.entry("statement_sha256", "statement_sha256"),
            Map.entry("outcome", "choice"),
            Map.entry("outcome_utc", "acted_at"),
            Map.entry("method", "via"),
            Map.entry("person_id", "subject_ref"),
            Map.entry("auth_strength", "acr"));

    static Acknowledgment read(String line, int number) throws Tampered {
        var what = "acknowledgments.jsonl, line " + number;
        var row = CanonicalJson.read(line, what);
        var id = row.getOrDefault("ack_id", "");
        if (!Text.isUuid(id)) {
            throw new Tampered(what + ", has no id.");
        }
        what = "Record " + id;
        refuseColumns(row, what);
        var facts = CanonicalJson.read(row.get("facts"), what + ": facts");
        refuseFacts(facts, what);
        var committedFacts = Commitment.of(salt(row, "salt_f", what), row.get("facts"));
        var committedIdentity = isRedacted(row)
                ? Text.base64(row.get("commit_i"), 32, what + ": commit_i")
                : Commitment.of(salt(row, "salt_i", what), row.get("identity"));
        var leaf = Merkle.leaf(Commitment.leafInput(
                facts.get("kind"), facts.get("policy_version"), committedFacts, committedIdentity));
        var acknowledgment = new Acknowledgment(id, row, facts, leaf);
        acknowledgment.compare(what);
        return acknowledgment;
    }

    boolean isRedacted() {
        return isRedacted(row);
    }

    String supersedes() {
        return facts.getOrDefault("supersedes", "");
    }

    /** Fixed before anybody looks: names may be left out, nothing else may come or go. */
    private static void refuseColumns(SortedMap<String, String> row, String what) throws Tampered {
        var expected = new HashSet<>(Columns.ACKNOWLEDGMENTS);
        expected.addAll(List.of("ack_id", "facts", "salt_f"));
        expected.addAll(isRedacted(row) ? List.of("commit_i") : List.of("identity", "salt_i"));
        if (!row.keySet().equals(expected)) {
            throw new Tampered(what + " has missing or unknown fields.");
        }
    }

    private static void refuseFacts(SortedMap<String, String> facts, String what) throws Tampered {
        var others = new HashSet<>(facts.keySet());
        others.removeAll(REQUIRED_FACTS);
        if (!facts.keySet().containsAll(REQUIRED_FACTS)
                || !OTHER_FACTS.containsAll(others)
                || !facts.get("v").equals("1")
                || !KINDS.contains(facts.get("kind"))) {
            throw new Tampered(what + " has facts of an unknown form.");
        }
    }

    private static boolean isRedacted(SortedMap<String, String> row) {
        return !row.containsKey("identity") && !row.containsKey("salt_i");
    }

    private static byte[] salt(SortedMap<String, String> row, String field, String what) throws Tampered {
        return Text.base64(row.get(field), Commitment.SALT_BYTES, what + ": " + field);
    }

    private void compare(String what) throws Tampered {
        same(what, "ack_id", facts.get("ack_id"));
        for (var pair : FROM_FACTS) {
            same(what, pair.getKey(), facts.getOrDefault(pair.getValue(), ""));
        }
        same(what, "leaf_sha256", Text.hex(leaf));
        if (isRedacted()) {
            same(what, "full_name", "");
            same(what, "work_email", "");
            return;
        }
        var identity = CanonicalJson.read(row.get("identity"), what + ": identity");
        if (!identity.keySet().equals(IDENTITY) || !identity.get("v").equals("1")) {
            throw new Tampered(what + " has an identity of an unknown form.");
        }
        same(what, "full_name", identity.get("name"));
        same(what, "work_email", identity.get("email"));
    }

    private void same(String what, String column, String committed) throws Tampered {
        if (!row.get(column).equals(committed)) {
            throw new Tampered(what + ": " + column + " is not what was committed to.");
        }
    }
}
