package io.parley.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** An evidence bundle and everything about it that can be checked with a key from elsewhere. */
public final class Bundle {
    /** More than this nobody unpacks; bytes are those of the files as they are read. */
    public static final int MOST_FILES = 500_000;

    public static final long MOST_BYTES = 2L << 30;

    static final String CHECKPOINT = "checkpoint";
    static final String PREVIOUS = "previous-checkpoint";
    static final String CONSISTENCY = "consistency.txt";
    static final String ROWS = "acknowledgments.jsonl";
    static final String TABLE = "acknowledgments.csv";
    static final String PEOPLE = "population.csv";
    private static final List<String> REQUIRED = List.of("README.txt", ROWS, TABLE, PEOPLE, CHECKPOINT);

    private final SortedMap<String, byte[]> files;
    private final VerifierKey key;

    private Bundle(SortedMap<String, byte[]> files, VerifierKey key) {
        this.files = files;
        this.key = key;
    }

    /** {@code earlier}: the bundle or checkpoint that the reader kept from last time. */
    static Verdict check(Path zip, VerifierKey key, byte @org.jspecify.annotations.Nullable [] earlier) {
        try {
            return check(BundleZip.read(zip), key, earlier);
        } catch (Tampered e) {
            return Verdict.tampered(e);
        }
    }

    public static Verdict check(
            SortedMap<String, byte[]> files, VerifierKey key, byte @org.jspecify.annotations.Nullable [] earlier) {
        try {
            return new Bundle(files, key).check(earlier);
        } catch (Tampered e) {
            return Verdict.tampered(e);
        }
    }

    private Verdict check(byte @org.jspecify.annotations.Nullable [] earlier) throws Tampered {
        Manifest.check(files, key);
        for (var name : REQUIRED) {
            get(name);
        }
        var checkpoint = Checkpoint.open(get(CHECKPOINT), key, CHECKPOINT);
        var epochs = Epochs.read(files, key, checkpoint);
        new History(files, key, epochs).check(earlier);
        var rows = rows();
        var places = checkEach(rows, epochs);
        checkTogether(rows);
        checkTable(rows);
        new PopulationCheck(files, rows).check();
        var acts = AuditRows.check(files, epochs, tenant(), places);
        return verdict(rows, acts, epochs);
    }

