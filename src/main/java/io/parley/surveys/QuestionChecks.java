package io.parley.surveys;

import io.parley.kernel.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether one question is well made, whatever stands around it. Untranslated is well made: a draft may lack words. */
final class QuestionChecks {
    static final int MOST_QUESTIONS = 40;
    static final int MOST_OPTIONS = 20;
    static final int TEXT_LENGTH = 300;
    static final int OPTION_LENGTH = 120;
    static final int BEST_RATING = 10;
    static final int MOST_TEXT = 2_000;
    static final int MOST_NUMBER = 1_000_000;
    static final Set<String> TAKEN = Set.of(
            Definition.TOOLS,
            Definition.WHY,
            Definition.DEVICE,
            Definition.PARTNER,
            Definition.RATING,
            Definition.OTHER,
            Screens.SEND,
            Categories.NONE);

    private QuestionChecks() {}

    /** In the reader's language; empty when it is right. */
    static List<String> faults(Question question) {
        var words = Languages.messages(SurveyBuildMessages.class);
        var faults = new ArrayList<String>();
        if (!isKey(question.key()) || !question.isOurs() && TAKEN.contains(question.key())) {
            faults.add(words.keyBad(question.key()));
        }
        if (isLong(question.text(), TEXT_LENGTH) || isLong(question.hint(), TEXT_LENGTH)) {
            faults.add(words.textLong(TEXT_LENGTH));
        }
        for (var options : List.of(question.options(), question.rows())) {
            if (options.size() > MOST_OPTIONS) {
                faults.add(words.optionsMany(MOST_OPTIONS));
            }
            if (options.stream().map(Question.Option::key).distinct().count() < options.size()) {
                faults.add(words.optionTwice());
            }
            if (question.kind() != Question.Kind.PICK_TOOLS) {
                options.stream()
                        .map(Question.Option::key)
                        .filter(key -> !isKey(key) || key.equals(Categories.NONE))
                        .forEach(key -> faults.add(words.keyBad(key)));
            }
            if (options.stream().anyMatch(o -> isLong(o.names(), OPTION_LENGTH))) {
                faults.add(words.optionLong(OPTION_LENGTH));
            }
        }
        int most = question.most();
        switch (question.kind()) {
            case SEVERAL, RANKING -> {
                if (most < 1 || most > Math.max(1, question.options().size())) {
                    faults.add(words.mostBad(1, Math.max(1, question.options().size())));
                }
            }
            case RATING -> {
                if (most < 3 || most > BEST_RATING) {
                    faults.add(words.mostBad(3, BEST_RATING));
                }
            }
            case TEXT -> {
                if (most < 1 || most > MOST_TEXT) {
                    faults.add(words.mostBad(1, MOST_TEXT));
                }
            }
            case NUMBER -> {
                if (question.least() < 0 || most <= question.least() || most > MOST_NUMBER) {
                    faults.add(words.rangeBad(MOST_NUMBER));
                }
            }
            default -> {}
        }
        return faults;
    }

    static boolean isKey(String key) {
        return key.matches("[a-z0-9]+(-[a-z0-9]+){0,5}") && key.length() <= 40;
    }

    private static boolean isLong(Map<String, String> texts, int most) {
        return texts.values().stream().anyMatch(t -> t.length() > most);
    }
}
