package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way we could think of to make a bundle say something else, with the operator's own key signing along where it helps. */
class BundleTest {
    private static final String FIRST = "proofs/" + BundleForTests.id(1) + ".tlog-proof";
    private static final String SECOND = "proofs/" + BundleForTests.id(2) + ".tlog-proof";

    @Test
    void untouchedBundleIsValidForBoth() throws IOException {
        var bundle = new BundleForTests();
        assertThat(bundle.check().code())
                .as(bundle.check().sentences().toString())
                .isZero();
        assertThat(bundle.check().sentences().get(0))
                .contains("5 records stand unchanged")
                .contains("of size 7");
        try (var python = new Python(bundle.key)) {
            assertThat(python.check(bundle.files)).isZero();
        }
    }

    /** Bundles that were handed out before proofs shared a line of MANIFEST. */
    @Test
    void olderManifestIsStillBelievedAndHoldsEachProof() throws IOException {
        var bundle = new BundleForTests();
        bundle.signAsOnce();
        assertThat(bundle.check().code()).isZero();
        try (var python = new Python(bundle.key)) {
            assertThat(python.check(bundle.files)).isZero();
            bundle.put(FIRST, bundle.get(FIRST) + "\n");
            assertThat(bundle.check().sentences().get(0)).contains(FIRST + " was changed after the bundle was made");
            assertThat(python.check(bundle.files)).isEqualTo(Verdict.TAMPERED);
        }
    }

    @Test
    void leftOutNamesAreSaid() throws IOException {
        var bundle = new BundleForTests();
        bundle.redact(bundle.rows.get(2));
        bundle.tables();
        assertThat(bundle.check().code()).isEqualTo(Verdict.REDACTED);
        assertThat(bundle.check().sentences()).anyMatch(s -> s.startsWith("1 of them"));
        try (var python = new Python(bundle.key)) {
            assertThat(python.check(bundle.files)).isEqualTo(Verdict.REDACTED);
        }
    }

    @Test
    void whatTheReaderKeptHasToFit() {
        var bundle = new BundleForTests();
        assertThat(Bundle.check(bundle.files, bundle.key, bundle.files.get("previous-checkpoint"))
                        .code())
                .isZero();
        assertThat(Bundle.check(bundle.files, bundle.key, bundle.files.get("checkpoint"))
                        .code())
                .isZero();
        var forked = Text.bytes(bundle.checkpoint("0", 5, Merkle.sha256("another history")));
        assertThat(Bundle.check(bundle.files, bundle.key, forked).sentences().get(0))
                .contains("ask for the bundles in between");
    }

    /** Whoever signs the manifest again can still not say anything else about a record. */
    @TestFactory
    Stream<DynamicTest> nothingElseIsAccepted() {
        return mutations().entrySet().stream()
                .map(mutation -> dynamicTest(mutation.getKey(), () -> {
                    var bundle = new BundleForTests();
                    mutation.getValue().accept(bundle);
                    var verdict = bundle.check();
                    assertThat(verdict.code())
                            .as(verdict.sentences().toString())
                            .isEqualTo(Verdict.TAMPERED);
                    try (var python = new Python(bundle.key)) {
                        assertThat(python.check(bundle.files))
                                .as("by verify.py")
                                .isEqualTo(Verdict.TAMPERED);
                    }
                }));
    }

