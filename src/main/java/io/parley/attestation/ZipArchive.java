package io.parley.attestation;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip (PKWARE APPNOTE 6.3.10) written file by file, all of one time. Its directory waits on disk until the end; {@code java.util.zip} holds
 * some hundred bytes for each file. One file at a time is open. Throws at 4 GiB, long after what the verifiers read.
 */
final class ZipArchive implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final short SINCE = 20; // 2.0: deflated
    private static final short SINCE_64 = 45;
    private static final short SIZES_FOLLOW = 8; // they stand behind the file's bytes
    private static final short DEFLATED = 8;
    private static final short TIME = 0;
    private static final short DATE = 1 << 5 | 1; // 1980-01-01, the first there is
    private static final long MOST = 0xffff_ffffL;
    private static final int MOST_SHORT = 0xffff;

    private final OutputStream out;
    private final Scratch scratch = new Scratch();
    private final OutputStream directory = new BufferedOutputStream(scratch.out(), BUFFER);
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private byte[] name = {};
    private long at;
    private long begin;
    private int files;

    ZipArchive(OutputStream out) {
        this.out = out;
    }

    /** The next file; {@code path} is ASCII. */
    void open(String path) throws IOException {
        name = path.getBytes(StandardCharsets.US_ASCII);
        begin = at;
        deflater.reset();
        crc.reset();
        put(record(30).putInt(0x04034b50).put(manner()).position(26).putShort((short) name.length));
        put(name);
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        crc.update(bytes, from, length);
        deflater.setInput(bytes, from, length);
        while (!deflater.needsInput()) {
            deflate();
        }
    }

    private void deflate() throws IOException {
        int length = deflater.deflate(buffer);
        out.write(buffer, 0, length);
        at += length;
    }

    /** The file that is open has no more. */
    void end() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            deflate();
        }
        var sizes = sizes();
        put(record(16).putInt(0x08074b50).put(sizes));
        directory.write(record(46)
                .putInt(0x02014b50)
                .putShort(SINCE)
                .put(manner())
                .put(sizes)
                .putShort((short) name.length)
                .position(42)
                .putInt(small(begin))
                .array());
        directory.write(name);
        files++;
    }

    private byte[] sizes() {
        return record(12)
                .putInt((int) crc.getValue())
                .putInt(small(deflater.getBytesWritten()))
                .putInt(small(deflater.getBytesRead()))
                .array();
    }

    /** What a file's own header and its entry in the directory say alike. */
    private static byte[] manner() {
        return record(10)
                .putShort(SINCE)
                .putShort(SIZES_FOLLOW)
                .putShort(DEFLATED)
                .putShort(TIME)
                .putShort(DATE)
                .array();
    }

    /** The directory, and where it begins: twice, since 65,535 files are the most that the older way can say. */
    void finish() throws IOException {
        directory.flush();
        long start = at;
        try (var in = scratch.in()) {
            at += in.transferTo(out);
        }
        long size = at - start;
        long end = at;
        put(record(56)
                .putInt(0x06064b50)
                .putLong(44)
                .putShort(SINCE_64)
                .putShort(SINCE_64)
                .putLong(0)
                .putLong(files)
                .putLong(files)
                .putLong(size)
                .putLong(start));
        put(record(20).putInt(0x07064b50).putInt(0).putLong(end).putInt(1));
        short count = (short) Math.min(files, MOST_SHORT);
        put(record(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(small(size))
                .putInt(small(start)));
        out.flush();
    }

    private static int small(long number) {
        if (number >= MOST) {
            throw new IllegalStateException("A bundle of 4 GiB and more cannot be written");
        }
        return (int) number;
    }

    private static ByteBuffer record(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void put(ByteBuffer record) throws IOException {
        put(record.array());
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    @Override
    public void close() {
        deflater.end();
        scratch.close();
    }
}
