package io.parley.attestation;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;

/** A file in pieces as one; the first piece is fetched when somebody reads, and one at a time is in memory. */
final class PiecesStream extends InputStream {
    private final Iterator<Integer> parts;
    private final Function<Integer, byte[]> fetch;
    private byte[] piece = {};
    private int at;

    PiecesStream(Iterator<Integer> parts, Function<Integer, byte[]> fetch) {
        this.parts = parts;
        this.fetch = fetch;
    }

    @Override
    public int read() {
        return isOver() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int most) {
        Objects.checkFromIndexSize(from, most, to.length);
        if (most == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        int length = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, to, from, length);
        at += length;
        return length;
    }

    private boolean isOver() {
        while (at == piece.length && parts.hasNext()) {
            piece = fetch.apply(parts.next());
            at = 0;
        }
        return at == piece.length;
    }
}
