package io.parley.policies;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version's text as somebody reads it, in one language: what the hash is of, and the sentence that is clicked. Without a {@code
 * file} the hash is of the body, in Markdown; with one it is of the file, and the body is what is written in it.
 */
record Wording(
        String language,
        String title,
        String body,
        String statement,
        String contentSha256,
        String statementSha256,
        @Nullable UUID file) {
    static Wording of(PolicyVersion v) {
        return new Wording(v.language, v.title, v.body, v.statement, v.contentSha256, v.statementSha256, v.fileId);
    }

    static Wording of(PolicyTranslation t) {
        return new Wording(t.language, t.title, t.body, t.statement, t.contentSha256, t.statementSha256, t.fileId);
    }

    RawString html() {
        return file == null ? PolicyText.html(body) : PdfText.html(body, language);
    }

    List<PolicyText.Section> sections() {
        return file == null ? PolicyText.sections(body) : PdfText.sections(body, language);
    }
}
