package io.parley.requests;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A file that shows something: what it is by its content, never by what it says it is. Nothing in it is ever run or unpacked. */
record EvidenceFile(String name, String mediaType, byte[] content) {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_NAME = 150;

    /** Endings that each kind of content may have. */
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "application/pdf",
            Set.of("pdf"),
            "image/png",
            Set.of("png"),
            "image/jpeg",
            Set.of("jpg", "jpeg"),
            "text/plain",
            Set.of("txt", "csv", "log", "eml"),
            OfficeFile.WORD,
            Set.of("docx"),
            OfficeFile.EXCEL,
            Set.of("xlsx"),
            OfficeFile.POWERPOINT,
            Set.of("pptx"),
            OfficeFile.ODT,
            Set.of("odt"),
            OfficeFile.ODS,
            Set.of("ods"),
            OfficeFile.ODP,
            Set.of("odp"));

    /** The harmless test file of EICAR that every scanner knows, in two halves so that ours is not found. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    /** Throws {@link Refused} with the field {@code file} and the reason. */
    static EvidenceFile of(String name, byte[] content) {
        checkName(name);
        if (content.length == 0) {
            throw refused(Refused.Why.FILE_EMPTY);
        }
        if (content.length > MOST_BYTES) {
            throw refused(Refused.Why.FILE_TOO_LARGE);
        }
        if (containsTestVirus(content)) {
            throw refused(Refused.Why.FILE_MALWARE);
        }
        var type = type(content);
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.getOrDefault(type, Set.of()).contains(ending)) {
            throw refused(Refused.Why.FILE_TYPE);
        }
        return new EvidenceFile(name, type, content);
    }

    static boolean containsTestVirus(byte[] content) {
        outer:
        for (int at = 0; at <= content.length - EICAR.length; at++) {
            for (int i = 0; i < EICAR.length; i++) {
                if (content[at + i] != EICAR[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    static Refused refused(Refused.Why why) {
        return new Refused("file", why);
    }

    private static void checkName(String name) {
        if (name.isBlank()
                || name.length() > MOST_NAME
                || name.contains("/")
                || name.contains("\\")
                || name.startsWith(".")
                || name.chars().anyMatch(Character::isISOControl)) {
            throw refused(Refused.Why.FILE_NAME);
        }
    }

    private static String type(byte[] content) {
        if (startsWith(content, "255044462d")) { // %PDF-
            return "application/pdf";
        }
        if (startsWith(content, "89504e470d0a1a0a")) {
            return "image/png";
        }
        if (startsWith(content, "ffd8ff")) {
            return "image/jpeg";
        }
        if (startsWith(content, "504b0304")) { // a zip
            return OfficeFile.type(content);
        }
        return isText(content) ? "text/plain" : "";
    }

    private static boolean startsWith(byte[] content, String hex) {
        var magic = HexFormat.of().parseHex(hex);
        return content.length >= magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
