package io.parley.verify;

import java.util.Arrays;

/** How long a log is and what it hashes to: three lines, inside a signed note (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, byte[] root) {
    /** Of one that was opened: the number behind the key's name. */
    public long epoch() {
        return Long.parseLong(origin.substring(origin.lastIndexOf('/') + 1));
    }

    boolean isSame(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }

    public String text() {
        return origin + "\n" + size + "\n" + Text.base64(root) + "\n";
    }

    public static Checkpoint parse(String text, String what) throws Tampered {
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new Tampered(what + " is not of the form origin, size, root.");
        }
        var size = Text.number(lines[1], what + ": its size");
        return new Checkpoint(lines[0], size, Text.base64(lines[2], Merkle.HASH_BYTES, what + ": its root"));
    }

    /** Signed by the key, and of one of the key's own logs: {@code <key name>/<epoch>}. */
    public static Checkpoint open(byte[] note, VerifierKey key, String what) throws Tampered {
        var checkpoint = parse(Note.open(note, key, what), what);
        var prefix = key.name() + "/";
        if (!checkpoint.origin.startsWith(prefix)) {
            throw new Tampered(what + " is of another log.");
        }
        Text.number(checkpoint.origin.substring(prefix.length()), what + ": the epoch in its first line");
        return checkpoint;
    }
}
