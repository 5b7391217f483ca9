package io.parley.surveys;

import io.parley.kernel.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A published question in words and a drawing. {@code text}: what was asked; {@code byGroup}: empty where no group may be told. */
record QuestionResult(String id, String text, Bars bars, List<ResultsView.GroupRow> byGroup) {
    /** None of it may be told. */
    public boolean withheld() {
        return bars.bars().isEmpty();
    }

    static List<QuestionResult> list(Release release) {
        var results = new ArrayList<QuestionResult>();
        for (int i = 0; i < release.questions().size(); i++) {
            results.add(of("question-" + i, release.questions().get(i), release));
        }
        return results;
    }

    private static QuestionResult of(String id, Release.Asked asked, Release release) {
        var words = Languages.messages(SurveyMessages.class);
        var language = Languages.current().toLanguageTag();
        var question = asked.question();
        var text = asked.row().isEmpty()
                ? question.in(language)
                : words.rowOf(question.in(language), row(question, asked.row(), language));
        Integer asks = asked.base();
        int base = asks == null ? 0 : asks;
        var note = switch (question.kind()) {
            case SEVERAL -> words.ofAsked(base);
            case RANKING -> words.ofAskedRanking(base);
            default -> words.ofAskedOne(base);
        };
        return new QuestionResult(
                id,
                text,
                Bars.of(
                                id,
                                text,
                                note,
                                words.answer(),
                                base,
                                asked.parts().stream()
                                        .map(p -> new Bars.Entry(
                                                label(question, p, language, words),
                                                p.people().all()))
                                        .toList())
                        .under("head-" + id),
                byGroup(asked, release, language, words));
    }

    private static List<ResultsView.GroupRow> byGroup(
            Release.Asked asked, Release release, String language, SurveyMessages words) {
        boolean any =
                asked.parts().stream().anyMatch(p -> p.people().cells().stream().anyMatch(c -> c != null));
        if (!any || release.cells().size() < 2) {
            return List.of();
        }
        return asked.parts().stream()
                .map(p -> new ResultsView.GroupRow(
                        label(asked.question(), p, language, words),
                        IntStream.range(0, release.cells().size())
                                .mapToObj(i -> ResultsView.Cell.of(
                                        release.cells().get(i).name(),
                                        p.people().cells().get(i),
                                        release.cells().get(i).answered()))
                                .toList()))
                .toList();
    }

    /** The answers of a part, joined; a band of numbers is its own name. */
    static String label(Question question, Release.Part part, String language, SurveyMessages words) {
        return part.options().stream()
                .map(key -> key.equals(Categories.NONE)
                        ? words.noAnswer()
                        : question.options().stream()
                                .filter(o -> o.key().equals(key))
                                .findFirst()
                                .map(o -> o.in(language))
                                .orElse(key))
                .collect(Collectors.joining(", "));
    }

    private static String row(Question question, String key, String language) {
        return question.rows().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .map(r -> r.in(language))
                .orElse(key);
    }
}
