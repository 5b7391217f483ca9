package io.parley.surveys;

import io.parley.kernel.Languages;

/** Words about questions for those who write them. */
final class BuildWords {
    private BuildWords() {}

    /** What is asked; questions of the product's own are called by what they are. */
    static String name(Question question, String language) {
        var words = Languages.messages(SurveyMessages.class);
        if (question.isOurs()) {
            return switch (question.key()) {
                case Definition.TOOLS -> words.whichTools();
                case Definition.COMMENT -> words.commentLabel();
                default -> about(question.key());
            };
        }
        var text = question.in(language);
        return text.isBlank() ? question.key() : text;
    }

    /** What is asked about each tool. */
    static String about(String key) {
        var words = Languages.messages(SurveyMessages.class);
        return switch (key) {
            case Definition.WHY -> words.whyShort();
            case Definition.DEVICE -> words.deviceLabel();
            case Definition.PARTNER -> words.withLabel();
            default -> words.worksLabel();
        };
    }

    static String kind(Question.Kind kind) {
        var words = Languages.messages(SurveyBuildMessages.class);
        return switch (kind) {
            case PICK_TOOLS, CHOICES_PER_TOOL, RATING_PER_TOOL -> words.kindTools();
            case ONE -> words.kindOne();
            case SEVERAL -> words.kindSeveral();
            case RANKING -> words.kindRanking();
            case RATING -> words.kindRating();
            case NUMBER -> words.kindNumber();
            case MATRIX -> words.kindMatrix();
            case TEXT -> words.kindText();
        };
    }
}
