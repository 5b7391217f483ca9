package io.parley.attestation;

import io.parley.verify.Manifest;
import io.parley.verify.Text;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is the same whenever it is written: one order, one time for all. It lies on disk; names and hashes of its files are
 * all that stays in memory.
 */
final class BundleFile implements Closeable {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final Scratch scratch = new Scratch();
    private final ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(scratch.out(), BUFFER));
    private final TreeMap<String, byte[]> hashes = new TreeMap<>();

    /** The next file of the bundle, written until it is closed. */
    OutputStream open(String name) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var hashed = new DigestOutputStream(zip, digest());
        return new FilterOutputStream(hashed) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                hashed.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
                hashes.put(name, hashed.getMessageDigest().digest());
            }
        };
    }

    void add(String name, byte[] content) {
        try (var out = open(name)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String name, String content) {
        add(name, Text.bytes(content));
    }

    void add(String name, InputStream content) {
        try (var out = open(name)) {
            content.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** MANIFEST comes last, over everything before it. */
    Scratch sign(LogKey key) {
        add(Manifest.NAME, key.note(Manifest.ofHashes(hashes)));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scratch;
    }

    @Override
    public void close() {
        scratch.close();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
