package io.parley.surveys;

import io.parley.kernel.Viewer;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Questions to begin with, in all languages of the product: for every year, every quarter, after an incident, after a switch. */
final class Templates {
    static final String BASELINE = "yearly-baseline";
    static final String PULSE = "pulse";
    static final String INCIDENT = "incident";
    static final String SWITCH = "switch";
    static final String EMPTY = "empty";
    static final List<String> ALL = List.of(BASELINE, PULSE, INCIDENT, SWITCH, EMPTY);

    private Templates() {}

    /** An unknown template is the baseline. */
    static Definition of(String template, List<Question.Option> tools) {
        return switch (template) {
            case PULSE -> new Definition(template, pulse(tools));
            case INCIDENT -> new Definition(template, incident(tools));
            case SWITCH -> new Definition(template, afterSwitch(tools));
            case EMPTY -> new Definition(template, List.of());
            default -> Definition.yearlyBaseline(tools);
        };
    }

    private static List<Question> pulse(List<Question.Option> tools) {
        var questions = new ArrayList<>(Definition.toolBlock(tools, List.of(Definition.RATING)));
        questions.add(one(
                "easier",
                w -> w.pulseEasier(),
                Map.of("easier", w -> w.pulseYes(), "same", w -> w.pulseSame(), "harder", w -> w.pulseHarder()),
                List.of("easier", "same", "harder")));
        questions.add(Definition.comment());
        return questions;
    }

    private static List<Question> incident(List<Question.Option> tools) {
        var questions = new ArrayList<Question>();
        questions.add(one(
                "affected",
                w -> w.incidentAffected(),
                Map.of("yes", w -> w.yes(), "no", w -> w.no(), "unsure", w -> w.unsure()),
                List.of("yes", "no", "unsure")));
        var touched = List.of("messages", "files", "customers", "work");
        questions.add(new Question(
                        "touched",
                        Question.Kind.SEVERAL,
                        options(
                                touched,
                                Map.of(
                                        "messages", w -> w.incidentMessages(),
                                        "files", w -> w.incidentFiles(),
                                        "customers", w -> w.incidentCustomers(),
                                        "work", w -> w.incidentWork())),
                        touched.size(),
                        texts(w -> w.incidentTouched()),
                        Map.of(),
                        false,
                        List.of(),
                        0,
                        null)
                .with(new Question.When("affected", "yes")));
        questions.add(one(
                "told", w -> w.incidentTold(), Map.of("yes", w -> w.yes(), "no", w -> w.no()), List.of("yes", "no")));
        questions.addAll(Definition.toolBlock(tools, List.of(Definition.RATING)));
        questions.add(Definition.comment());
        return questions;
    }

    private static List<Question> afterSwitch(List<Question.Option> tools) {
        var questions = new ArrayList<>(Definition.toolBlock(tools, List.of(Definition.WHY, Definition.RATING)));
        questions.add(new Question(
                "replaces",
                Question.Kind.RATING,
                List.of(),
                Definition.BEST_RATING,
                texts(w -> w.switchReplaces()),
                Map.of(),
                false,
                List.of(),
                0,
                null));
        questions.add(new Question(
                "tasks",
                Question.Kind.MATRIX,
                options(
                        List.of("better", "same", "worse"),
                        Map.of("better", w -> w.better(), "same", w -> w.pulseSame(), "worse", w -> w.worse())),
                1,
                texts(w -> w.switchTasks()),
                Map.of(),
                false,
                options(
                        List.of("write", "call", "files", "find"),
                        Map.of(
                                "write", w -> w.taskWrite(),
                                "call", w -> w.taskCall(),
                                "files", w -> w.taskFiles(),
                                "find", w -> w.taskFind())),
                0,
                null));
        var wishes = List.of("contacts", "phone", "speed", "help");
        questions.add(new Question(
                "first",
                Question.Kind.RANKING,
                options(
                        wishes,
                        Map.of(
                                "contacts", w -> w.wishContacts(),
                                "phone", w -> w.wishPhone(),
                                "speed", w -> w.wishSpeed(),
                                "help", w -> w.wishHelp())),
                3,
                texts(w -> w.switchFirst()),
                Map.of(),
                false,
                List.of(),
                0,
                null));
        questions.add(Definition.comment());
        return questions;
    }

    private static Question one(
            String key,
            Function<SurveyTemplateMessages, String> text,
            Map<String, Function<SurveyTemplateMessages, String>> names,
            List<String> order) {
        return new Question(
                key, Question.Kind.ONE, options(order, names), 1, texts(text), Map.of(), false, List.of(), 0, null);
    }

    private static List<Question.Option> options(
            List<String> order, Map<String, Function<SurveyTemplateMessages, String>> names) {
        return order.stream()
                .map(key -> new Question.Option(key, "", texts(java.util.Objects.requireNonNull(names.get(key)))))
                .toList();
    }

    private static Map<String, String> texts(Function<SurveyTemplateMessages, String> text) {
        var texts = new LinkedHashMap<String, String>();
        for (Locale language : Viewer.LANGUAGES) {
            var tag = language.toLanguageTag();
            texts.put(tag, text.apply(MessageBundles.get(SurveyTemplateMessages.class, Localized.Literal.of(tag))));
        }
        return texts;
    }
}
