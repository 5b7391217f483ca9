package io.parley.surveys;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The screens of a survey as somebody with certain answers sees them. */
final class AnswerScreens {
    private AnswerScreens() {}

    /**
     * {@code linkableUntil}: from that day on nobody, the operator included, can link an answer to a person. {@code groups}: by which
     * results may be shown.
     */
    record Head(
            UUID id,
            String title,
            String purpose,
            String company,
            String language,
            LocalDate closesOn,
            LocalDate linkableUntil,
            int threshold,
            boolean confidential,
            List<String> groups,
            int minutes) {}

    /** Where the screen stands among those that there are, and which buttons it has. {@code back}: empty on the first. */
    record Place(int number, int of, int minutes, String back, String next) {}

    record Choice(String value, String name, boolean chosen) {}

    /** The questions about one of the chosen tools. */
    record ToolBlock(
            int index, String name, List<Choice> why, List<Choice> device, List<Choice> with, List<Choice> works) {}

    /** Everything a screen may need; what it does not ask is empty. */
    record View(
            Head head,
            Place place,
            boolean asksTools,
            int mostTools,
            List<Choice> tools,
            String other,
            int mostReasons,
            List<ToolBlock> blocks,
            List<QuestionView> questions,
            boolean asksComment,
            int commentLength,
            String comment) {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerScreen(View view, String title, boolean first, List<AnswerForm.Hidden> hidden, FormErrors errors)
            implements TemplateInstance {}

    /** Why there is nothing to answer; {@code thanks} when the reason is that it is done. */
    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerNone(String company, String title, String text, boolean thanks) implements TemplateInstance {}

    /** All screens below each other, as somebody would see them who is asked everything. */
    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyPreview(Head head, boolean phone, List<View> screens, FormErrors errors) implements TemplateInstance {}

    static Head head(Survey survey, String company, int backupDays, List<String> groups) {
        var asked = survey.questions();
        var language = asked.spoken(Languages.current().toLanguageTag());
        return new Head(
                survey.id,
                survey.titleIn(language),
                survey.purposeIn(language),
                company,
                language,
                survey.closesOn,
                survey.closesOn.plusDays(backupDays),
                survey.threshold,
                survey.mode == SurveyMode.CONFIDENTIAL,
                groups,
                minutes(new Screens(asked).all()));
    }

    static TemplateInstance screen(
            Screens.Screen screen, Head head, Definition asked, AnswerForm form, FormErrors errors) {
        var screens = new Screens(asked).of(form.ballot(asked));
        var view = view(screen, screens, head, asked, form);
        var words = Languages.messages(SurveyMessages.class);
        boolean first = screens.indexOf(screen) <= 0;
        var title = first
                ? head.title
                : switch (screen.key()) {
                    case Screens.WHY -> words.whyScreen();
                    case Screens.TOOLS -> words.whichTools();
                    case Screens.SEND -> words.sendScreen();
                    default -> BuildWords.name(screen.questions().get(0), head.language);
                };
        return new AnswerScreen(view, title, first, form.hidden(screen, asked), errors);
    }

    static View view(
            Screens.Screen screen, List<Screens.Screen> screens, Head head, Definition asked, AnswerForm form) {
        boolean picks = screen.key().equals(Screens.TOOLS);
        boolean comments = has(screen, Definition.COMMENT);
        return new View(
                head,
                place(screen, screens),
                picks,
                asked.find(Definition.TOOLS).map(Question::most).orElse(0),
                picks ? tools(asked, form) : List.of(),
                form.first("other"),
                asked.find(Definition.WHY).map(Question::most).orElse(0),
                screen.key().equals(Screens.WHY) ? blocks(asked, form) : List.of(),
                screen.questions().stream()
                        .filter(q -> !q.isOurs())
                        .map(q -> QuestionView.of(q, form, head.language))
                        .toList(),
                comments,
                asked.find(Definition.COMMENT).map(Question::most).orElse(0),
                form.first("comment"));
    }

    private static boolean has(Screens.Screen screen, String key) {
        return screen.questions().stream().anyMatch(q -> q.key().equals(key));
    }

    private static Place place(Screens.Screen screen, List<Screens.Screen> screens) {
        int at = Math.max(0, screens.indexOf(screen));
        return new Place(
                at + 1,
                screens.size(),
                minutes(screens.subList(at, screens.size())),
                at == 0 ? "" : "before " + screen.key(),
                screen.key().equals(Screens.SEND) ? AnswerPages.DONE : "after " + screen.key());
    }

    /** Twenty seconds for a screen, more for what is asked about every tool; never none. */
    private static int minutes(List<Screens.Screen> screens) {
        int seconds = screens.stream()
                .mapToInt(s -> s.key().equals(Screens.WHY) ? 30 * s.questions().size() : 40)
                .sum();
        return Math.max(1, Math.round(seconds / 60f));
    }

    static List<Choice> tools(Definition asked, AnswerForm form) {
        return asked.tools().stream()
                .map(t -> new Choice(t.key(), t.name(), form.has("tool", t.key())))
                .toList();
    }

    private static List<ToolBlock> blocks(Definition asked, AnswerForm form) {
        var words = new SurveyWords();
        var ballot = form.ballot(asked);
        var names = asked.tools().stream().collect(Collectors.toMap(Question.Option::key, Question.Option::name));
        var uses = ballot.tools();
        return IntStream.range(0, Math.min(uses.size(), Definition.MOST_TOOLS))
                .mapToObj(i -> {
                    var slug = uses.get(i).tool();
                    @Nullable String named = slug.equals(Definition.OTHER) ? ballot.other() : names.get(slug);
                    return new ToolBlock(
                            i,
                            named == null ? words.tool(new Question.Option(Definition.OTHER, "")) : named,
                            choices(asked, Definition.WHY, slug, form, words),
                            choices(asked, Definition.DEVICE, slug, form, words),
                            choices(asked, Definition.PARTNER, slug, form, words),
                            IntStream.rangeClosed(
                                            1,
                                            asked.find(Definition.RATING)
                                                    .map(Question::most)
                                                    .orElse(0))
                                    .mapToObj(n -> new Choice(
                                            slug + " " + n, "" + n, form.said(Definition.RATING, slug, "" + n)))
                                    .toList());
                })
                .toList();
    }

    private static List<Choice> choices(
            Definition asked, String question, String slug, AnswerForm form, SurveyWords words) {
        return asked.find(question).map(Question::options).orElse(List.of()).stream()
                .map(o -> new Choice(
                        slug + " " + o.key(), words.option(question, o.key()), form.said(question, slug, o.key())))
                .toList();
    }
}
