package io.parley.surveys;

import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The three screens of the yearly baseline: which tools, why and where, anything else. */
final class AnswerScreens {
    private AnswerScreens() {}

    /** {@code linkableUntil}: from that day on nobody, the operator included, can link an answer to a person. */
    record Head(
            UUID id,
            String title,
            String purpose,
            String company,
            LocalDate closesOn,
            LocalDate linkableUntil,
            int threshold,
            int mostTools,
            int mostReasons,
            int commentLength) {}

    record Choice(String value, String name, boolean chosen) {}

    /** The questions about one of the chosen tools. */
    record ToolBlock(
            int index, String name, List<Choice> why, List<Choice> device, List<Choice> with, List<Choice> works) {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerTools(Head head, List<Choice> tools, String other, List<AnswerForm.Hidden> hidden, FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerWhy(Head head, List<ToolBlock> blocks, List<AnswerForm.Hidden> hidden, FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerSend(Head head, String back, String comment, List<AnswerForm.Hidden> hidden, FormErrors errors)
            implements TemplateInstance {}

    /** Why there is nothing to answer; {@code thanks} when the reason is that it is done. */
    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerNone(String company, String title, String text, boolean thanks) implements TemplateInstance {}

    /** All screens below each other, as somebody with one tool would see them. */
    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyPreview(
            Head head, List<Choice> tools, List<ToolBlock> blocks, String other, String comment, FormErrors errors)
            implements TemplateInstance {}

    static Head head(Survey survey, String company, int backupDays) {
        var asked = survey.questions();
        return new Head(
                survey.id,
                survey.title,
                survey.purpose == null ? "" : survey.purpose,
                company,
                survey.closesOn,
                survey.closesOn.plusDays(backupDays),
                survey.threshold,
                asked.get(Definition.TOOLS).most(),
                asked.get(Definition.WHY).most(),
                asked.get(Definition.COMMENT).most());
    }

    static TemplateInstance screen(String step, Head head, Definition asked, AnswerForm form, FormErrors errors) {
        var blocks = blocks(asked, form.ballot(), form);
        return switch (step) {
            case AnswerPages.WHY -> new AnswerWhy(head, blocks, form.hidden(step), errors);
            case AnswerPages.SEND ->
                new AnswerSend(
                        head,
                        blocks.isEmpty() ? AnswerPages.TOOLS : AnswerPages.WHY,
                        form.comment == null ? "" : form.comment,
                        form.hidden(step),
                        errors);
            default ->
                new AnswerTools(
                        head, tools(asked, form), form.other == null ? "" : form.other, form.hidden(step), errors);
        };
    }

    static List<Choice> tools(Definition asked, AnswerForm form) {
        return asked.tools().stream()
                .map(t -> new Choice(t.key(), t.name(), form.picked(t.key())))
                .toList();
    }

    static List<ToolBlock> blocks(Definition asked, Ballot ballot, AnswerForm form) {
        var words = new SurveyWords();
        var names = asked.tools().stream()
                .collect(java.util.stream.Collectors.toMap(Question.Option::key, Question.Option::name));
        var uses = ballot.tools();
        return IntStream.range(0, Math.min(uses.size(), Definition.MOST_TOOLS))
                .mapToObj(i -> {
                    var slug = uses.get(i).tool();
                    var named = slug.equals(Definition.OTHER) ? ballot.other() : names.get(slug);
                    return new ToolBlock(
                            i,
                            named == null ? words.tool(new Question.Option(Definition.OTHER, "")) : named,
                            choices(asked, Definition.WHY, slug, form, words),
                            choices(asked, Definition.DEVICE, slug, form, words),
                            choices(asked, Definition.PARTNER, slug, form, words),
                            IntStream.rangeClosed(
                                            1, asked.get(Definition.RATING).most())
                                    .mapToObj(n -> new Choice(
                                            slug + " " + n, "" + n, form.said(Definition.RATING, slug, "" + n)))
                                    .toList());
                })
                .toList();
    }

    private static List<Choice> choices(
            Definition asked, String question, String slug, AnswerForm form, SurveyWords words) {
        return asked.get(question).options().stream()
                .map(o -> new Choice(
                        slug + " " + o.key(), words.option(question, o.key()), form.said(question, slug, o.key())))
                .toList();
    }
}
