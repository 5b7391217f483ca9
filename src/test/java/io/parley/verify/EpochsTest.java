package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A log that was signed up to 7, put back to 5, and goes on in epoch 1: what is left of both is proven, and the gap cannot be hidden. */
class EpochsTest {
    private static final int LEFT = 5;
    private static final int SIGNED = 7;
    private static final UUID ACT = UUID.fromString("0190a000-0000-7000-8000-0000000000ac");
    private static final String FIRST = "proofs/" + BundleForTests.id(1) + ".tlog-proof";
    private static final String FOURTH = "proofs/" + BundleForTests.id(4) + ".tlog-proof";

    /** Computed by Python's hashlib, outside of this program. */
    @Test
    void leavesHaveTheseBytes() {
        var note = "acks.example.org/" + BundleForTests.TENANT + "/0\n5\n" + Text.base64(counting(32)) + "\n\n"
                + "— acks.example.org/" + BundleForTests.TENANT + " " + Text.base64(counting(68)) + "\n";
        var leaf = Merkle.leaf(CheckpointLeaf.ofEpoch(note));
        assertThat(CheckpointLeaf.ofEpoch(note)).hasSize(287);
        assertThat(Text.hex(leaf)).isEqualTo("1518d6bbd960213bf73a63948d5711fda676b8bd6325479e5be58110ce19234d");
        assertThat(Text.hex(Merkle.leaf(CheckpointLeaf.ofLogs(note))))
                .isEqualTo("7bba7167cb7aae8250589703cbc5f594de5d50778a47300e20777eaf15c84784");
        var tree = Tree.of(List.of(leaf, Merkle.leaf(Text.bytes("second"))));
        assertThat(Text.hex(tree.root(2)))
                .isEqualTo("5bbe032fb02e7cecc69e75bc7263602b4688bf5c0f6d987819e760b34ca5c565");
    }

    @Test
    void bundleOverTwoEpochsIsValidForBothAndSaysWhatIsLost() throws IOException {
        var bundle = new Spanning().write();
        assertThat(bundle.check().code())
                .as(bundle.check().sentences().toString())
                .isZero();
        assertThat(bundle.check().sentences())
                .anyMatch(s -> s.contains("5 records stand unchanged") && s.contains("/1 of size 3"))
                .anyMatch(s -> s.startsWith("Epoch 1 was opened after an older state was put back: of epoch 0")
                        && s.contains("signed up to size 7, 5 records are left here"))
                .anyMatch(s -> s.startsWith("1 acts of administration"));
        try (var python = new Python(bundle.key)) {
            assertThat(python.check(bundle.files)).isZero();
        }
    }

    @Test
    void whatTheReaderKeptIsFoundOnEitherSideOfTheGap() throws IOException {
        var spanning = new Spanning();
        var bundle = spanning.write();
        var whole = Tree.of(spanning.before);
        try (var python = new Python(bundle.key)) {
            for (int size : List.of(LEFT - 1, LEFT, SIGNED)) {
                var kept = Text.bytes(bundle.checkpoint("0", size, whole.root(size)));
                assertThat(Bundle.check(bundle.files, bundle.key, kept).code())
                        .as("size " + size)
                        .isZero();
                assertThat(python.check(bundle.files, kept)).isZero();
            }
            for (var lost : List.of(
                    bundle.checkpoint("0", 6, whole.root(6)),
                    bundle.checkpoint("0", SIGNED, Merkle.sha256("another history")),
                    bundle.checkpoint("1", SIGNED, whole.root(SIGNED)))) {
                var kept = Text.bytes(lost);
                assertThat(Bundle.check(bundle.files, bundle.key, kept)
                                .sentences()
                                .get(0))
                        .contains("ask for the bundles in between");
                assertThat(python.check(bundle.files, kept)).isEqualTo(Verdict.TAMPERED);
            }
        }
    }

    /** Signed by the operator's own key each time. */
    @TestFactory
    Stream<DynamicTest> nothingElseIsAccepted() {
        return mutations().entrySet().stream()
                .map(mutation -> dynamicTest(mutation.getKey(), () -> {
                    var bundle = new Spanning();
                    mutation.getValue().accept(bundle);
                    bundle.bundle.sign();
                    var verdict = bundle.bundle.check();
                    assertThat(verdict.code())
                            .as(verdict.sentences().toString())
                            .isEqualTo(Verdict.TAMPERED);
                    try (var python = new Python(bundle.bundle.key)) {
                        assertThat(python.check(bundle.bundle.files))
                                .as("by verify.py")
                                .isEqualTo(Verdict.TAMPERED);
                    }
                }));
    }

