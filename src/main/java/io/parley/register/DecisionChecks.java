package io.parley.register;

import io.parley.register.DecisionFault.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a proposal must be. Days are checked as of a day, so that an old proposal is checked again when it is approved. */
final class DecisionChecks {
    static final int MIN_REASON = 20;
    static final int MAX_REASON = 2_000;
    static final int MAX_CONDITION = 300;
    static final int MAX_RULES = 24;
    static final int MAX_DAYS_AHEAD = 90;
    static final int MAX_TOLERATED_DAYS = 365;

    private DecisionChecks() {}

    static String cleaned(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
    }

    static @Nullable String orNull(@Nullable String text) {
        var cleaned = cleaned(text);
        return cleaned.isEmpty() ? null : cleaned;
    }

    static List<DecisionFault> faults(DecisionDraft draft, LocalDate today, Set<String> registered) {
        var faults = new ArrayList<DecisionFault>();
        if (!draft.outcome().isOutcome()) {
            faults.add(DecisionFault.of("outcome", Kind.OUTCOME_MISSING));
            return faults;
        }
        days(draft, today, faults);
        alternative(draft, registered, faults);
        if (draft.matrix().rules().size() > MAX_RULES) {
            faults.add(DecisionFault.of("exceptions", Kind.TOO_MANY_RULES, MAX_RULES));
        }
        for (var rule : draft.matrix().rules()) {
            var condition = rule.condition();
            if (condition != null && condition.length() > MAX_CONDITION) {
                faults.add(DecisionFault.of(MatrixLint.field(rule), Kind.TOO_LONG, MAX_CONDITION));
            }
        }
        faults.addAll(reason(draft.reason()));
        faults.addAll(MatrixLint.faults(draft.outcome(), draft.matrix()));
        return faults;
    }

    static List<DecisionFault> reason(String reason) {
        return reason.length() < MIN_REASON
                ? List.of(DecisionFault.of("reason", Kind.REASON_TOO_SHORT, MIN_REASON))
                : reason.length() > MAX_REASON
                        ? List.of(DecisionFault.of("reason", Kind.REASON_TOO_LONG, MAX_REASON))
                        : List.of();
    }

    /** The day from which a decision counts that is approved today. */
    static LocalDate from(@Nullable LocalDate effectiveOn, LocalDate today) {
        return effectiveOn == null || effectiveOn.isBefore(today) ? today : effectiveOn;
    }

    /** The day by which it is looked at again: as proposed, or as usual, never after it has ended by itself. */
    static LocalDate reviewBy(
            DecisionState outcome, @Nullable LocalDate proposed, @Nullable LocalDate until, LocalDate from) {
        if (proposed != null) {
            return proposed;
        }
        var usual = from.plusDays(outcome.reviewDays());
        return until != null && until.isBefore(usual) ? until : usual;
    }

    private static void days(DecisionDraft draft, LocalDate today, List<DecisionFault> faults) {
        var effective = draft.effectiveOn();
        if (effective != null && effective.isBefore(today)) {
            faults.add(DecisionFault.of("effective_on", Kind.EFFECTIVE_PASSED));
        } else if (effective != null && effective.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            faults.add(DecisionFault.of("effective_on", Kind.EFFECTIVE_TOO_LATE, MAX_DAYS_AHEAD));
        }
        var from = from(effective, today);
        var until = draft.until();
        if (draft.outcome() == DecisionState.TOLERATED_UNTIL) {
            if (until == null) {
                faults.add(DecisionFault.of("until", Kind.UNTIL_MISSING));
            } else if (!until.isAfter(from)) {
                faults.add(DecisionFault.of("until", Kind.UNTIL_NOT_AHEAD));
            } else if (until.isAfter(from.plusDays(MAX_TOLERATED_DAYS))) {
                faults.add(DecisionFault.of("until", Kind.UNTIL_TOO_LATE, MAX_TOLERATED_DAYS));
            }
        }
        var review = draft.reviewBy();
        if (review != null && !review.isAfter(from)) {
            faults.add(DecisionFault.of("review_by", Kind.REVIEW_NOT_AHEAD));
        } else if (review != null && until != null && review.isAfter(until)) {
            faults.add(DecisionFault.of("review_by", Kind.REVIEW_AFTER_UNTIL));
        } else if (review != null
                && review.isAfter(from.plusDays(draft.outcome().maxReviewDays()))) {
            faults.add(DecisionFault.of(
                    "review_by", Kind.REVIEW_TOO_LATE, draft.outcome().maxReviewDays()));
        }
    }

    private static void alternative(DecisionDraft draft, Set<String> registered, List<DecisionFault> faults) {
        var alternative = draft.alternative();
        var none = draft.noneBecause();
        if (alternative != null && alternative.equals(draft.tool())) {
            faults.add(DecisionFault.of("alternative", Kind.ALTERNATIVE_ITSELF));
        } else if (alternative != null && !registered.contains(alternative)) {
            faults.add(DecisionFault.of("alternative", Kind.ALTERNATIVE_UNKNOWN));
        }
        var override = draft.overrideBecause();
        if (override != null && override.length() > MAX_REASON) {
            faults.add(DecisionFault.of("override_because", Kind.TOO_LONG, MAX_REASON));
        }
        if (none != null && none.length() > MAX_REASON) {
            faults.add(DecisionFault.of("none_because", Kind.TOO_LONG, MAX_REASON));
        } else if (alternative != null && none != null) {
            faults.add(DecisionFault.of("none_because", Kind.ALTERNATIVE_AND_NONE));
        } else if (none != null && none.length() < MIN_REASON) {
            faults.add(DecisionFault.of("none_because", Kind.NONE_TOO_SHORT, MIN_REASON));
        } else if (alternative == null && none == null && draft.outcome().needsAlternative()) {
            faults.add(DecisionFault.of("alternative", Kind.ALTERNATIVE_MISSING));
        }
    }
}
