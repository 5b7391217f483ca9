package io.parley.verify;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A small log with a bundle of it, made of the verifier's own parts, and an operator who will sign anything. */
final class BundleForTests {
    static final String TENANT = "00000000-0000-4000-8000-00000000000a";
    static final String VERSION = "5b1c7f0e-0000-4000-8000-000000000003";
    private static final int BEFORE = 5;

    final KeyPair pair;
    final VerifierKey key;
    final List<SortedMap<String, String>> rows = new ArrayList<>();
    final List<byte[]> leaves = new ArrayList<>();
    final SortedMap<String, byte[]> files = new TreeMap<>();
    private final String content = "# Messengers\n\nUse the company's own.\n";
    private final String statement = "I have read this and will follow it.";

    BundleForTests() {
        this("acks.example.org/" + TENANT, "0");
    }

    BundleForTests(String keyName, String epoch) {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        var encoded = pair.getPublic().getEncoded();
        key = VerifierKey.of(keyName, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        leaves.add(Merkle.leaf(Text.bytes("of another policy")));
        row(1, "acknowledged", "policy-ack", "Zoë Example", "");
        row(2, "declined", "policy-decline", "=cmd(\"calc\"), \"quoted\"\nand broken", "");
        leaves.add(Merkle.leaf(Text.bytes("of yet another policy")));
        row(3, "acknowledged", "policy-ack", "Petr Příklad", "");
        row(4, "acknowledged", "policy-correction", "Zoë Example", id(2));
        row(5, "waived", "policy-waiver", "김철수", "");
        write(epoch);
    }

    static String id(int n) {
        return "0190a000-0000-7000-8000-00000000000" + n;
    }

    private void row(int n, String choice, String kind, String name, String supersedes) {
        var person = supersedes.isEmpty() ? n : 2;
        var facts = new TreeMap<String, String>();
        facts.put("v", "1");
        facts.put("ack_id", id(n));
        facts.put("tenant", TENANT);
        facts.put("kind", kind);
        facts.put("policy_version", VERSION);
        facts.put("content_sha256", Text.hex(Merkle.sha256(content)));
        facts.put("statement_sha256", Text.hex(Merkle.sha256(statement)));
        facts.put("choice", choice);
        facts.put("acted_at", "2026-11-23T10:15:30.12" + n + "Z");
        facts.put("subject_ref", "3f0c1c52-0000-4000-8000-00000000000" + person);
        facts.put("via", "web");
        if (!supersedes.isEmpty()) {
            facts.put("supersedes", supersedes);
        }
        var identity = new TreeMap<String, String>();
        identity.put("v", "1");
        identity.put("iss", "https://sso.example.org/realms/parley");
        identity.put("sub", "8f6b0d2e-0000-4000-8000-00000000000" + person);
        identity.put("name", name);
        identity.put("email", "p" + person + "@example.org");
        var row = new TreeMap<String, String>();
        Columns.ACKNOWLEDGMENTS.forEach(column -> row.put(column, ""));
        row.put("ack_id", id(n));
        row.put("facts", CanonicalJson.write(facts));
        row.put("salt_f", Text.base64(salt(2 * n)));
        row.put("identity", CanonicalJson.write(identity));
        row.put("salt_i", Text.base64(salt(2 * n + 1)));
        row.put("tenant", TENANT);
        row.put("policy_id", "0190a000-0000-7000-8000-0000000000ff");
        row.put("policy_title", "Messengers, and what to send");
        row.put("content_sha256", facts.get("content_sha256"));
        row.put("statement_sha256", facts.get("statement_sha256"));
        row.put("outcome", choice);
        row.put("outcome_utc", facts.get("acted_at"));
        row.put("method", "web");
        row.put("person_id", facts.get("subject_ref"));
        row.put("full_name", name);
        row.put("work_email", identity.get("email"));
        row.put("superseded_by", n == 2 ? id(4) : "");
        row.put("log_index", Integer.toString(leaves.size()));
        rows.add(row);
        var leaf = Merkle.leaf(Commitment.leafInput(
                kind,
                VERSION,
                Commitment.of(salt(2 * n), row.get("facts")),
                Commitment.of(salt(2 * n + 1), row.get("identity"))));
        row.put("leaf_sha256", Text.hex(leaf));
        leaves.add(leaf);
    }

    /** As a company would hand it out without names. */
    void redact(SortedMap<String, String> row) {
        var committed = Commitment.of(java.util.Base64.getDecoder().decode(row.get("salt_i")), row.remove("identity"));
        row.remove("salt_i");
        row.put("commit_i", Text.base64(committed));
        row.put("full_name", "");
        row.put("work_email", "");
    }

    final void write(String epoch) {
        var tree = Tree.of(leaves);
        var checkpoint = checkpoint(epoch, leaves.size(), tree.root(leaves.size()));
        put("README.txt", "What this is.\n");
        put("verify.py", "print('no')\n");
        put("policies/" + Text.hex(Merkle.sha256(content)) + ".md", content);
        put("policies/" + Text.hex(Merkle.sha256(statement)) + ".txt", statement);
        put("checkpoint", checkpoint);
        put("previous-checkpoint", checkpoint(epoch, BEFORE, tree.root(BEFORE)));
        var grown = new StringBuilder();
        tree.consistency(BEFORE, leaves.size())
                .forEach(hash -> grown.append(Text.base64(hash)).append('\n'));
        put("consistency.txt", grown.toString());
        for (var row : rows) {
            long index = Long.parseLong(row.get("log_index"));
            var proof = new TlogProof(index, tree.inclusion(index, leaves.size()), Text.bytes(checkpoint));
            put("proofs/" + row.get("ack_id") + ".tlog-proof", proof.text());
        }
        people();
        tables();
    }

    private void people() {
        var people = new ArrayList<SortedMap<String, String>>();
        for (int person : List.of(1, 2, 3, 5, 6)) {
            var row = new TreeMap<String, String>();
            row.put("policy_id", "0190a000-0000-7000-8000-0000000000ff");
            row.put("policy_version", VERSION);
            row.put("person_id", "3f0c1c52-0000-4000-8000-00000000000" + person);
            row.put("full_name", "@Somebody " + person);
            row.put("scope", person == 6 ? "excluded" : "in scope");
            rows.stream()
                    .filter(r -> r.get("person_id").equals(row.get("person_id")))
                    .max(Comparator.comparing(r -> r.get("outcome_utc")))
                    .ifPresent(r -> {
                        row.put("outcome", r.get("outcome"));
                        row.put("outcome_utc", r.get("outcome_utc"));
                        row.put("ack_id", r.get("ack_id"));
                    });
            people.add(row);
        }
        put("population.csv", Csv.write(Columns.POPULATION, people));
    }

    /** The tables of the rows as they are now, and a manifest of everything: the operator's own key signs whatever there is. */
    void tables() {
        var lines = new StringBuilder();
        rows.forEach(row -> lines.append(CanonicalJson.write(row)).append('\n'));
        put("acknowledgments.jsonl", lines.toString());
        put("acknowledgments.csv", Csv.write(Columns.ACKNOWLEDGMENTS, rows));
        sign();
    }

    void sign() {
        signWith(Manifest.text(others()));
    }

    void signWith(String manifest) {
        put(Manifest.NAME, note(manifest));
    }

    /** Each proof with a line of its own. */
    void signAsOnce() {
        var text = new StringBuilder("parley.manifest/v1\n");
        others().forEach((name, bytes) -> text.append(Text.hex(Merkle.sha256(bytes)))
                .append("  ")
                .append(name)
                .append('\n'));
        signWith(text.toString());
    }

    SortedMap<String, byte[]> others() {
        var others = new TreeMap<>(files);
        others.remove(Manifest.NAME);
        return others;
    }

    String checkpoint(String epoch, long size, byte[] root) {
        return note(new Checkpoint(key.name() + "/" + epoch, size, root).text());
    }

    String note(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(Text.bytes(text));
            return Note.signed(text, key, signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(String name, String text) {
        files.put(name, Text.bytes(text));
    }

    String get(String name) {
        return new String(files.get(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    Verdict check() {
        return Bundle.check(files, key, null);
    }

    private static byte[] salt(int n) {
        return Merkle.sha256(new UUID(n, n).toString());
    }
}
