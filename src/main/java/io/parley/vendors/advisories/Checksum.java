package io.parley.vendors.advisories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/** The hash that a provider lays beside a document, {@code advisory.json.sha512}: another document than that is refused. */
final class Checksum {
    private static final int LONGEST = 10_000;

    private Checksum() {}

    static void check(Path file, byte[] content) throws IOException, Unreadable {
        for (var algorithm : new String[] {"SHA-512", "SHA-256"}) {
            var ending = "." + algorithm.replace("-", "").toLowerCase(Locale.ROOT);
            var beside = file.resolveSibling(file.getFileName() + ending);
            if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS) && Files.size(beside) < LONGEST) {
                check(algorithm, Files.readString(beside, StandardCharsets.ISO_8859_1), content);
            }
        }
    }

    /** {@code said}: as {@code sha512sum} writes it, the hash first. */
    static void check(String algorithm, String said, byte[] content) throws Unreadable {
        var expected = said.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        var found = HexFormat.of().formatHex(Hash.digest(algorithm).digest(content));
        if (!expected.equals(found)) {
            throw new Unreadable("", "is not what its " + algorithm + " hash says");
        }
    }
}