    private static Map<String, Consumer<Spanning>> mutations() {
        var all = new LinkedHashMap<String, Consumer<Spanning>>();
        all.put("an epoch whose first leaf is another checkpoint", s -> {
            s.leafNote = s.checkpoint(6);
            s.write();
        });
        all.put(
                "the opening replaced by another one that was signed",
                s -> s.write().put("epochs/1.opening", s.checkpoint(6)));
        all.put("an opening that is not ahead of what is left", s -> {
            s.leafNote = s.opening = s.checkpoint(LEFT);
            s.write();
        });
        all.put("an opening of the epoch itself", s -> {
            s.leafNote = s.opening = s.bundle.checkpoint("1", 9, Merkle.sha256("later"));
            s.write();
        });
        all.put("an opening by another key", s -> {
            s.leafNote = s.opening = new BundleForTests().checkpoint("0", 9, Merkle.sha256("other"));
            s.write();
        });
        all.put("an opening that is no checkpoint", s -> {
            s.leafNote = s.opening = s.bundle.note("anything\n");
            s.write();
        });
        all.put("no opening", s -> s.write().files.remove("epochs/1.opening"));
        all.put("no proof of the opening", s -> s.write().files.remove("epochs/1.tlog-proof"));
        all.put(
                "the epoch before left out, its records not",
                s -> s.write().files.remove("epochs/0.checkpoint"));
        all.put("the epoch before at another length", s -> s.write().put("epochs/0.checkpoint", s.checkpoint(4)));
        all.put(
                "the epoch before longer than what was signed",
                s -> s.write().put("epochs/0.checkpoint", s.bundle.checkpoint("0", 8, Merkle.sha256("longer"))));
        all.put(
                "an epoch's checkpoint under another number",
                s -> s.write().put("epochs/2.checkpoint", s.checkpoint(4)));
        all.put("the bundle's own epoch again", s -> s.write().put("epochs/1.checkpoint", s.bundle.get("checkpoint")));
        all.put(
                "an opening of an epoch that is not there",
                s -> s.write().put("epochs/2.opening", s.bundle.get("epochs/1.opening")));
        all.put("a file that belongs to no epoch", s -> s.write().put("epochs/notes.txt", "x"));
        all.put(
                "a number written otherwise",
                s -> s.write().put("epochs/00.checkpoint", s.bundle.get("epochs/0.checkpoint")));
        all.put(
                "a first epoch with an opening",
                s -> s.write().put("epochs/0.opening", s.bundle.get("epochs/1.opening")));
        all.put("a proof against the other epoch's checkpoint", s -> {
            var b = s.write();
            b.put(FIRST, b.get(FIRST).replace(b.get("epochs/0.checkpoint"), b.get("checkpoint")));
        });
        all.put("a record at a place of the other epoch", s -> {
            var b = s.write();
            b.put(FOURTH, b.get(FOURTH).replace("index 1", "index 0"));
        });
        all.put("an act in the wrong epoch", s -> {
            s.act.remove("log_epoch");
            s.write();
        });
        all.put("an act in an epoch that is not there", s -> {
            s.act.put("log_epoch", "7");
            s.write();
        });
        all.put(
                "the previous checkpoint of an epoch that is not there",
                s -> s.write().put("previous-checkpoint", s.bundle.checkpoint("7", 4, Merkle.sha256("other"))));
        all.put(
                "the previous checkpoint of another history",
                s -> s.write().put("previous-checkpoint", s.bundle.checkpoint("0", 4, Merkle.sha256("other"))));
        return all;
    }

    private static byte[] counting(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** The usual bundle, of which the last two records were answered again after the older state had been put back. */
    private static final class Spanning {
        final BundleForTests bundle = new BundleForTests();
        final List<byte[]> before = new ArrayList<>(bundle.leaves);
        final TreeMap<String, String> act = new TreeMap<>();
        String opening;
        String leafNote;

        Spanning() {
            var salt = Merkle.sha256("salt");
            var entry = AuditLeaf.entry(
                    UUID.fromString(BundleForTests.TENANT),
                    ACT,
                    Instant.parse("2026-11-23T10:15:30Z"),
                    null,
                    "Parley",
                    "policy-published",
                    ACT,
                    Map.of());
            var leaf = Merkle.leaf(AuditLeaf.input(ACT.toString(), Commitment.of(salt, entry)));
            before.set(3, leaf);
            act.put("entry_id", ACT.toString());
            act.put("log_epoch", "0");
            act.put("log_index", "3");
            act.put("leaf_sha256", Text.hex(leaf));
            act.put("entry", entry);
            act.put("salt", Text.base64(salt));
            opening = checkpoint(SIGNED);
            leafNote = opening;
        }

        /** As it was signed before. */
        String checkpoint(int size) {
            return bundle.checkpoint("0", size, Tree.of(before).root(size));
        }

        BundleForTests write() {
            var left = Tree.of(before.subList(0, LEFT));
            var after = new ArrayList<byte[]>();
            after.add(Merkle.leaf(CheckpointLeaf.ofEpoch(leafNote)));
            after.addAll(before.subList(LEFT, SIGNED));
            var tree = Tree.of(after);
            var size = after.size();
            var now = bundle.checkpoint("1", size, tree.root(size));
            bundle.put("checkpoint", now);
            bundle.put("epochs/0.checkpoint", checkpoint(LEFT));
            bundle.put("epochs/1.opening", opening);
            bundle.put("epochs/1.tlog-proof", new TlogProof(0, tree.inclusion(0, size), Text.bytes(now)).text());
            bundle.put("previous-checkpoint", checkpoint(LEFT - 1));
            bundle.put("consistency.txt", lines(left.consistency(LEFT - 1, LEFT)));
            for (var row : bundle.rows) {
                int place = before.indexOf(before.stream()
                        .filter(leaf -> Text.hex(leaf).equals(row.get("leaf_sha256")))
                        .findFirst()
                        .orElseThrow());
                boolean old = place < LEFT;
                int index = old ? place : place - LEFT + 1;
                row.put("log_index", Integer.toString(index));
                var proof = old
                        ? new TlogProof(index, left.inclusion(index, LEFT), Text.bytes(checkpoint(LEFT)))
                        : new TlogProof(index, tree.inclusion(index, size), Text.bytes(now));
                bundle.put("proofs/" + row.get("ack_id") + ".tlog-proof", proof.text());
            }
            act.put(
                    "proof",
                    String.join(
                            " ",
                            left.inclusion(3, LEFT).stream().map(Text::base64).toList()));
            bundle.put("audit_log.jsonl", CanonicalJson.write(act) + "\n");
            bundle.tables();
            return bundle;
        }

        private static String lines(List<byte[]> hashes) {
            var lines = new StringBuilder();
            hashes.forEach(hash -> lines.append(Text.base64(hash)).append('\n'));
            return lines.toString();
        }
    }
}
