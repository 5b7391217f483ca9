package io.parley.verify;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file of a bundle with its SHA-256, signed. Its first line keeps it from passing as a checkpoint. */
public final class Manifest {
    public static final String NAME = "MANIFEST";
    private static final String FIRST_LINE = "parley.manifest/v1";

    private Manifest() {}

    /** The text to sign. */
    public static String text(SortedMap<String, byte[]> files) {
        var hashes = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> hashes.put(name, Merkle.sha256(bytes)));
        return ofHashes(hashes);
    }

    /** The same, for whoever hashed the files as they were written. */
    public static String ofHashes(SortedMap<String, byte[]> hashes) {
        var text = new StringBuilder(FIRST_LINE + "\n");
        hashes.forEach((name, hash) ->
                text.append(Text.hex(hash)).append("  ").append(name).append('\n'));
        return text.toString();
    }

    static void check(Map<String, byte[]> files, VerifierKey key) throws Tampered {
        var note = files.get(NAME);
        if (note == null) {
            throw new Tampered("The bundle has no MANIFEST.");
        }
        var text = Note.open(note, key, NAME);
        if (!text.startsWith(FIRST_LINE + "\n")) {
            throw new Tampered("MANIFEST is signed but is no manifest.");
        }
        var others = new TreeMap<>(files);
        others.remove(NAME);
        if (!text.equals(text(others))) {
            throw new Tampered(difference(text, others));
        }
    }

    private static String difference(String text, SortedMap<String, byte[]> files) {
        var listed = new TreeMap<String, String>();
        for (var line : text.split("\n")) {
            if (line.length() > 66) {
                listed.put(line.substring(66), line.substring(0, 64));
            }
        }
        for (var file : files.entrySet()) {
            var hash = listed.remove(file.getKey());
            if (hash == null) {
                return file.getKey() + " was added to the bundle: MANIFEST does not know it.";
            }
            if (!hash.equals(Text.hex(Merkle.sha256(file.getValue())))) {
                return file.getKey() + " was changed after the bundle was made.";
            }
        }
        return listed.isEmpty()
                ? "MANIFEST is not written as manifests are."
                : listed.firstKey() + " is missing from the bundle.";
    }
}
