package io.parley.vendors.advisories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The hash that a provider lays beside a document, {@code advisory.json.sha512}: another document than that is refused. */
final class Checksum {
    private static final int LONGEST = 10_000;
    private static final String[] ALGORITHMS = {"SHA-512", "SHA-256"};

    private Checksum() {}

    static void check(Path file, byte[] content) throws IOException, Unreadable {
        for (var algorithm : ALGORITHMS) {
            var beside = file.resolveSibling(file.getFileName() + ending(algorithm));
            if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS) && Files.size(beside) < LONGEST) {
                check(algorithm, Files.readString(beside, StandardCharsets.ISO_8859_1), content);
            }
        }
    }

    /** The same inside an archive. */
    static void check(ZipFile zip, ZipEntry document, byte[] content) throws IOException, Unreadable {
        for (var algorithm : ALGORITHMS) {
            var beside = zip.getEntry(document.getName() + ending(algorithm));
            if (beside != null && !beside.isDirectory()) {
                try (var in = zip.getInputStream(beside)) {
                    check(algorithm, new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1), content);
                }
            }
        }
    }

    private static String ending(String algorithm) {
        return "." + algorithm.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** {@code said}: as {@code sha512sum} writes it, the hash first. */
    static void check(String algorithm, String said, byte[] content) throws Unreadable {
        var expected = said.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        var found = HexFormat.of().formatHex(Hash.digest(algorithm).digest(content));
        if (!expected.equals(found)) {
            throw new Unreadable("", "is not what its {} hash says", algorithm);
        }
    }
}
