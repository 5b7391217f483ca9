package io.parley.policies;

import io.parley.policies.PdfRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What is written in a PDF, if it is one in which nothing else can happen. Nothing in it is run, fetched or drawn. */
final class PdfReader {
    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int MOST_PAGES = 200;
    static final int MOST_TEXT = 400_000;
    private static final int MOST_OPERATORS = 1_000_000;
    private static final int MOST_GLYPHS = 1_000_000;

    /** {@code pages}: as {@link PdfText} makes them, one for each page, empty where nothing is written. */
    record Read(String title, List<String> pages) {
        /** As it is kept: see {@link PdfText}. */
        String text() {
            return PdfText.joined(pages);
        }
    }

    private PdfReader() {}

    /** Throws {@link PdfRefused}. */
    static Read read(byte[] file) {
        if (file.length == 0) {
            throw new PdfRefused(Reason.NO_FILE);
        }
        if (file.length > MOST_BYTES) {
            throw new PdfRefused(Reason.TOO_LARGE);
        }
        if (PdfStreams.containsTestVirus(file)) {
            throw new PdfRefused(Reason.TEST_VIRUS);
        }
        if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new PdfRefused(Reason.NOT_PDF);
        }
        PdfStreams.check(file);
        try (var document = Loader.loadPDF(file)) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new PdfRefused(Reason.ENCRYPTED);
        } catch (IOException | StackOverflowError e) {
            throw new PdfRefused(Reason.BROKEN);
        } catch (RuntimeException e) {
            throw e instanceof PdfRefused refused ? refused : new PdfRefused(Reason.BROKEN);
        }
    }

    private static Read read(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            throw new PdfRefused(Reason.ENCRYPTED);
        }
        int count = 0;
        for (var iterator = document.getPages().iterator(); iterator.hasNext(); iterator.next()) {
            count++; // counted, since what a file says of itself may be wrong
        }
        if (count > MOST_PAGES) {
            throw new PdfRefused(Reason.TOO_MANY_PAGES, Integer.toString(count));
        }
        if (count == 0) {
            throw new PdfRefused(Reason.BROKEN);
        }
        PdfActions.refuse(document.getDocument());
        var stripper = new Stripper();
        var pages = new ArrayList<String>();
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(PdfText.page(stripper.getText(document)));
        }
        int length = pages.stream().mapToInt(String::length).sum();
        if (length > MOST_TEXT) {
            throw new PdfRefused(Reason.TOO_MUCH_TEXT);
        }
        if (length < PolicyForm.LEAST_BODY) {
            throw new PdfRefused(Reason.NO_TEXT);
        }
        var title = document.getDocumentInformation().getTitle();
        return new Read(title == null ? "" : PdfText.clean(title).strip(), List.copyOf(pages));
    }

    /** Stops where a page draws itself over and over. */
    private static final class Stripper extends PDFTextStripper {
        private int operators;
        private int glyphs;

        private Stripper() {
            setLineSeparator("\n");
            setParagraphStart("\n");
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw new PdfRefused(Reason.TOO_COMPLEX);
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++glyphs > MOST_GLYPHS) {
                throw new PdfRefused(Reason.TOO_COMPLEX);
            }
            super.processTextPosition(text);
        }
    }
}
