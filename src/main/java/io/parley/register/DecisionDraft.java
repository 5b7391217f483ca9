package io.parley.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to decide about a tool. Days that are left out are the day of the approval and, counted from it, the
 * usual review. {@code alternative} is the slug of another tool of the register; {@code noneBecause} says why there is none;
 * {@code overrideBecause} why a tool is forbidden although many people would be left without ({@link BanPressure}).
 */
public record DecisionDraft(
        String tool,
        DecisionState outcome,
        String reason,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate until,
        @Nullable LocalDate reviewBy,
        @Nullable String alternative,
        @Nullable String noneBecause,
        @Nullable String overrideBecause,
        DecisionMatrix matrix) {

    public DecisionDraft {
        until = outcome == DecisionState.TOLERATED_UNTIL ? until : null;
        reason = DecisionChecks.cleaned(reason);
        alternative = DecisionChecks.orNull(alternative);
        noneBecause = DecisionChecks.orNull(noneBecause);
        overrideBecause = DecisionChecks.orNull(overrideBecause);
    }

    public static DecisionDraft of(String tool, DecisionState outcome, String reason, List<MatrixRule> rules) {
        return new DecisionDraft(tool, outcome, reason, null, null, null, null, null, null, new DecisionMatrix(rules));
    }

    public DecisionDraft until(LocalDate until) {
        return new DecisionDraft(
                tool, outcome, reason, effectiveOn, until, reviewBy, alternative, noneBecause, overrideBecause, matrix);
    }

    public DecisionDraft reviewBy(LocalDate reviewBy) {
        return new DecisionDraft(
                tool, outcome, reason, effectiveOn, until, reviewBy, alternative, noneBecause, overrideBecause, matrix);
    }

    public DecisionDraft effectiveOn(LocalDate effectiveOn) {
        return new DecisionDraft(
                tool, outcome, reason, effectiveOn, until, reviewBy, alternative, noneBecause, overrideBecause, matrix);
    }

    public DecisionDraft insteadUse(String alternative) {
        return new DecisionDraft(
                tool, outcome, reason, effectiveOn, until, reviewBy, alternative, noneBecause, overrideBecause, matrix);
    }

    public DecisionDraft noAlternativeBecause(String noneBecause) {
        return new DecisionDraft(
                tool, outcome, reason, effectiveOn, until, reviewBy, alternative, noneBecause, overrideBecause, matrix);
    }

    public DecisionDraft allTheSameBecause(String overrideBecause) {
        return new DecisionDraft(
                tool, outcome, reason, effectiveOn, until, reviewBy, alternative, noneBecause, overrideBecause, matrix);
    }
}
