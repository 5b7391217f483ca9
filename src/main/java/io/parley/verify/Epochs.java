package io.parley.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The epochs of the log that a bundle is of. After an older state was put back the log goes on in a new epoch, whose first leaf is the
 * newest checkpoint that was signed before; what is left of the epochs before is proven against a checkpoint of each.
 */
final class Epochs {
    private static final String FOLDER = "epochs/";
    private static final Pattern NAME = Pattern.compile("epochs/(0|[1-9][0-9]{0,8})\\.(checkpoint|opening|tlog-proof)");

    /** A place in one of them. */
    record Spot(long epoch, long index) {}

    private final SortedMap<String, byte[]> files;
    private final VerifierKey key;
    private final Checkpoint now;
    private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final Map<Long, byte[]> notes = new HashMap<>();
    private final TreeMap<Long, Checkpoint> openings = new TreeMap<>();

    private Epochs(SortedMap<String, byte[]> files, VerifierKey key, Checkpoint now) {
        this.files = files;
        this.key = key;
        this.now = now;
    }

    /** {@code now}: the bundle's own checkpoint, opened. */
    static Epochs read(SortedMap<String, byte[]> files, VerifierKey key, Checkpoint now) throws Tampered {
        var epochs = new Epochs(files, key, now);
        epochs.readCheckpoints();
        long before = -1;
        for (long epoch : epochs.checkpoints.keySet()) {
            if (epoch > 0) {
                epochs.openings.put(epoch, epochs.opening(epoch, before));
            }
            before = epoch;
        }
        epochs.refuseLoose();
        return epochs;
    }

    private void readCheckpoints() throws Tampered {
        checkpoints.put(now.epoch(), now);
        notes.put(now.epoch(), files.get(Bundle.CHECKPOINT));
        for (var file : files.entrySet()) {
            var name = NAME.matcher(file.getKey());
            if (!name.matches() || !name.group(2).equals("checkpoint")) {
                continue;
            }
            long epoch = Long.parseLong(name.group(1));
            var checkpoint = Checkpoint.open(file.getValue(), key, file.getKey());
            if (checkpoint.epoch() != epoch || epoch >= now.epoch()) {
                throw new Tampered(file.getKey() + " is of another epoch.");
            }
            checkpoints.put(epoch, checkpoint);
            notes.put(epoch, file.getValue());
        }
    }

    /** {@code before}: the epoch before in this bundle, -1 if there is none. */
    private Checkpoint opening(long epoch, long before) throws Tampered {
        var name = FOLDER + epoch + ".opening";
        var note = get(name);
        var opening = Checkpoint.open(note, key, name);
        var proofName = FOLDER + epoch + ".tlog-proof";
        var proof = TlogProof.parse(get(proofName), proofName);
        if (!Arrays.equals(proof.checkpoint(), notes.get(epoch))) {
            throw new Tampered(proofName + " is against another checkpoint than the bundle's.");
        }
        var checkpoint = checkpoints.get(epoch);
        var leaf = Merkle.leaf(CheckpointLeaf.ofEpoch(Text.utf8(note, name)));
        if (proof.index() != 0 || !Merkle.isIncluded(0, checkpoint.size(), leaf, proof.hashes(), checkpoint.root())) {
            throw new Tampered("Epoch " + epoch + " of the log does not begin with " + name + ".");
        }
        if (opening.epoch() >= epoch || opening.epoch() < before) {
            throw new Tampered(name + " is no checkpoint of the epoch before.");
        }
        if (opening.epoch() == before
                && opening.size() <= checkpoints.get(before).size()) {
            throw new Tampered("Epoch " + before + " in the bundle is not an older state of what was signed: " + name
                    + " is not ahead of it.");
        }
        return opening;
    }

    private void refuseLoose() throws Tampered {
        for (var file : files.keySet()) {
            if (!file.startsWith(FOLDER)) {
                continue;
            }
            var name = NAME.matcher(file);
            if (!name.matches()
                    || !name.group(2).equals("checkpoint") && !openings.containsKey(Long.parseLong(name.group(1)))) {
                throw new Tampered(file + " belongs to no epoch of the log.");
            }
        }
    }

    private byte[] get(String name) throws Tampered {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new Tampered(name + " is missing from the bundle.");
        }
        return bytes;
    }

    /** The checkpoint with exactly these bytes. */
    Optional<Checkpoint> find(byte[] note) {
        for (var known : notes.entrySet()) {
            if (Arrays.equals(known.getValue(), note)) {
                return Optional.of(checkpoints.get(known.getKey()));
            }
        }
        return Optional.empty();
    }

    Optional<Checkpoint> find(long epoch) {
        return Optional.ofNullable(checkpoints.get(epoch));
    }

    /** Of the bundle's own epoch. */
    Checkpoint now() {
        return now;
    }

    /** Whether the bundle holds this checkpoint, as its own, as an epoch's, or as what an epoch began with. */
    boolean holds(Checkpoint kept) {
        return checkpoints.values().stream().anyMatch(kept::isSame)
                || openings.values().stream().anyMatch(kept::isSame);
    }

    /** One for each epoch that was opened, so that nobody takes the log for one that never broke. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        openings.forEach((epoch, opening) -> {
            long left = find(opening.epoch()).map(Checkpoint::size).orElse(0L);
            sentences.add(
                    "Epoch " + epoch + " was opened after an older state was put back: of epoch " + opening.epoch()
                            + ", which was signed up to size " + opening.size() + ", " + left
                            + (left == 1 ? " record is" : " records are")
                            + " left here. Receipts and bundles from before prove the others.");
        });
        return sentences;
    }
}
