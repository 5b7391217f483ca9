package io.parley.verify;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file of a bundle with its SHA-256, signed. Its first line keeps it from passing as a checkpoint. */
public final class Manifest {
    public static final String NAME = "MANIFEST";
    /** Files of this folder, one for each record, share one line: the hash of the lines that they would have. */
    public static final String FOLDER = "proofs/";

    private static final String FIRST_LINE = "parley.manifest/v2";
    /** Of bundles handed out before: each proof has a line of its own. */
    private static final String FIRST_LINE_ONCE = "parley.manifest/v1";

    private Manifest() {}

    /** The text to sign. */
    public static String text(SortedMap<String, byte[]> files) {
        var lines = new TreeMap<String, byte[]>();
        var folder = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (name.startsWith(FOLDER)) {
                folder.append(line(name, Text.hex(Merkle.sha256(bytes))));
            } else {
                lines.put(name, Merkle.sha256(bytes));
            }
        });
        if (!folder.isEmpty()) {
            lines.put(FOLDER, Merkle.sha256(folder.toString()));
        }
        return ofHashes(lines);
    }

    /** The same, for whoever hashed the files as they were written, and the lines of {@link #FOLDER} in order of their names. */
    public static String ofHashes(SortedMap<String, byte[]> hashes) {
        return text(FIRST_LINE, hashes);
    }

    /** Of one file. */
    public static String line(String name, String hex) {
        return hex + "  " + name + "\n";
    }

    private static String text(String firstLine, SortedMap<String, byte[]> hashes) {
        var text = new StringBuilder(firstLine + "\n");
        hashes.forEach((name, hash) -> text.append(line(name, Text.hex(hash))));
        return text.toString();
    }

    private static String textOnce(SortedMap<String, byte[]> files) {
        var hashes = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> hashes.put(name, Merkle.sha256(bytes)));
        return text(FIRST_LINE_ONCE, hashes);
    }

    static void check(Map<String, byte[]> files, VerifierKey key) throws Tampered {
        var note = files.get(NAME);
        if (note == null) {
            throw new Tampered("The bundle has no MANIFEST.");
        }
        var text = Note.open(note, key, NAME);
        var others = new TreeMap<>(files);
        others.remove(NAME);
        if (text.startsWith(FIRST_LINE_ONCE + "\n")) {
            compare(text, textOnce(others));
        } else if (text.startsWith(FIRST_LINE + "\n")) {
            compare(text, text(others));
        } else {
            throw new Tampered("MANIFEST is signed but is no manifest.");
        }
    }

    private static void compare(String signed, String real) throws Tampered {
        if (!signed.equals(real)) {
            throw new Tampered(difference(lines(signed), lines(real)));
        }
    }

    private static SortedMap<String, String> lines(String text) {
        var lines = new TreeMap<String, String>();
        for (var line : text.split("\n")) {
            if (line.length() > 66) {
                lines.put(line.substring(66), line.substring(0, 64));
            }
        }
        return lines;
    }

    private static String difference(SortedMap<String, String> listed, SortedMap<String, String> real) {
        for (var file : real.entrySet()) {
            var hash = listed.remove(file.getKey());
            if (hash == null) {
                return file.getKey() + " was added to the bundle: MANIFEST does not know it.";
            }
            if (!hash.equals(file.getValue())) {
                return file.getKey() + " was changed after the bundle was made.";
            }
        }
        return listed.isEmpty()
                ? "MANIFEST is not written as manifests are."
                : listed.firstKey() + " is missing from the bundle.";
    }
}
