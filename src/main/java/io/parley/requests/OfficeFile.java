package io.parley.requests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Documents of office programs are zip files (ECMA-376 part 2, OpenDocument 1.3 part 2). They are read through once to count what
 * they unpack to, and stopped early: a bomb is refused before it goes off. Other archives are not taken.
 */
final class OfficeFile {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String ODP = "application/vnd.oasis.opendocument.presentation";

    private static final long MOST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_KEPT = 64 * 1024;

    private OfficeFile() {}

    /** The media type, empty for an archive that is no document. Throws {@link Refused}. */
    static String type(byte[] content) {
        var names = new HashSet<String>();
        var declared = "";
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() > MOST_ENTRIES) {
                    throw EvidenceFile.refused(Refused.Why.FILE_BOMB);
                }
                checkEntry(entry);
                var beginning = new ByteArrayOutputStream();
                unpacked = read(zip, beginning, unpacked);
                if (EvidenceFile.containsTestVirus(beginning.toByteArray())) {
                    throw EvidenceFile.refused(Refused.Why.FILE_MALWARE);
                }
                if (entry.getName().equals("mimetype")) {
                    declared = beginning.toString(StandardCharsets.US_ASCII).strip();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return ""; // not even a zip
        }
        return Set.of(ODT, ODS, ODP).contains(declared)
                ? declared
                : names.contains("word/document.xml")
                        ? WORD
                        : names.contains("xl/workbook.xml")
                                ? EXCEL
                                : names.contains("ppt/presentation.xml") ? POWERPOINT : "";
    }

    private static void checkEntry(ZipEntry entry) {
        var name = entry.getName();
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            throw EvidenceFile.refused(Refused.Why.FILE_NAME);
        }
        if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/")) {
            throw EvidenceFile.refused(Refused.Why.FILE_MACROS);
        }
    }

    /** Counts to the end of the entry, keeps its beginning. */
    private static long read(ZipInputStream zip, ByteArrayOutputStream beginning, long unpacked) throws IOException {
        var buffer = new byte[8192];
        long all = unpacked;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            all += n;
            if (all > MOST_UNPACKED) {
                throw EvidenceFile.refused(Refused.Why.FILE_BOMB);
            }
            beginning.write(buffer, 0, Math.min(n, MOST_KEPT - Math.min(MOST_KEPT, beginning.size())));
        }
        return all;
    }
}
