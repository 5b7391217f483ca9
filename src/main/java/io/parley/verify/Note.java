package io.parley.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** A text with signatures under it, as C2SP signed-note has it. */
public final class Note {
    private static final String DASH = "— ";

    private record Line(String name, byte[] keyId, byte[] signature) {}

    private final String text;
    private final List<Line> lines;

    private Note(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** A note with one signature; {@code text} ends with a newline. */
    public static String signed(String text, VerifierKey key, byte[] signature) {
        var bytes = Arrays.copyOf(key.id(), 4 + signature.length);
        System.arraycopy(signature, 0, bytes, 4, signature.length);
        return text + "\n" + DASH + key.name() + " " + Text.base64(bytes) + "\n";
    }

    /** The text of a note with exactly one valid line under the key's name. {@code what} begins the sentence of a refusal. */
    public static String open(byte[] note, VerifierKey key, String what) throws Tampered {
        var parsed = parse(Text.utf8(note, what), what);
        parsed.verify(key, what);
        return parsed.text;
    }

    private static Note parse(String note, String what) throws Tampered {
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new Tampered(what + " has control characters.");
        }
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n") || gap + 2 == note.length()) {
            throw new Tampered(what + " is not a signed note.");
        }
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        for (var line : note.substring(gap + 2, note.length() - 1).split("\n", -1)) {
            if (!seen.add(line)) {
                throw new Tampered(what + " has a signature twice.");
            }
            lines.add(line(line, what));
        }
        return new Note(note.substring(0, gap + 1), lines);
    }

    private static Line line(String line, String what) throws Tampered {
        var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            throw new Tampered(what + " has a line among its signatures that is none.");
        }
        var bytes = Text.base64(parts[1], what + ": a signature");
        if (bytes.length < 5) {
            throw new Tampered(what + " has a signature that is too short.");
        }
        return new Line(parts[0], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    private void verify(VerifierKey key, String what) throws Tampered {
        var ours = lines.stream().filter(l -> l.name.equals(key.name())).toList();
        if (ours.isEmpty()) {
            throw new Tampered(what + " is not signed by the key you gave, " + key.name() + ".");
        }
        if (ours.size() > 1) {
            throw new Tampered(what + " has more than one signature under the name " + key.name() + ".");
        }
        var line = ours.get(0);
        if (!Arrays.equals(line.keyId, key.id()) || !key.verifies(Text.bytes(text), line.signature)) {
            throw new Tampered(what + " carries a signature that the key you gave does not confirm.");
        }
    }
}
