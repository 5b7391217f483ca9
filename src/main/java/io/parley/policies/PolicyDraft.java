package io.parley.policies;

import java.text.Normalizer;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes: the text in Markdown, and the sentence that people will click. {@code bySections}: people tick each
 * section before they can confirm. With a {@code pdf} the text is the file's, whatever was typed.
 */
public record PolicyDraft(
        String title,
        String language,
        String body,
        String statement,
        ChangeClass change,
        List<String> tools,
        boolean bySections,
        @Nullable PolicyPdf pdf) {
    public static final int MAX_TITLE = 120;
    public static final int MAX_STATEMENT = 300;
    public static final int MAX_BODY = 100_000;

    /** Read in one go: no section is ticked by itself. */
    public PolicyDraft(
            String title, String language, String body, String statement, ChangeClass change, List<String> tools) {
        this(title, language, body, statement, change, tools, false);
    }

    /** Markdown. */
    public PolicyDraft(
            String title,
            String language,
            String body,
            String statement,
            ChangeClass change,
            List<String> tools,
            boolean bySections) {
        this(title, language, body, statement, change, tools, bySections, null);
    }

    /** Line ends as in the file on every machine: the same text must give the same bytes. */
    public PolicyDraft {
        title = oneLine(title);
        statement = oneLine(statement);
        body = pdf == null ? normalized(body) : pdf.text();
        tools = List.copyOf(new TreeSet<>(tools));
    }

    /** Of what people confirm: the file, or the text in UTF-8. */
    String contentSha256() {
        return pdf == null ? Sha256.of(body) : pdf.sha256();
    }

    @Nullable
    UUID file() {
        return pdf == null ? null : pdf.id();
    }

    private static String normalized(String body) {
        return Normalizer.normalize(body, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\0', '\uFFFD')
                        .strip()
                + "\n";
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
