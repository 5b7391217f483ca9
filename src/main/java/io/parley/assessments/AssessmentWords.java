package io.parley.assessments;

import io.parley.kernel.Languages;

/** Assessments as a person would say them, in the reader's language. */
public final class AssessmentWords {
    private AssessmentWords() {}

    public static String of(Dimension dimension) {
        var words = words();
        return switch (dimension) {
            case PERMANENCE -> words.permanence();
            case ACCESS -> words.access();
            case TWO_FACTOR -> words.twoFactor();
            case CONFIDENTIALITY -> words.confidentiality();
            case VENDOR -> words.vendor();
            case LEGAL -> words.legal();
        };
    }

    public static String of(Weight weight) {
        var words = words();
        return switch (weight) {
            case IGNORED -> words.ignored();
            case LOW -> words.low();
            case MEDIUM -> words.medium();
            case HIGH -> words.high();
            case VERY_HIGH -> words.veryHigh();
        };
    }

    public static String of(KnockOut knockOut) {
        var words = words();
        return switch (knockOut) {
            case NO_TWO_FACTOR -> words.knockNoTwoFactor();
            case NO_RETENTION_CONTROL -> words.knockNoRetention();
            case EXPLOITED_WITHOUT_FIX -> words.knockExploited();
        };
    }

    /** One sentence. */
    public static String says(Grade grade) {
        var words = words();
        return switch (grade) {
            case A -> words.saysA();
            case B -> words.saysB();
            case C -> words.saysC();
            case D -> words.saysD();
            case E -> words.saysE();
            case NONE -> words.saysNone();
        };
    }

    /** The number with its letter, or the range where there is no number. */
    public static String number(Score score, Grade grade) {
        var value = score.value();
        return value == null ? words().range(score.low(), score.high()) : words().total(value, grade.name());
    }

    /** Points, or from where to where. */
    public static String points(Score score) {
        var value = score.value();
        return value == null ? words().fromTo(score.low(), score.high()) : value.toString();
    }

    static AssessmentMessages words() {
        return Languages.messages(AssessmentMessages.class);
    }
}
