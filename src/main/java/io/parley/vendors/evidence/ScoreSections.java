package io.parley.vendors.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.catalog.Tools;
import io.parley.kernel.Languages;
import io.parley.kernel.Times;
import io.parley.vendors.evidence.ToolScores.Scored;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a score shows below its verdict, in HTML, kept (docs/adr/051): it is nearly all of the page and the same for
 * everybody until another score is kept. What depends on the day stands above it and is made each time.
 */
@ApplicationScoped
class ScoreSections {
    /** Some twenty kilobytes each; three profiles of each tool in each language. */
    private static final int KEPT = 400;

    private final Tools tools;
    private final ToolScores scores;
    private final Cache<Shown, RawString> sections =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ScoreSections(Tools tools, ToolScores scores) {
        this.tools = tools;
        this.scores = scores;
    }

    /** {@code kept}: id of the score, which says of what tool, from what facts and by what method it was made. */
    private record Shown(Locale language, String name, String profile, long kept) {}

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ScoreSectionsView(String slug, ScoreFound found) implements TemplateInstance {}

    /**
     * In the reader's language.
     *
     * @param asked the day whose score is shown beside; null: none is, and only then it is kept
     */
    RawString of(Scored scored, String name, @Nullable LocalDate asked) {
        var kept = scored.kept();
        return kept == null || asked != null
                ? made(scored, asked)
                : sections.get(
                        new Shown(
                                Languages.current(),
                                name,
                                scored.question().profile().id(),
                                kept.id()),
                        shown -> made(scored, null));
    }

    private RawString made(Scored scored, @Nullable LocalDate asked) {
        var from = tools.names(scored.startsFrom());
        var words = Languages.messages(ScoreMessages.class);
        var history = ScoreHistory.of(scored, asked, scores::body, Times::day, words);
        return new RawString(
                new ScoreSectionsView(scored.tool(), ScoreFound.of(scored, history, from, words)).render());
    }
}
