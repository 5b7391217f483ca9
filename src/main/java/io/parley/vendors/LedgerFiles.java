package io.parley.vendors;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The shipped ledger: one file per tool, from a folder or from inside the packaged jar. */
final class LedgerFiles {
    /** Raised when the same file is to be stored differently. */
    private static final String FORM = "2\n";

    private LedgerFiles() {}

    /** File name → text. */
    static Map<String, String> shipped() {
        // A file is asked for, since packaged jars need not know their folders.
        var url = LedgerFiles.class.getClassLoader().getResource("ledger/README.md");
        if (url == null) {
            throw new IllegalStateException("The product was packaged without its ledger");
        }
        return ClassPathUtils.processAsPath(url, file -> read(Objects.requireNonNull(file.getParent())));
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((FORM + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(Path folder) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.csv")) {
            for (var file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
