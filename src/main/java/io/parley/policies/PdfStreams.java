package io.parley.policies;

import io.parley.policies.PdfRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks every stream of a PDF before the library does, and throws what comes out away: a few kilobytes can hold gigabytes, and
 * the library would keep them in memory. Looks for the test virus on the way.
 */
final class PdfStreams {
    /** Of one stream, unpacked: a page of 400 dots to the inch in colour. */
    private static final long MOST_OF_ONE = 64L * 1024 * 1024;

    private static final long MOST_OF_ALL = 256L * 1024 * 1024;
    private static final int DICTIONARY = 100_000;

    /** The harmless test file of EICAR that every scanner knows, in two halves so that ours is not found. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /** Names and short names of what a stream can be packed with; pictures are never unpacked here. */
    private static final Map<String, COSName> PACKED = Map.of(
            "FlateDecode", COSName.FLATE_DECODE,
            "Fl", COSName.FLATE_DECODE,
            "LZWDecode", COSName.LZW_DECODE,
            "LZW", COSName.LZW_DECODE,
            "RunLengthDecode", COSName.RUN_LENGTH_DECODE,
            "RL", COSName.RUN_LENGTH_DECODE,
            "ASCII85Decode", COSName.ASCII85_DECODE,
            "A85", COSName.ASCII85_DECODE,
            "ASCIIHexDecode", COSName.ASCII_HEX_DECODE,
            "AHx", COSName.ASCII_HEX_DECODE);

    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final byte[] file;
    private long all;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    static boolean containsTestVirus(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(EICAR);
    }

    /** Throws {@link PdfRefused} for too much and for the test virus. What cannot be unpacked is left to the library. */
    static void check(byte[] file) {
        new PdfStreams(file).check();
    }

    private void check() {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        int end = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            if (text.startsWith("end", at - 3)) {
                end = at;
                continue;
            }
            int from = at + "stream".length();
            from += text.startsWith("\r\n", from)
                    ? 2
                    : text.startsWith("\n", from) || text.startsWith("\r", from) ? 1 : 0;
            int to = text.indexOf("endstream", from);
            var dictionary = text.substring(Math.max(end, at - DICTIONARY), at);
            var named = filters(dictionary);
            unpack(from, to < 0 ? file.length : to, named);
            if (looksDeflated(from) && (named.isEmpty() || named.get(0) != COSName.FLATE_DECODE)) {
                unpack(from, to < 0 ? file.length : to, List.of(COSName.FLATE_DECODE)); // whatever it calls itself
            }
        }
    }

    /** As the stream's dictionary names them. */
    private static List<COSName> filters(String dictionary) {
        var plain = ESCAPE.matcher(dictionary)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        int start = plain.lastIndexOf("obj");
        return NAME.matcher(start < 0 ? plain : plain.substring(start))
                .results()
                .map(m -> m.group(1))
                .filter(PACKED::containsKey)
                .map(PACKED::get)
                .toList();
    }

    private boolean looksDeflated(int from) {
        return from + 1 < file.length
                && (file[from] & 0x0F) == 8
                && ((file[from] & 0xFF) * 256 + (file[from + 1] & 0xFF)) % 31 == 0;
    }

    private void unpack(int from, int to, List<COSName> filters) {
        var left = filters;
        var in = new ByteArrayInputStream(file, from, to - from);
        while (!left.isEmpty()) {
            boolean last = left.size() == 1;
            var kept = new ByteArrayOutputStream();
            try (var out = new Bounded(last ? OutputStream.nullOutputStream() : kept)) {
                FilterFactory.INSTANCE.getFilter(left.get(0)).decode(in, out, new COSDictionary(), 0);
            } catch (IOException | RuntimeException e) {
                if (e instanceof PdfRefused refused) {
                    throw refused;
                }
                return; // not what it says it is; nothing grew
            }
            in = new ByteArrayInputStream(kept.toByteArray());
            left = left.subList(1, left.size());
        }
    }

    private final class Bounded extends OutputStream {
        private final OutputStream out;
        private long count;
        private String before = "";

        private Bounded(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count += length;
            all += length;
            if (count > MOST_OF_ONE || all > MOST_OF_ALL) {
                throw new PdfRefused(Reason.TOO_COMPLEX);
            }
            var seen = before + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
            if (seen.contains(EICAR)) {
                throw new PdfRefused(Reason.TEST_VIRUS);
            }
            before = seen.substring(Math.max(0, seen.length() - EICAR.length()));
            out.write(bytes, offset, length);
        }
    }
}
