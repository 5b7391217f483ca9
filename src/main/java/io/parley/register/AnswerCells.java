package io.parley.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.catalog.Answer;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.Words;
import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Answers as a comparison shows them, in HTML, kept (docs/adr/051): two hundred and forty of them are most of its page. The key
 * is all that is shown, so that whoever is given a kept one has the same answer, and a changed answer is another key.
 */
@ApplicationScoped
class AnswerCells {
    /** About half a kilobyte each; the catalog has some five thousand answers in each language. */
    private static final int KEPT = 12_000;

    private final Cache<Said, RawString> cells =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Said(Locale language, Answer answer) {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerBrief(AnswerRow answer) implements TemplateInstance {}

    /** In the reader's language. */
    RawString of(Answer answer) {
        return cells.get(
                new Said(Languages.current(), answer),
                said -> new RawString(new AnswerBrief(AnswerRow.of(said.answer, Words.current())).render()));
    }
}
