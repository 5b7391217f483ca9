package io.parley.policies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** PDF files as a word processor makes them, and with whatever else somebody may put into one. */
public final class Pdfs {
    /** Something that is done to a file before it is saved. */
    @FunctionalInterface
    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    private Pdfs() {}

    /** A page for each text, a line for each of its lines. */
    public static byte[] of(String... pages) {
        return with(document -> {}, pages);
    }

    public static byte[] with(Change change, String... pages) {
        try (var document = new PDDocument()) {
            var font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 720);
                    for (var line : text.lines().toList()) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same page over and over, as a file of some hundred kilobytes can have it. */
    static byte[] ofPages(int count) {
        Change repeat = document -> {
            var pages = document.getPages().getCOSObject();
            var kids = (COSArray) pages.getDictionaryObject(COSName.KIDS);
            var page = kids.get(0);
            for (int i = 1; i < count; i++) {
                kids.add(page);
            }
            pages.setInt(COSName.COUNT, 3); // what it says of itself
        };
        return with(repeat, "What you may and may not do with messengers at work.");
    }
}