    private List<Acknowledgment> rows() throws Tampered {
        var text = Text.utf8(get(ROWS), ROWS);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Tampered(ROWS + " is cut off.");
        }
        var rows = new ArrayList<Acknowledgment>();
        var lines = text.split("\n", -1);
        for (int n = 1; n < lines.length; n++) {
            rows.add(Acknowledgment.read(lines[n - 1], n));
        }
        return rows;
    }

    private String tenant() {
        return key.name().substring(key.name().lastIndexOf('/') + 1);
    }

    /** Returns the places in the log that they take. */
    private Set<Epochs.Spot> checkEach(List<Acknowledgment> rows, Epochs epochs) throws Tampered {
        var tenant = tenant();
        var places = new HashSet<Epochs.Spot>();
        var proofs = new HashSet<String>();
        for (var row : rows) {
            var what = "Record " + row.id();
            if (!row.row().get("tenant").equals(tenant)) {
                throw new Tampered(what + " is another company's.");
            }
            var name = "proofs/" + row.id() + ".tlog-proof";
            var proof = TlogProof.parse(get(name), name);
            var checkpoint = epochs.find(proof.checkpoint())
                    .orElseThrow(() -> new Tampered(name + " is against another checkpoint than the bundle's."));
            if (!Merkle.isIncluded(proof.index(), checkpoint.size(), row.leaf(), proof.hashes(), checkpoint.root())) {
                throw new Tampered(what + " does not stand in the log as the bundle says.");
            }
            if (!row.row().get("log_index").equals(Long.toString(proof.index()))
                    || !places.add(new Epochs.Spot(checkpoint.epoch(), proof.index()))) {
                throw new Tampered(what + " has a wrong place in the log.");
            }
            if (!proofs.add(name)) {
                throw new Tampered(what + " is there twice.");
            }
            checkShown("content_sha256", row);
            checkShown("statement_sha256", row);
        }
        refuseLoose("proofs/", proofs);
        return places;
    }

    /** What the person saw is in the bundle, under the name of its own hash. */
    private void checkShown(String column, Acknowledgment row) throws Tampered {
        var hash = row.row().get(column);
        if (!Text.isSha256(hash) || files.keySet().stream().noneMatch(n -> n.startsWith("policies/" + hash + "."))) {
            throw new Tampered("Record " + row.id() + ": the bundle lacks what was shown, policies/" + hash + ".");
        }
    }

    private void refuseLoose(String folder, HashSet<String> known) throws Tampered {
        for (var name : files.keySet()) {
            if (name.startsWith(folder) && !known.contains(name)) {
                throw new Tampered(name + " belongs to no record.");
            }
        }
        for (var file : files.entrySet()) {
            if (file.getKey().startsWith("policies/")) {
                var hash = file.getKey().substring("policies/".length()).replaceFirst("\\..*", "");
                if (!Text.hex(Merkle.sha256(file.getValue())).equals(hash)) {
                    throw new Tampered(file.getKey() + " is not the text of that hash.");
                }
            }
        }
    }

    /** A correction names what it corrects, and the corrected one names its correction. */
    private static void checkTogether(List<Acknowledgment> rows) throws Tampered {
        Map<String, String> correctedBy = new HashMap<>();
        for (var row : rows) {
            if (!row.supersedes().isEmpty() && correctedBy.put(row.supersedes(), row.id()) != null) {
                throw new Tampered("Record " + row.supersedes() + " is corrected twice.");
            }
        }
        for (var row : rows) {
            if (!row.row().get("superseded_by").equals(correctedBy.getOrDefault(row.id(), ""))) {
                throw new Tampered("Record " + row.id() + ": superseded_by is not what the records say.");
            }
        }
    }

    private void checkTable(List<Acknowledgment> rows) throws Tampered {
        var expected = Csv.write(
                Columns.ACKNOWLEDGMENTS, rows.stream().map(Acknowledgment::row).toList());
        if (!Arrays.equals(Text.bytes(expected), get(TABLE))) {
            throw new Tampered(TABLE + " does not show what " + ROWS + " says.");
        }
    }

    private Verdict verdict(List<Acknowledgment> rows, AuditRows.Count acts, Epochs epochs) {
        long withoutNames = rows.stream().filter(Acknowledgment::isRedacted).count();
        long redacted = withoutNames + acts.redacted();
        var checkpoint = epochs.now();
        var sentences = new ArrayList<String>();
        sentences.add((redacted == 0 ? "VALID: " : "CONSISTENT, WITH NAMES LEFT OUT: ") + rows.size()
                + (rows.size() == 1 ? " record stands" : " records stand") + " unchanged in the log "
                + checkpoint.origin()
                + " of size " + checkpoint.size() + ".");
        if (withoutNames > 0) {
            sentences.add(withoutNames + " of them do not say whose they are.");
        }
        if (acts.all() > 0) {
            sentences.add(acts.all() + " acts of administration stand in it too; " + acts.redacted()
                    + " of them do not say what was done.");
        }
        sentences.addAll(epochs.sentences());
        sentences.add(
                files.containsKey(PREVIOUS)
                        ? "The log only grew since the previous checkpoint. Compare that one with the last bundle you hold (--previous)."
                        : "There is no previous checkpoint in it: nothing is said about what came before.");
        return new Verdict(redacted == 0 ? Verdict.VALID : Verdict.REDACTED, sentences);
    }

    private byte[] get(String name) throws Tampered {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new Tampered(name + " is missing from the bundle.");
        }
        return bytes;
    }
}
