package io.parley.catalog;

import io.parley.kernel.Times;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One answer as a page shows it. {@code badge} is the kind of badge or empty for plain text; {@code english} marks text that
 * is written in English whatever the reader's language. An unknown answer has no source. {@code day}: when
 * it was read, in the reader's words, empty where it was not. {@code claim}: what the catalog says, where the company found out
 * itself.
 */
public record AnswerRow(
        String key,
        String question,
        String state,
        String badge,
        String text,
        boolean english,
        @Nullable String source,
        String kind,
        @Nullable LocalDate observed,
        String day,
        String confidence,
        @Nullable String note,
        @Nullable AnswerRow claim) {

    public static AnswerRow of(Answer answer, Words words) {
        var attribute = answer.attribute();
        boolean known = answer.isKnown();
        return new AnswerRow(
                attribute.key(),
                words.question(attribute),
                answer.state().key(),
                known ? badge(answer) : "",
                known ? words.value(attribute, answer.values()) : "",
                known && attribute.type() == Attribute.Type.TEXT,
                answer.source(),
                answer.sourceKind() == null ? "" : words.sourceKind(answer.sourceKind()),
                answer.observed(),
                answer.observed() == null ? "" : Times.day(answer.observed()),
                answer.confidence() == null ? "" : words.confidence(answer.confidence()),
                answer.note(),
                answer.claim() == null ? null : of(answer.claim(), words));
    }

    public boolean known() {
        return state.equals("known");
    }

    public boolean searched() {
        return state.equals("searched");
    }

    public boolean unknown() {
        return state.equals("unknown");
    }

    public boolean notArising() {
        return state.equals("not-arising");
    }

    private static String badge(Answer answer) {
        if (answer.attribute().type() == Attribute.Type.NUMBER) {
            return answer.values().contains("0") ? "zero" : "";
        }
        var mood = Words.mood(answer.attribute(), answer.values());
        return mood.equals("info") ? "" : mood;
    }

    /** Of the source; empty where there is none. */
    public String host() {
        var host = source == null ? null : URI.create(source).getHost();
        return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    }
}
