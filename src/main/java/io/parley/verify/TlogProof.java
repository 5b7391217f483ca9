package io.parley.verify;

import java.util.ArrayList;
import java.util.List;

/** That a record stands in a log at a place, with the checkpoint it is proven against (C2SP tlog-proof). */
public record TlogProof(long index, List<byte[]> hashes, byte[] checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    public String text() {
        var text = new StringBuilder(FIRST_LINE + "\nindex " + index + "\n");
        hashes.forEach(hash -> text.append(Text.base64(hash)).append('\n'));
        return text + "\n" + new String(checkpoint, java.nio.charset.StandardCharsets.UTF_8);
    }

    public static TlogProof parse(byte[] bytes, String what) throws Tampered {
        var text = Text.utf8(bytes, what);
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new Tampered(what + " has no checkpoint.");
        }
        var lines = text.substring(0, gap).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(FIRST_LINE) || !lines[1].startsWith("index ")) {
            throw new Tampered(what + " is not a proof.");
        }
        var hashes = new ArrayList<byte[]>();
        for (int i = 2; i < lines.length; i++) {
            hashes.add(Text.base64(lines[i], Merkle.HASH_BYTES, what + ": a hash"));
        }
        var index = Text.number(lines[1].substring("index ".length()), what + ": its index");
        return new TlogProof(index, List.copyOf(hashes), Text.bytes(text.substring(gap + 2)));
    }
}
