package io.parley.surveys;

import java.util.List;

/** Questions as they are when they are added, before anybody wrote them. */
final class NewQuestions {
    private NewQuestions() {}

    /** One that no other question has. */
    static String key(Definition asked, Question.Kind kind) {
        if (kind == Question.Kind.PICK_TOOLS) {
            return Definition.TOOLS;
        }
        int number = 1;
        while (asked.has("q" + number)) {
            number++;
        }
        return "q" + number;
    }

    static List<Question> of(Definition asked, Question.Kind kind, String key) {
        return kind == Question.Kind.PICK_TOOLS
                ? Definition.toolBlock(List.of(), List.of(Definition.WHY))
                : List.of(new Question(key, kind, List.of(), QuestionReader.usual(kind, 0)));
    }
}
