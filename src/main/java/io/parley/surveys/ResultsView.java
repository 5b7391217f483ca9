package io.parley.surveys;

import io.parley.kernel.Languages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A release in words and drawings; every number is one of the published ones. */
record ResultsView(
        UUID survey,
        String title,
        Instant releasedAt,
        int answered,
        int invited,
        int threshold,
        String finding,
        Bars tools,
        List<ToolView> details,
        List<String> groups,
        List<GroupRow> byGroup,
        List<String> others,
        List<String> comments,
        List<QuestionResult> questions,
        List<Written> written) {
    /** The numbers alone. */
    ResultsView withoutWords() {
        return new ResultsView(
                survey,
                title,
                releasedAt,
                answered,
                invited,
                threshold,
                finding,
                tools,
                details,
                groups,
                byGroup,
                List.of(),
                List.of(),
                questions,
                List.of());
    }

    record Written(String text, List<String> texts) {}

    record ToolView(
            String slug, String name, int people, Bars why, Bars device, Bars with, Cell works, boolean worksAsked) {}

    record GroupRow(String name, List<Cell> cells) {}

    /** {@code group}: the column. */
    record Cell(String group, boolean withheld, int people, int percent) {
        static Cell of(String group, @Nullable Integer people, @Nullable Integer base) {
            return people == null || base == null
                    ? new Cell(group, true, 0, 0)
                    : new Cell(group, false, people, base == 0 ? 0 : (int) Math.round(100.0 * people / base));
        }

        public boolean zero() {
            return !withheld && people == 0;
        }
    }

    static ResultsView of(Releases.Published published) {
        var results = published.results();
        var words = Languages.messages(SurveyMessages.class);
        var names = new SurveyWords();
        var shown = results.tools().stream()
                .filter(t -> t.people().all() != null && t.people().all() > 0)
                .toList();
        var first = shown.stream().findFirst();
        var finding = first.map(t -> words.mostUsed(
                        name(t, names),
                        t.people().all() == null ? 0 : t.people().all(),
                        results.answered()))
                .orElse(words.nothingToTell());
        return new ResultsView(
                published.survey(),
                published.title(),
                published.releasedAt(),
                results.answered(),
                results.invited(),
                results.threshold(),
                finding,
                Bars.of(
                        "tools",
                        finding,
                        words.ofAnswered(results.answered()),
                        words.tool(),
                        results.answered(),
                        results.tools().stream()
                                .map(t -> new Bars.Entry(
                                        name(t, names), t.people().all()))
                                .toList()),
                shown.stream().map(t -> tool(t, words, names)).toList(),
                results.cells().stream().map(Release.Cell::name).toList(),
                results.cells().size() < 2 ? List.of() : groups(results, words, names),
                results.others(),
                results.comments(),
                QuestionResult.list(results),
                results.written().stream()
                        .filter(w -> !w.texts().isEmpty())
                        .map(w ->
                                new Written(w.question().in(Languages.current().toLanguageTag()), w.texts()))
                        .toList());
    }

    private static ToolView tool(Release.Tool tool, SurveyMessages words, SurveyWords names) {
        Integer all = tool.people().all();
        int people = all == null ? 0 : all;
        var name = name(tool, names);
        return new ToolView(
                tool.slug(),
                name,
                people,
                bars(tool, "why", words.whyTitle(name), people, tool.why(), words, names),
                bars(tool, Definition.DEVICE, words.deviceTitle(name), people, tool.device(), words, names),
                bars(tool, Definition.PARTNER, words.withTitle(name), people, tool.with(), words, names),
                Cell.of("", tool.works().all(), people),
                !tool.works().cells().isEmpty());
    }

    private static Bars bars(
            Release.Tool tool,
            String question,
            String title,
            int base,
            List<Release.Choice> choices,
            SurveyMessages words,
            SurveyWords names) {
        return Bars.of(
                question + "-" + tool.slug(),
                title,
                words.ofUsers(base),
                words.answer(),
                base,
                choices.stream()
                        .map(c -> new Bars.Entry(
                                names.option(question, c.key()), c.people().all()))
                        .toList());
    }

    private static List<GroupRow> groups(Release results, SurveyMessages words, SurveyWords names) {
        var rows = new java.util.ArrayList<GroupRow>();
        rows.add(new GroupRow(
                words.answeredRow(),
                results.cells().stream()
                        .map(c -> Cell.of(c.name(), c.answered(), c.invited()))
                        .toList()));
        results.tools().stream()
                .filter(t -> t.people().all() != null)
                .forEach(t -> rows.add(new GroupRow(
                        name(t, names),
                        IntStream.range(0, results.cells().size())
                                .mapToObj(i -> Cell.of(
                                        results.cells().get(i).name(),
                                        t.people().cells().get(i),
                                        results.cells().get(i).answered()))
                                .toList())));
        return rows;
    }

    private static String name(Release.Tool tool, SurveyWords names) {
        return names.tool(new Question.Option(tool.slug(), tool.name()));
    }
}
