package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of this installation, made at first use and kept in files that only their owner reads. */
final class Secrets {
    private static final int FULL_BYTES = 32;

    /** Quarkus takes the state and token secrets as AES key material of exactly 32 characters. */
    private static final int BYTES_OF_32_CHARACTERS = 24;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory) throws IOException {
        this.directory = directory;
        Home.createPrivate(directory);
    }

    String get(String name) throws IOException {
        return get(name, FULL_BYTES);
    }

    String getOf32Characters(String name) throws IOException {
        return get(name, BYTES_OF_32_CHARACTERS);
    }

    private String get(String name, int bytes) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            writePrivate(file, generate(bytes));
        }
        return Files.readString(file).strip();
    }

    private String generate(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Appears whole or not at all, since a half-written secret would lock us out of our own database. */
    static void writePrivate(Path file, String content) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, content + "\n");
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
