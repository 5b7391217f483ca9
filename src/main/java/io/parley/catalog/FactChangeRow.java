package io.parley.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change as pages and programs show it. {@code before} and {@code after} are empty where nothing is known or was found. */
record FactChangeRow(
        String tool,
        String toolName,
        String attribute,
        String question,
        String before,
        String after,
        String state,
        String source,
        LocalDate observed,
        String reason,
        String proposer,
        Instant proposedAt,
        boolean mine,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String reviewReason) {
    static FactChangeRow of(
            FactChange change, Map<String, String> names, List<Attribute> questions, Curator reader, Words words) {
        var question = questions.stream()
                .filter(a -> a.key().equals(change.attribute))
                .findFirst()
                .orElse(null);
        return new FactChangeRow(
                change.toolSlug,
                names.getOrDefault(change.toolSlug, change.toolSlug),
                change.attribute,
                question == null ? change.attribute : words.question(question),
                said(change.beforeAnswer, question, words),
                said(change.answer, question, words),
                change.state.key(),
                change.source,
                change.observedOn,
                change.reason,
                change.proposer,
                change.proposedAt,
                change.proposedBy.equals(reader.identity()),
                change.reviewer,
                change.reviewedAt,
                change.reviewReason);
    }

    public boolean open() {
        return state.equals("open");
    }

    public boolean approved() {
        return state.equals("approved");
    }

    private static String said(String[] answer, @Nullable Attribute question, Words words) {
        if (answer.length == 0) {
            return "";
        }
        return question == null || !question.accepts(List.of(answer))
                ? String.join(", ", answer)
                : words.value(question, List.of(answer));
    }
}
