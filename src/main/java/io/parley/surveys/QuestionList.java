package io.parley.surveys;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The questions of a draft as their author sees them, in the author's language. */
final class QuestionList {
    private final Definition asked;
    private final String language;
    private final SurveyBuildMessages words = Languages.messages(SurveyBuildMessages.class);

    QuestionList(Definition asked, String language) {
        this.asked = asked;
        this.language = asked.spoken(language);
    }

    QuestionPages.SurveyQuestions page(Survey survey, int version, List<Drafts.Version> versions, FormErrors errors) {
        var faults = DefinitionChecks.faults(asked);
        return new QuestionPages.SurveyQuestions(
                new QuestionPages.SurveyTitle(survey.id, survey.title),
                version,
                QuestionOrder.pieces(asked).stream().map(q -> item(q, faults)).toList(),
                faults,
                Arrays.stream(Question.Kind.values())
                        .filter(k -> !k.isPerTool())
                        .filter(k -> k != Question.Kind.PICK_TOOLS || !asked.has(Definition.TOOLS))
                        .map(k -> new QuestionPages.Choice(k.key(), BuildWords.kind(k)))
                        .toList(),
                Viewer.LANGUAGES.stream()
                        .map(l -> language(survey, l.toLanguageTag()))
                        .toList(),
                versions.stream()
                        .map(v -> new QuestionPages.VersionRow(
                                v.number(), change(v.change()), v.by(), v.at(), v.number() == version))
                        .toList(),
                errors);
    }

    private QuestionPages.Item item(Question question, List<DefinitionChecks.Fault> faults) {
        var about = question.kind() == Question.Kind.PICK_TOOLS
                ? asked.questions().stream()
                        .filter(q -> q.kind().isPerTool())
                        .map(q -> BuildWords.about(q.key()))
                        .collect(Collectors.joining(" · "))
                : question.options().stream().map(o -> o.in(language)).collect(Collectors.joining(" · "));
        return new QuestionPages.Item(
                question.key(),
                BuildWords.kind(question.kind()),
                BuildWords.name(question, language),
                about,
                condition(question),
                question.required(),
                faults.stream().anyMatch(f -> f.question().equals(question.key())));
    }

    private String condition(Question question) {
        var when = question.when();
        if (when == null) {
            return "";
        }
        var parent = asked.find(when.question());
        return words.onlyIf(
                parent.map(p -> BuildWords.name(p, language)).orElse(when.question()),
                parent.stream()
                        .flatMap(p -> p.options().stream())
                        .filter(o -> o.key().equals(when.answer()))
                        .map(o -> o.in(language))
                        .findFirst()
                        .orElse(when.answer()));
    }

    private QuestionPages.Language language(Survey survey, String tag) {
        var locale = Viewer.find(tag);
        var first = asked.languages().get(0);
        return new QuestionPages.Language(
                tag,
                locale == null ? tag : locale.getDisplayLanguage(Languages.current()),
                asked.languages().contains(tag),
                DefinitionChecks.missing(asked).getOrDefault(tag, List.of()).size(),
                asked.title().getOrDefault(tag, asked.title().isEmpty() && tag.equals(first) ? survey.title : ""),
                asked.purpose()
                        .getOrDefault(
                                tag,
                                asked.purpose().isEmpty() && tag.equals(first) && survey.purpose != null
                                        ? survey.purpose
                                        : ""));
    }

    private String change(String change) {
        return switch (change) {
            case "created" -> words.madeCreated();
            case "added" -> words.madeAdded();
            case "deleted" -> words.madeDeleted();
            case "moved" -> words.madeMoved();
            case "languages" -> words.madeLanguages();
            case "restored" -> words.madeRestored();
            default -> words.madeEdited();
        };
    }
}
