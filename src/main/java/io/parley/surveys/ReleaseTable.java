package io.parley.surveys;

import io.parley.kernel.Languages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release as one long table, a line for each published or withheld number; nothing that is not in the release. */
record ReleaseTable(List<Line> lines) {
    /** {@code group}: empty for all who answered. {@code people}: null where withheld; {@code of}: what the number is a part of. */
    record Line(
            String question,
            String answer,
            String group,
            @Nullable Integer people,
            @Nullable Integer of) {}

    static ReleaseTable of(Release release) {
        var table = new Builder(release);
        table.add(
                "",
                "",
                new Release.Count(
                        release.answered(),
                        new ArrayList<>(release.cells().stream()
                                .map(Release.Cell::answered)
                                .toList())),
                release.invited(),
                true);
        release.tools().forEach(table::tool);
        release.questions().forEach(table::question);
        return new ReleaseTable(table.lines);
    }

    private static final class Builder {
        private final Release release;
        private final SurveyMessages words = Languages.messages(SurveyMessages.class);
        private final SurveyWords names = new SurveyWords();
        private final List<Line> lines = new ArrayList<>();

        Builder(Release release) {
            this.release = release;
        }

        void tool(Release.Tool tool) {
            var name = names.tool(new Question.Option(tool.slug(), tool.name()));
            add(words.whichTools(), name, tool.people(), release.answered(), false);
            choices(words.whyTitle(name), Definition.WHY, tool, tool.why());
            choices(name + ": " + words.deviceLabel(), Definition.DEVICE, tool, tool.device());
            choices(name + ": " + words.withLabel(), Definition.PARTNER, tool, tool.with());
            if (!tool.works().cells().isEmpty()) {
                add(
                        name + ": " + words.worksLabel(),
                        "4–5",
                        tool.works(),
                        tool.people().all(),
                        false);
            }
        }

        private void choices(String question, String key, Release.Tool tool, List<Release.Choice> choices) {
            choices.forEach(c -> add(
                    question,
                    names.option(key, c.key()),
                    c.people(),
                    tool.people().all(),
                    false));
        }

        void question(Release.Asked asked) {
            var language = Languages.current().toLanguageTag();
            var question = asked.question().in(language);
            var text = asked.row().isEmpty()
                    ? question
                    : words.rowOf(
                            question,
                            asked.question().rows().stream()
                                    .filter(r -> r.key().equals(asked.row()))
                                    .findFirst()
                                    .map(r -> r.in(language))
                                    .orElse(asked.row()));
            if (asked.parts().isEmpty()) {
                lines.add(new Line(text, "", "", null, asked.base()));
            }
            asked.parts()
                    .forEach(p -> add(
                            text,
                            QuestionResult.label(asked.question(), p, language, words),
                            p.people(),
                            asked.base(),
                            false));
        }

        /** {@code ofInvited}: groups are a part of those who were asked, else of those who answered. */
        void add(String question, String answer, Release.Count count, @Nullable Integer base, boolean ofInvited) {
            lines.add(new Line(question.isEmpty() ? words.answeredRow() : question, answer, "", count.all(), base));
            for (int i = 0; i < count.cells().size(); i++) {
                var cell = release.cells().get(i);
                lines.add(new Line(
                        question.isEmpty() ? words.answeredRow() : question,
                        answer,
                        cell.name(),
                        count.cells().get(i),
                        ofInvited ? (Integer) cell.invited() : cell.answered()));
            }
        }
    }
}
