package io.parley.identity;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What an uploaded file is, before anybody reads its text: text in UTF-8, or something else by mistake. */
final class PeopleBytes {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private PeopleBytes() {}

    /** False, with a fault, where the content is no text. */
    static boolean check(byte[] content, PeopleFaults faults) {
        if (content.length > PeopleCsv.MAX_BYTES) {
            faults.add(0, 0, "", PersonFault.TOO_LARGE, "");
        } else if (startsWith(content, ZIP) || startsWith(content, OLD_EXCEL)) {
            faults.add(0, 0, "", PersonFault.SPREADSHEET, "");
        } else if (content.length == startOfText(content)) {
            faults.add(0, 0, "", PersonFault.EMPTY_FILE, "");
        } else {
            int nul = indexOf(content, (byte) 0);
            int bad = firstNotUtf8(content);
            if (bad >= 0 && (nul < 0 || bad < nul)) {
                at(content, bad, faults, PersonFault.NOT_UTF8);
            } else if (nul >= 0) {
                at(content, nul, faults, PersonFault.NUL);
            }
        }
        return faults.none();
    }

    static int startOfText(byte[] content) {
        return startsWith(content, MARK) ? MARK.length : 0;
    }

    /** Comma, semicolon or tab: whichever makes most known names of the first line. */
    static char separator(byte[] content) {
        int start = startOfText(content);
        int end = start;
        while (end < content.length && end < start + 4_096 && content[end] != '\n' && content[end] != '\r') {
            end++;
        }
        var header = new String(content, start, end - start, StandardCharsets.UTF_8);
        char best = ',';
        long most = 0;
        for (char separator : new char[] {',', ';', '\t'}) {
            long known = Arrays.stream(header.split(String.valueOf(separator)))
                    .filter(name ->
                            PersonField.find(name.replace("\"", "").strip()).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    /** The place in bytes: an editor that shows the wrong letters cannot be trusted with characters. */
    private static void at(byte[] content, int index, PeopleFaults faults, PersonFault fault) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (content[i] == '\n' || content[i] == '\r' && content[i + 1] != '\n') {
                line++;
                start = i + 1;
            }
        }
        faults.add(line, index - start + 1, "", fault, "");
    }

    private static int firstNotUtf8(byte[] content) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(content);
        var out = CharBuffer.allocate(8_192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static int indexOf(byte[] content, byte wanted) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        return content.length >= prefix.length && Arrays.equals(content, 0, prefix.length, prefix, 0, prefix.length);
    }
}
