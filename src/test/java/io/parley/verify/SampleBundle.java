package io.parley.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bundle of fifty made-up answers and six acts, the same bytes each time it is made. Its private key stands in this file, so
 * that its signature says nothing about anybody.
 */
final class SampleBundle {
    static final int ROWS = 50;
    private static final String TENANT = "00000000-0000-4000-8000-00000000005a";
    private static final String VERSION = "00000000-0000-4000-8000-0000000000f1";
    private static final String POLICY = "00000000-0000-4000-8000-0000000000f0";
    private static final String CONTENT =
            "# Messengers at work\n\n## What you may do\n\n- Use the tools that the register names.\n";
    private static final String STATEMENT = "I have read this and will follow it.";
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    final VerifierKey key;
    final SortedMap<String, byte[]> files = new TreeMap<>();
    private final KeyPair pair;
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<SortedMap<String, String>> rows = new ArrayList<>();
    private final List<SortedMap<String, String>> acts = new ArrayList<>();
    private final List<SortedMap<String, String>> people = new ArrayList<>();

    SampleBundle() throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Same());
        pair = generator.generateKeyPair();
        var encoded = pair.getPublic().getEncoded();
        key = VerifierKey.of(
                "acks.sample.example/" + TENANT, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        for (int n = 1; n <= ROWS; n++) {
            if (n % 10 == 1) {
                act(n);
            }
            answer(n);
        }
        act(ROWS + 1);
        write();
    }

    private void act(int n) {
        var id = id(5, n);
        var entry = AuditLeaf.entry(
                UUID.fromString(TENANT),
                UUID.fromString(id),
                START.plusSeconds(600L * n),
                null,
                "Parley",
                n == 1 ? "policy-published" : "policy-reminded",
                UUID.fromString(VERSION),
                Map.of("version", "1"));
        var leaf = Merkle.leaf(AuditLeaf.input(id, Commitment.of(salt(n, 5), entry)));
        acts.add(new TreeMap<>(Map.of(
                "entry_id", id,
                "entry", entry,
                "salt", Text.base64(salt(n, 5)),
                "log_index", Integer.toString(leaves.size()),
                "leaf_sha256", Text.hex(leaf))));
        leaves.add(leaf);
    }

    private void answer(int n) {
        boolean declines = n % 17 == 0;
        var facts = new TreeMap<String, String>();
        facts.put("v", "1");
        facts.put("ack_id", id(1, n));
        facts.put("tenant", TENANT);
        facts.put("kind", declines ? "policy-decline" : "policy-ack");
        facts.put("policy_version", VERSION);
        facts.put("content_sha256", Text.hex(Merkle.sha256(CONTENT)));
        facts.put("statement_sha256", Text.hex(Merkle.sha256(STATEMENT)));
        facts.put("choice", declines ? "declined" : "acknowledged");
        facts.put("acted_at", START.plusSeconds(600L * n).toString().replace("Z", ".000Z"));
        facts.put("subject_ref", id(2, n));
        facts.put("via", "web");
        var identity = new TreeMap<>(Map.of(
                "v", "1",
                "iss", "https://sso.sample.example/realms/parley",
                "sub", id(3, n),
                "name", String.format(Locale.ROOT, "Sample Person %02d", n),
                "email", String.format(Locale.ROOT, "person%02d@sample.example", n)));
        var row = new TreeMap<String, String>();
        Columns.ACKNOWLEDGMENTS.forEach(column -> row.put(column, ""));
        row.put("ack_id", id(1, n));
        row.put("facts", CanonicalJson.write(facts));
        row.put("salt_f", Text.base64(salt(n, 1)));
        row.put("identity", CanonicalJson.write(identity));
        row.put("salt_i", Text.base64(salt(n, 2)));
        row.put("tenant", TENANT);
        row.put("export_id", id(4, 1));
        row.put("as_of_utc", "2026-01-31T23:59:59.999Z");
        row.put("policy_id", POLICY);
        row.put("policy_title", "Messengers at work");
        row.put("version_label", "1");
        row.put("change_class", "material");
        row.put("language", "en");
        row.put("content_sha256", facts.get("content_sha256"));
        row.put("statement_sha256", facts.get("statement_sha256"));
        row.put("outcome", facts.get("choice"));
        row.put("outcome_utc", facts.get("acted_at"));
        row.put("method", "web");
        row.put("person_id", facts.get("subject_ref"));
        row.put("full_name", identity.get("name"));
        row.put("work_email", identity.get("email"));
        row.put("log_index", Integer.toString(leaves.size()));
        var leaf = Merkle.leaf(Commitment.leafInput(
                facts.get("kind"),
                VERSION,
                Commitment.of(salt(n, 1), row.get("facts")),
                Commitment.of(salt(n, 2), row.get("identity"))));
        row.put("leaf_sha256", Text.hex(leaf));
        rows.add(row);
        leaves.add(leaf);
        var person = new TreeMap<String, String>();
        person.put("policy_id", POLICY);
        person.put("policy_version", VERSION);
        person.put("person_id", facts.get("subject_ref"));
        person.put("full_name", identity.get("name"));
        person.put("scope", "in scope");
        person.put("outcome", facts.get("choice"));
        person.put("outcome_utc", facts.get("acted_at"));
        person.put("ack_id", id(1, n));
        people.add(person);
    }

    private void write() throws GeneralSecurityException, IOException {
        var tree = Tree.of(leaves);
        var checkpoint = note(new Checkpoint(key.name() + "/0", leaves.size(), tree.root(leaves.size())).text());
        put("checkpoint", checkpoint);
        var lines = new StringBuilder();
        for (var row : rows) {
            long index = Long.parseLong(row.get("log_index"));
            var proof = new TlogProof(index, tree.inclusion(index, leaves.size()), Text.bytes(checkpoint));
            put("proofs/" + row.get("ack_id") + ".tlog-proof", proof.text());
            lines.append(CanonicalJson.write(row)).append('\n');
        }
        put("acknowledgments.jsonl", lines.toString());
        put("acknowledgments.csv", Csv.write(Columns.ACKNOWLEDGMENTS, rows));
        put("population.csv", Csv.write(Columns.POPULATION, people));
        lines.setLength(0);
        for (var act : acts) {
            act.put(
                    "proof",
                    tree.inclusion(Long.parseLong(act.get("log_index")), leaves.size()).stream()
                            .map(Text::base64)
                            .collect(Collectors.joining(" ")));
            lines.append(CanonicalJson.write(act)).append('\n');
        }
        put("audit_log.jsonl", lines.toString());
        put("policies/" + Text.hex(Merkle.sha256(CONTENT)) + ".md", CONTENT);
        put("policies/" + Text.hex(Merkle.sha256(STATEMENT)) + ".txt", STATEMENT);
        put("verify.py", Files.readString(Path.of("src/main/resources/verify/verify.py")));
        put(
                "README.txt",
                "SAMPLE\n\nFifty made-up answers, signed with a key that everybody may have: it shows the form, and says"
                        + " nothing about anybody.\n\npython3 verify.py sample-bundle.zip --key sample-bundle.vkey\n");
        files.put(Manifest.NAME, Text.bytes(note(Manifest.text(files))));
    }

    /** Sorted names and one time for all, so that it is the same file each time. */
    byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    String note(String text) throws GeneralSecurityException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(Text.bytes(text));
        return Note.signed(text, key, signer.sign());
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(int kind, int n) {
        return String.format(Locale.ROOT, "0190a000-000%d-7000-8000-%012d", kind, n);
    }

    private static byte[] salt(int n, int kind) {
        return Merkle.sha256("sample salt " + kind + " " + n);
    }

    /** No randomness at all: the key is known to everybody anyway. */
    private static final class Same extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 0x5a);
        }
    }
}
