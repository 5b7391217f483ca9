package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions as screens, one idea each: the tools, all about the chosen ones, every other question, and at last sending. */
record Screens(Definition asked) {
    static final String TOOLS = "tools";
    static final String WHY = "why";
    static final String SEND = "send";

    record Screen(String key, List<Question> questions) {
        /** The inputs on it, by the names under which their faults are told. */
        Set<String> fields() {
            return questions.stream()
                    .flatMap(q -> switch (q.kind()) {
                        case PICK_TOOLS -> java.util.stream.Stream.of("tool", "other");
                        case CHOICES_PER_TOOL, RATING_PER_TOOL -> java.util.stream.Stream.of(q.key());
                        default ->
                            java.util.stream.Stream.of(
                                    q.key().equals(Definition.COMMENT) ? "comment" : AnswerForm.field(q.key()));
                    })
                    .collect(Collectors.toSet());
        }
    }

    List<Screen> all() {
        var screens = new ArrayList<Screen>();
        var last = new ArrayList<Question>();
        var questions = asked.questions();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            if (question.kind() == Question.Kind.PICK_TOOLS) {
                screens.add(new Screen(TOOLS, List.of(question)));
                var about = questions.stream().filter(q -> q.kind().isPerTool()).toList();
                if (!about.isEmpty()) {
                    screens.add(new Screen(WHY, about));
                }
            } else if (i == questions.size() - 1 && question.kind() == Question.Kind.TEXT && question.when() == null) {
                last.add(question); // what is written at last is sent from the same screen
            } else if (!question.kind().isPerTool()) {
                screens.add(new Screen(question.key(), List.of(question)));
            }
        }
        screens.add(new Screen(SEND, last));
        return screens;
    }

    /** Those that somebody with these answers sees. */
    List<Screen> of(Ballot ballot) {
        return all().stream()
                .filter(s -> s.key().equals(WHY)
                        ? !ballot.tools().isEmpty()
                        : s.questions().stream().allMatch(q -> asked.asks(q, ballot)))
                .toList();
    }

    /** The first one with a fault, up to the one with this key. */
    static java.util.Optional<Screen> firstFaulty(List<Screen> screens, String upTo, Map<String, String> faults) {
        for (var screen : screens) {
            if (faults.keySet().stream().anyMatch(screen.fields()::contains)) {
                return java.util.Optional.of(screen);
            }
            if (screen.key().equals(upTo)) {
                break;
            }
        }
        return java.util.Optional.empty();
    }
}
