package io.parley.attestation;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room on disk for what is being made. It has no name from the beginning on where the system allows that, so that nothing of it
 * is left behind when the process is killed. Written first, then read.
 */
final class Scratch implements Closeable {
    private final Path path;
    private final FileChannel channel;

    Scratch() {
        try {
            path = Files.createTempFile("parley-", ".part");
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            forgetName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetName() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit(); // a system that keeps the names of open files
        }
    }

    /** Closing it only says that there is no more. */
    OutputStream out() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its beginning. */
    InputStream in() {
        try {
            channel.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Channels.newInputStream(channel);
    }

    /** A part of it, whatever else is read from it meanwhile. */
    InputStream in(long from, long to) {
        return new InputStream() {
            private long at = from;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int most = (int) Math.min(length, to - at);
                if (length == 0 || most <= 0) {
                    return length == 0 ? 0 : -1;
                }
                int read = channel.read(ByteBuffer.wrap(bytes, offset, most), at);
                at += Math.max(read, 0);
                return read;
            }
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
