package io.parley.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one cell of a tool's matrix, and what is allowed in its place. {@code emergency} is what holds in an emergency,
 * null where that is the same.
 */
record SendAnswer(
        Permission answer,
        @Nullable String condition,
        @Nullable MatrixRule emergency,
        DecisionView decision,
        List<Instead> instead) {

    /** Another device, or another tool; never a no. */
    record Instead(
            String tool,
            String toolName,
            Device device,
            Permission answer,
            @Nullable String condition) {
        /** "Microsoft Teams, from a company laptop: yes". */
        public String text() {
            var rule = new MatrixRule(null, null, device, answer, condition);
            return RuleWords.words().way(toolName, DecisionWords.of(device), DecisionWords.answer(rule));
        }

        public String mood() {
            return answer.mood();
        }
    }
}
