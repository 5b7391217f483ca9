package io.parley.vendors.advisories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The hash that a provider lays beside a document, {@code advisory.json.sha512}: another document than that is refused. */
final class Checksum {
    private static final int LONGEST = 10_000;
    /** Algorithm → how the file beside is called. */
    private static final List<Map.Entry<String, String>> ENDINGS =
            List.of(Map.entry("SHA-512", ".sha512"), Map.entry("SHA-256", ".sha256"));

    private Checksum() {}

    /** Whether a file with such a name holds one. */
    static boolean isHash(String name) {
        return ENDINGS.stream().anyMatch(ending -> name.endsWith(ending.getValue()));
    }

    static void check(Path file, byte[] content) throws IOException, Unreadable {
        for (var ending : ENDINGS) {
            var beside = file.resolveSibling(file.getFileName() + ending.getValue());
            if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS) && Files.size(beside) < LONGEST) {
                check(ending.getKey(), Files.readString(beside, StandardCharsets.ISO_8859_1), content);
            }
        }
    }

    /** The same inside an archive. */
    static void check(ZipFile zip, ZipEntry document, byte[] content) throws IOException, Unreadable {
        for (var ending : ENDINGS) {
            var beside = zip.getEntry(document.getName() + ending.getValue());
            if (beside != null && !beside.isDirectory()) {
                try (var in = zip.getInputStream(beside)) {
                    check(ending.getKey(), new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1), content);
                }
            }
        }
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
