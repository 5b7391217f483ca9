package io.parley.vendors.scoring;

import io.parley.vendors.scoring.Score.Grade;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a score. The arithmetic gives a letter as soon as there are five dated cases; whether the letter says
 * anything is asked here.
 *
 * @param letter null when it is withheld
 * @param withheld why; empty with a letter
 * @param backlogChecked false where nothing is verified as open and the status of some case is unknown: then B says nothing
 */
public record Standing(
        @Nullable Grade letter,
        Set<Reason> withheld,
        Map<Part, PartStanding> parts,
        boolean backlogChecked,
        Strength strength) {
    /** Of these many parts. */
    public static final int MIN_INFORMED = 2;

    public static final int MAX_AGE_DAYS = 180;
    /** Nearer to where it would be without any evidence, a part says nothing; in points. */
    public static final double SAME_AS_PRIOR = 1;

    /** Of the evidence, by the width of the interval and the share of cases of which nobody knows whether they are fixed. */
    public enum Strength {
        STRONG,
        MEDIUM,
        WEAK;

        static Strength of(Score score) {
            return score.width() <= 20 && score.unknownFix() <= 0.10
                    ? STRONG
                    : score.width() <= 35 && score.unknownFix() <= 0.30 ? MEDIUM : WEAK;
        }
    }

    public enum Reason {
        /** The method's own rule: too few dated cases, or too wide an interval. */
        TOO_LITTLE_EVIDENCE,
        TOO_FEW_INFORMED_PARTS,
        EVIDENCE_TOO_OLD,
        /** The priors come from elsewhere; the number mostly tells how much was published. */
        NOT_CALIBRATED
    }

    /**
     * @param prior 0 to 1, where the part would be without a case
     * @param informed away from it, by enough cases
     */
    public record PartStanding(double prior, boolean informed) {}

    /** @param until the last day to which the lists of this tool were read */
    public static Standing of(Evidence evidence, Score score, Method method, LocalDate until, LocalDate today) {
        var parts = new EnumMap<Part, PartStanding>(Part.class);
        boolean checked = backlogChecked(evidence);
        var start = VendorLevel.of(evidence, method).start();
        score.parts().forEach((part, value) -> {
            double prior = prior(part, score, start, evidence);
            boolean away = 100 * Math.abs(value.mean() - prior) > SAME_AS_PRIOR;
            boolean enough = part == Part.B ? checked : value.n() >= Method.MIN_CASES;
            parts.put(part, new PartStanding(prior, away && enough));
        });
        var withheld = EnumSet.noneOf(Reason.class);
        if (score.grade() == Grade.NR) {
            withheld.add(Reason.TOO_LITTLE_EVIDENCE);
        }
        if (parts.values().stream().filter(PartStanding::informed).count() < MIN_INFORMED) {
            withheld.add(Reason.TOO_FEW_INFORMED_PARTS);
        }
        if (!method.calibrated()) {
            withheld.add(Reason.NOT_CALIBRATED);
        }
        var letter = withheld.isEmpty() ? score.grade() : null;
        return new Standing(letter, withheld, parts, checked, Strength.of(score)).on(today, until);
    }

    /** The same on a later day: evidence grows old by itself. */
    public Standing on(LocalDate today, LocalDate until) {
        if (ChronoUnit.DAYS.between(until, today) <= MAX_AGE_DAYS) {
            return this;
        }
        var reasons = EnumSet.of(Reason.EVIDENCE_TOO_OLD);
        reasons.addAll(withheld);
        return new Standing(null, reasons, parts, backlogChecked, strength);
    }

    private static double prior(Part part, Score score, Method method, Evidence evidence) {
        return switch (part) {
            case H -> method.handling().mean();
            case P -> method.publicWord().mean();
            case X -> score.parts().get(Part.P).mean();
            // What is offered is known by itself; the question is what cases add.
            case C ->
                Method.CANDOUR_CASE_SHARE * method.candour().mean()
                        + (1 - Method.CANDOUR_CASE_SHARE)
                                * Checklist.of(evidence.programme())
                                        .share(method.unchecked())
                                        .value();
            case B -> 1;
        };
    }

    private static boolean backlogChecked(Evidence evidence) {
        var counted =
                Aliases.merge(evidence.cases()).stream().filter(Case::counts).toList();
        return counted.stream().anyMatch(c -> c.fixStatus() == Case.FixStatus.OPEN)
                || !counted.isEmpty()
                        && counted.stream()
                                .allMatch(c -> c.fixStatus() == Case.FixStatus.FIXED
                                        && c.fix().known());
    }
}
