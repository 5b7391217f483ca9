package io.parley.attestation;

import io.parley.verify.Bundle;
import io.parley.verify.Manifest;
import io.parley.verify.Text;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * A bundle that is the same whenever it is written: one order, one time for all. It lies on disk, and so do names and hashes of
 * what there is one of for each answer: memory does not follow the number of answers.
 */
final class BundleFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Scratch scratch = new Scratch();
    private final ZipArchive zip = new ZipArchive(new BufferedOutputStream(scratch.out(), BUFFER));
    private final TreeMap<String, byte[]> hashes = new TreeMap<>();
    private final SortedLines folder = new SortedLines();
    private long left = Bundle.MOST_BYTES;
    private int files;

    /** The next file of the bundle, written until it is closed. */
    OutputStream open(String name) {
        if (++files > Bundle.MOST_FILES) {
            throw new BundleFailure.Refused(
                    BundleFailure.TOO_MANY, "A bundle of more than " + Bundle.MOST_FILES + " files cannot be checked");
        }
        try {
            zip.open(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Part(name);
    }

    private final class Part extends OutputStream {
        private final String name;
        private final MessageDigest digest = digest();
        private boolean closed;

        Part(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new BundleFailure.Refused(
                        BundleFailure.TOO_LARGE,
                        "A bundle of more than " + Bundle.MOST_BYTES + " bytes cannot be checked");
            }
            zip.write(bytes, from, length);
            digest.update(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            zip.end();
            if (name.startsWith(Manifest.FOLDER)) {
                folder.add(name + " " + Text.hex(digest.digest()));
            } else {
                hashes.put(name, digest.digest());
            }
        }
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
        try {
            var digest = digest();
            folder.forEach(line -> digest.update(Text.bytes(manifestLine(line))));
            if (folder.count() > 0) {
                hashes.put(Manifest.FOLDER, digest.digest());
            }
            add(Manifest.NAME, key.note(Manifest.ofHashes(hashes)));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scratch;
    }

    /** Name and hash, so that they were sorted by name; in the manifest the hash is first. */
    private static String manifestLine(String line) {
        int gap = line.indexOf(' ');
        return Manifest.line(line.substring(0, gap), line.substring(gap + 1));
    }

    @Override
    public void close() {
        folder.close();
        zip.close();
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
