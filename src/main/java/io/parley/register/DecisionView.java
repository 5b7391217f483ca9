package io.parley.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that holds, in values and in the reader's words. {@code overdue}: the day of its review has passed; {@code over}:
 * it is tolerated until a day that has passed. Neither changes anything by itself.
 */
public record DecisionView(
        UUID id,
        String tool,
        String toolName,
        DecisionState state,
        String stateText,
        LocalDate since,
        @Nullable LocalDate until,
        boolean over,
        LocalDate reviewBy,
        boolean overdue,
        String reason,
        String approvalReason,
        String proposer,
        String approver,
        @Nullable Alternative alternative,
        @Nullable String noneBecause,
        @Nullable String overrideBecause,
        DecisionMatrix matrix) {

    public record Alternative(String slug, String name) {}

    /**
     * One line of the matrix: {@code cell} is what it is about ("Confidential", "to customers"), {@code sentence} the whole of it
     * ("Confidential: no – use Teams instead."). {@code data} is null in an exception for all kinds of data.
     */
    public record Answer(
            @Nullable DataClass data,
            String cell,
            Permission permission,
            String text,
            @Nullable String condition,
            String sentence) {
        public String mood() {
            return permission.mood();
        }
    }

    /** The general answers, in the words of whoever reads now. */
    public List<Answer> answers() {
        return DecisionWords.general(matrix, instead());
    }

    /** The lines that say otherwise for some recipients, devices or purposes. */
    public List<Answer> exceptions() {
        return DecisionWords.exceptions(matrix, instead());
    }

    private @Nullable String instead() {
        return alternative == null ? null : alternative.name();
    }

    /** What people must see to, each once. */
    public List<String> conditions() {
        return matrix.conditions();
    }

    public String mood() {
        return over ? "no" : state.mood();
    }
}