    private static Map<String, Consumer<BundleForTests>> mutations() {
        var all = new LinkedHashMap<String, Consumer<BundleForTests>>();
        all.put("a file added", b -> b.put("proofs/extra.tlog-proof", "x"));
        all.put("a proof removed", b -> b.files.remove(FIRST));
        all.put("a proof with more behind it", b -> b.put(FIRST, b.get(FIRST) + "\n"));
        all.put(
                "a manifest without its proofs",
                b -> b.signWith(Manifest.text(b.others()).replaceFirst("\\w+  proofs/\n", "")));
        all.put(
                "a manifest that lists a proof beside them",
                b -> b.signWith(Manifest.text(b.others()).replaceFirst("(\\w+)  proofs/\n", "$0$1  " + FIRST + "\n")));
        all.put(
                "a manifest of a form to come",
                b -> b.signWith(Manifest.text(b.others()).replace("/v2", "/v3")));
        all.put("a file removed", b -> b.files.remove("README.txt"));
        all.put("a file renamed", b -> b.files.put("readme.txt", b.files.remove("README.txt")));
        all.put("a file emptied", b -> b.put("population.csv", ""));
        all.put("two files swapped", b -> swap(b, "README.txt", "verify.py"));
        all.put("no manifest", b -> b.files.remove("MANIFEST"));
        all.put("a checkpoint as manifest", b -> b.put("MANIFEST", b.get("checkpoint")));
        all.put("a manifest as checkpoint", b -> signed(b, x -> x.put("checkpoint", x.get("MANIFEST"))));
        all.put("a manifest cut off", b -> b.put("MANIFEST", b.get("MANIFEST").substring(0, 300)));
        all.put("a manifest of another key", b -> b.put("MANIFEST", new BundleForTests().get("MANIFEST")));
        all.put("everything signed by another key of the same name", b -> b.files.putAll(new BundleForTests().files));
        all.put("required file gone, signed again", b -> signed(b, x -> x.files.remove("population.csv")));
        all.put("two proofs swapped, signed again", b -> signed(b, x -> swap(x, FIRST, SECOND)));
        all.put("a proof missing, signed again", b -> signed(b, x -> x.files.remove(FIRST)));
        all.put(
                "a proof too many, signed again",
                b -> signed(b, x -> x.put("proofs/" + BundleForTests.id(9) + ".tlog-proof", x.get(FIRST))));
        all.put(
                "a proof cut off, signed again",
                b -> signed(b, x -> x.put(FIRST, x.get(FIRST).replaceFirst("\n[^\n]{44}\n", "\n"))));
        all.put(
                "a proof for another place, signed again",
                b -> signed(b, x -> x.put(FIRST, x.get(FIRST).replace("index 1", "index 2"))));
        all.put(
                "another company's proof, signed again",
                b -> signed(b, x -> x.put(FIRST, another().get(FIRST))));
        all.put(
                "another epoch's checkpoint, signed again",
                b -> signed(
                        b,
                        x -> x.put(
                                "checkpoint",
                                x.checkpoint("1", 7, Tree.of(x.leaves).root(7)))));
        all.put(
                "another epoch before, signed again",
                b -> signed(
                        b,
                        x -> x.put(
                                "previous-checkpoint",
                                x.checkpoint("1", 5, Tree.of(x.leaves).root(5)))));
        all.put(
                "a checkpoint of another name",
                b -> signed(
                        b,
                        x -> x.put(
                                "checkpoint",
                                x.note("acks.other/x/0\n7\n"
                                        + Text.base64(Tree.of(x.leaves).root(7)) + "\n"))));
        all.put(
                "a checkpoint with a line too many",
                b -> signed(
                        b, x -> x.put("checkpoint", x.note(x.get("checkpoint").split("\n\n")[0] + "\nmore\n"))));
        all.put(
                "a forked history before",
                b -> signed(b, x -> x.put("previous-checkpoint", x.checkpoint("0", 5, Merkle.sha256("fork")))));
        all.put(
                "an empty log before",
                b -> signed(b, x -> x.put("previous-checkpoint", x.checkpoint("0", 0, Merkle.empty()))));
        all.put(
                "a longer log before",
                b -> signed(b, x -> x.put("previous-checkpoint", x.checkpoint("0", 8, Merkle.sha256("longer")))));
        all.put("no proof that it grew", b -> signed(b, x -> x.files.remove("consistency.txt")));
        all.put(
                "a proof that it grew with a hash less",
                b -> signed(
                        b,
                        x -> x.put("consistency.txt", x.get("consistency.txt").substring(45))));
        all.put("nothing before but a proof", b -> signed(b, x -> x.files.remove("previous-checkpoint")));
        all.put("a name changed", row(1, "full_name", "Somebody Else"));
        all.put("a mail changed", row(1, "work_email", "else@example.org"));
        all.put("a date changed", row(1, "outcome_utc", "2026-11-22T10:15:30.121Z"));
        all.put("an outcome changed", row(2, "outcome", "acknowledged"));
        all.put("a way changed", row(1, "method", "kiosk"));
        all.put("a person changed", row(1, "person_id", "3f0c1c52-0000-4000-8000-000000000009"));
        all.put("a company changed", row(1, "tenant", "00000000-0000-4000-8000-00000000000b"));
        all.put("a text changed", row(1, "content_sha256", "0".repeat(64)));
        all.put("a statement changed", row(1, "statement_sha256", "0".repeat(64)));
        all.put("a place changed", row(1, "log_index", "2"));
        all.put("a leaf changed", row(1, "leaf_sha256", "0".repeat(64)));
        all.put("a sign-in invented", row(1, "auth_strength", "2"));
        all.put("a correction hidden", row(2, "superseded_by", ""));
        all.put("a correction invented", row(1, "superseded_by", BundleForTests.id(3)));
        all.put("a field too many", row(1, "note", "x"));
        all.put("a salt of 31 bytes", row(1, "salt_f", Base64.getEncoder().encodeToString(new byte[31])));
        all.put("a salt of 33 bytes", row(1, "salt_i", Base64.getEncoder().encodeToString(new byte[33])));
        all.put("another salt", row(1, "salt_i", Base64.getEncoder().encodeToString(new byte[32])));
        all.put(
                "a salt with idle bits",
                b -> row(1, "salt_f", b.rows.get(0).get("salt_f").replaceFirst(".=$", "/="))
                        .accept(b));
        all.put(
                "facts changed",
                b -> row(1, "facts", b.rows.get(0).get("facts").replace("acknowledged", "declined"))
                        .accept(b));
        all.put("facts and column changed", b -> {
            b.rows.get(1)
                    .replaceAll((k, v) ->
                            k.equals("facts") || k.equals("outcome") ? v.replace("declined", "acknowledged") : v);
            b.tables();
        });
        all.put("identity and name changed", b -> {
            b.rows.get(0).replaceAll((k, v) -> v.replace("Zoë Example", "Zoe Example"));
            b.tables();
        });
        all.put(
                "facts written differently",
                b -> row(1, "facts", b.rows.get(0).get("facts").replace("\",\"", "\", \""))
                        .accept(b));
        all.put("identity left out, name kept", b -> {
            b.redact(b.rows.get(0));
            b.rows.get(0).put("full_name", "Zoë Example");
            b.tables();
        });
        all.put("identity left out, another commitment", b -> {
            b.redact(b.rows.get(0));
            b.rows.get(0).put("commit_i", Text.base64(new byte[32]));
            b.tables();
        });
        all.put("a record dropped", b -> {
            b.rows.remove(0);
            b.tables();
        });
        all.put("a record dropped with its proof", b -> {
            b.rows.remove(0);
            b.files.remove(FIRST);
            b.tables();
        });
        all.put("a record twice", b -> {
            b.rows.add(b.rows.get(0));
            b.tables();
        });
        all.put(
                "a record cut off",
                b -> signed(
                        b,
                        x -> x.put(
                                "acknowledgments.jsonl",
                                x.get("acknowledgments.jsonl").replaceFirst(".\n$", ""))));
        all.put(
                "an empty line",
                b -> signed(b, x -> x.put("acknowledgments.jsonl", x.get("acknowledgments.jsonl") + "\n")));
        all.put(
                "the table says something else",
                b -> signed(
                        b,
                        x -> x.put(
                                "acknowledgments.csv",
                                x.get("acknowledgments.csv").replace("declined", "acknowledged"))));
        all.put(
                "the table in another order",
                b -> signed(
                        b,
                        x -> x.put(
                                "acknowledgments.csv",
                                x.get("acknowledgments.csv").replace("\r\n", "\n"))));
        all.put(
                "a formula let loose",
                b -> signed(
                        b,
                        x -> x.put(
                                "acknowledgments.csv",
                                x.get("acknowledgments.csv").replace("'=cmd", "=cmd"))));
        all.put(
                "a policy's text changed",
                b -> signed(
                        b,
                        x -> x.files.keySet().stream()
                                .filter(n -> n.endsWith(".md"))
                                .toList()
                                .forEach(n -> x.put(n, "# Anything goes\n"))));
        all.put("a policy's text gone", b -> signed(b, x -> x.files.keySet().removeIf(n -> n.endsWith(".md"))));
        all.put(
                "a statement gone",
                b -> signed(b, x -> x.files.keySet().removeIf(n -> n.startsWith("policies/") && n.endsWith(".txt"))));
        all.put("somebody who answered shown as if not", people(", *[a-z]+,2026[^,]*," + BundleForTests.id(1), ",,,"));
        all.put("an outcome without a record", people("excluded,,,,", "excluded,,acknowledged,,"));
        all.put(
                "somebody twice",
                b -> signed(
                        b,
                        x -> x.put(
                                "population.csv",
                                x.get("population.csv")
                                        + x.get("population.csv")
                                                .lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElseThrow() + "\r\n")));
        all.put("another's record", people(BundleForTests.id(1) + "\r", BundleForTests.id(3) + "\r"));
        all.put("people without columns", people("policy_id,", ""));
        all.put("a formula among people", people("'@Somebody 1", "@Somebody 1"));
        return all;
    }

    private static Consumer<BundleForTests> row(int n, String column, String value) {
        return bundle -> {
            bundle.rows.get(n - 1).put(column, value);
            bundle.tables();
        };
    }

    private static Consumer<BundleForTests> people(String pattern, String replacement) {
        return bundle -> signed(bundle, b -> {
            var changed = b.get("population.csv").replaceFirst(pattern, replacement);
            assertThat(changed).isNotEqualTo(b.get("population.csv"));
            b.put("population.csv", changed);
        });
    }

    private static void signed(BundleForTests bundle, Consumer<BundleForTests> mutation) {
        mutation.accept(bundle);
        bundle.sign();
    }

    private static void swap(BundleForTests bundle, String a, String b) {
        var kept = bundle.files.get(a);
        bundle.files.put(a, bundle.files.get(b));
        bundle.files.put(b, kept);
    }

    private static BundleForTests another() {
        return new BundleForTests("acks.example.org/00000000-0000-4000-8000-00000000000b", "0");
    }
}
