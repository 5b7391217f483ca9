package io.parley.kernel;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;

/** Pages on paper: templates in XHTML become PDF. The same page at the same moment makes the same bytes. */
public final class Pdf {
    private static final String STYLE = "/pdf/paper.css";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Pdf() {}

    /** Nothing outside the text and our own style is read. Throws for what is not well-formed XML. {@code at}: stands in the file. */
    public static byte[] of(String html, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try (var css = Objects.requireNonNull(Pdf.class.getResourceAsStream(STYLE))) {
            var style = "<style>" + new String(css.readAllBytes(), StandardCharsets.UTF_8) + "</style></head>";
            var builder = new PdfRendererBuilder()
                    .useFont(() -> Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT)), "Liberation Sans")
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(html.replace("</head>", style), null)
                    .toStream(bytes);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                var document = renderer.createPDFKeepOpen();
                var created = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
                created.setTimeInMillis(at.toEpochMilli());
                document.getDocumentInformation().setCreationDate(created);
                document.setDocumentId(at.toEpochMilli()); // PDFBox takes the clock otherwise
                document.save(bytes);
                document.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
