package io.parley.surveys;

import io.parley.kernel.Languages;
import io.parley.kernel.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeps a survey from being published: every fault names its question. */
final class DefinitionChecks {
    private final Definition asked;
    private final SurveyBuildMessages words = Languages.messages(SurveyBuildMessages.class);
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionChecks(Definition asked) {
        this.asked = asked;
    }

    /** {@code question}: its key; empty where the survey as a whole is meant. */
    record Fault(String question, String message) {}

    /** Empty when people can be asked. */
    static List<Fault> faults(Definition asked) {
        var checks = new DefinitionChecks(asked);
        checks.whole();
        asked.questions().forEach(checks::question);
        return checks.faults;
    }

    /** Language → the texts that it lacks, by question; languages that lack nothing have an empty list. */
    static Map<String, List<String>> missing(Definition asked) {
        var missing = new java.util.LinkedHashMap<String, List<String>>();
        for (var language : asked.languages()) {
            var of = new ArrayList<String>();
            if (!asked.title().isEmpty() && isBlank(asked.title(), language)) {
                of.add("");
            }
            if (!asked.purpose().isEmpty() && isBlank(asked.purpose(), language)) {
                of.add("");
            }
            asked.questions().stream()
                    .filter(q -> !q.isOurs() && lacks(q, language))
                    .forEach(q -> of.add(q.key()));
            missing.put(language, of);
        }
        return missing;
    }

    private void whole() {
        if (asked.questions().isEmpty()) {
            faults.add(new Fault("", words.nothingAsked()));
        } else if (asked.questions().stream().allMatch(q -> q.when() != null)) {
            var first = asked.questions().get(0);
            faults.add(new Fault(first.key(), words.nobodyBegins(name(first))));
        }
        for (var language : asked.languages()) {
            if (!asked.title().isEmpty() && isBlank(asked.title(), language)) {
                faults.add(new Fault("", words.titleUntranslated(language(language))));
            }
            if (!asked.purpose().isEmpty() && isBlank(asked.purpose(), language)) {
                faults.add(new Fault("", words.purposeUntranslated(language(language))));
            }
        }
    }

    private void question(Question question) {
        if (question.kind() == Question.Kind.PICK_TOOLS && question.options().isEmpty()) {
            faults.add(new Fault(question.key(), words.toolsMissing()));
        }
        if (!question.isOurs()) {
            for (var language : asked.languages()) {
                if (lacks(question, language)) {
                    faults.add(new Fault(question.key(), words.untranslated(name(question), language(language))));
                }
            }
            if (question.kind().hasOptions() && question.options().size() < 2) {
                faults.add(new Fault(question.key(), words.optionsFew(name(question))));
            }
            if (question.kind() == Question.Kind.MATRIX && question.rows().isEmpty()) {
                faults.add(new Fault(question.key(), words.rowsFew(name(question))));
            }
        }
        var fault = condition(question);
        if (fault != null) {
            faults.add(new Fault(question.key(), fault));
        }
    }

    private @Nullable String condition(Question question) {
        var when = question.when();
        if (when == null) {
            return null;
        }
        if (loops(question)) {
            return words.loops(name(question));
        }
        var parent = asked.find(when.question());
        if (parent.isEmpty()) {
            return words.dependsOnNothing(name(question), when.question());
        }
        if (!parent.get().kind().mayBranch()) {
            return words.dependsOnUnfit(name(question), name(parent.get()));
        }
        if (asked.questions().indexOf(parent.get()) > asked.questions().indexOf(question)) {
            return words.dependsOnLater(name(question), name(parent.get()));
        }
        return parent.get().offers(when.answer())
                ? null
                : words.dependsOnUnknown(name(question), name(parent.get()), when.answer());
    }

    /** Whether going from condition to condition comes back. */
    private boolean loops(Question from) {
        var seen = new HashSet<String>();
        @Nullable Question at = from;
        while (at != null && at.when() != null) {
            if (!seen.add(at.key())) {
                return true;
            }
            at = asked.find(at.when().question()).orElse(null);
        }
        return false;
    }

    private static boolean lacks(Question question, String language) {
        return isBlank(question.text(), language)
                || !question.hint().isEmpty() && isBlank(question.hint(), language)
                || question.options().stream().anyMatch(o -> o.name().isEmpty() && isBlank(o.names(), language))
                || question.rows().stream().anyMatch(o -> o.name().isEmpty() && isBlank(o.names(), language));
    }

    private static boolean isBlank(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, "").isBlank();
    }

    /** As its author knows it: by its words, else by its key. */
    private String name(Question question) {
        return BuildWords.name(question, asked.languages().get(0));
    }

    private static String language(String tag) {
        var locale = Viewer.find(tag);
        return (locale == null ? Locale.forLanguageTag(tag) : locale).getDisplayLanguage(Languages.current());
    }
}
