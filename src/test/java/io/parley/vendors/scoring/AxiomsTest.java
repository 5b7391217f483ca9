package io.parley.vendors.scoring;

import static io.parley.vendors.scoring.Cases.PROGRAMME_B;
import static io.parley.vendors.scoring.Cases.TODAY;
import static io.parley.vendors.scoring.Cases.a;
import static io.parley.vendors.scoring.Cases.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every history: nobody gains by fixing later, by hiding, or by the order of records. Random histories from
 * a fixed seed, and four deliberate damages which the same checks must catch.
 */
class AxiomsTest {
    private static final int HISTORIES = 1500;
    private static final double ROUNDING = 1e-9;
    private static final Set<Part> SPEED = EnumSet.of(Part.H, Part.P, Part.X, Part.B);

    private final Map<String, Integer> violations = new TreeMap<>();
    private Scorer scorer = new Scorer(Method.V1_0, Profile.BALANCED);

    @Test
    void axiomsHold() {
        for (var method : Method.ALL) {
            scorer = new Scorer(method, Profile.BALANCED);
            assertThat(violations()).as(method.id()).isEmpty();
        }
    }

    @Test
    void fadingFasterIsCaught() {
        var faded = Method.V1_0;
        scorer = new Scorer(
                new Method(
                        faded.id(),
                        60,
                        faded.normDays(),
                        faded.severityWeight(),
                        faded.handling(),
                        faded.publicWord(),
                        faded.candour(),
                        faded.exposureKappa(),
                        faded.unchecked(),
                        faded.weights(),
                        faded.twoLevels()),
                Profile.BALANCED);
        assertThat(violations()).containsKey("an earlier fix never lowers anything");
        assertThat(largestStepOfLemma(60)).isGreaterThan(ROUNDING);
    }

    @Test
    void openCaseValuedAsIfYoungerIsCaught() {
        scorer = new Scorer(Method.V1_0, Profile.BALANCED) {
            @Override
            @Nullable
            Reading reading(Case c, Clock clock, int day) {
                var r = super.reading(c, clock, day);
                if (r == null || r.kind() != Reading.Kind.OPEN) {
                    return r;
                }
                double norm = norm(clock, c.severity());
                double half = (Points.of(r.least() / 2.0, norm) + Points.of(r.most() / 2.0, norm)) / 2;
                return new Reading(r.kind(), half, r.floor(), r.ceiling(), r.anchor(), r.least(), r.most());
            }
        };
        assertThat(violations()).containsKey("fixing an open case never lowers speed");
    }

    @Test
    void unknownTakenForOpenIsCaught() {
        scorer = new Scorer(Method.V1_0, Profile.BALANCED) {
            @Override
            @Nullable
            Reading reading(Case c, Clock clock, int day) {
                var draft = c.draft();
                draft.fixStatus = c.fixStatus() == Case.FixStatus.UNKNOWN ? Case.FixStatus.OPEN : c.fixStatus();
                return super.reading(draft.done(), clock, day);
            }
        };
        assertThat(violations()).containsKey("an unknown case changes nothing");
    }

    @Test
    void backlogAsMeanIsCaught() {
        scorer = new Scorer(Method.V1_0, Profile.BALANCED) {
            @Override
            Score.PartValue backlog(List<Case> cases, Map<String, Reading> onPublic, Weights weights, int day) {
                var open = cases.stream()
                        .filter(c -> onPublic.containsKey(c.id())
                                && onPublic.get(c.id()).kind() == Reading.Kind.OPEN)
                        .mapToDouble(c -> Points.of(day - Clock.P.start(c).to(), norm(Clock.P, c.severity())))
                        .average();
                double mean = open.orElse(100) / 100;
                return new Score.PartValue(mean, mean, mean, 0, -1);
            }
        };
        assertThat(violations()).containsKey("fixing an open case never lowers speed");
    }

    @Test
    void weightTimesPointsNeverGrowsWithTime() {
        assertThat(largestStepOfLemma(Method.V1_0.halfLifeDays())).isLessThanOrEqualTo(ROUNDING);
    }

    @Test
    void orderChangesNoByte() {
        var reversed = new ArrayList<>(Cases.alpha());
        Collections.reverse(reversed);
        assertThat(Canonical.json(Cases.score(reversed, Cases.PROGRAMME_A), Method.V1_0))
                .isEqualTo(Canonical.json(Cases.score(Cases.alpha(), Cases.PROGRAMME_A), Method.V1_0));
    }

    private Map<String, Integer> violations() {
        var random = new Random(20261128);
        var histories = new RandomHistory(random);
        for (int i = 0; i < HISTORIES; i++) {
            var cases = histories.cases(11);
            check(cases, random.nextInt(cases.size()), random);
        }
        return violations;
    }

    private void check(List<Case> cases, int i, Random random) {
        var before = score(cases);
        var c = cases.get(i);
        if (c.fix().known()) {
            int days = 1 + random.nextInt(199);
            var earlier = c.draft();
            earlier.fix = When.between(c.fix().from() - days, c.fix().to() - days);
            if (silence(earlier.done()) <= Math.max(Method.SILENT_GRACE, silence(c))) {
                notLower("an earlier fix never lowers anything", before, score(replaced(cases, i, earlier)));
            }
        }
        if (c.fixStatus() == Case.FixStatus.OPEN) {
            openCase(cases, i, before, 1 + random.nextInt(299));
        }
        told(cases, i, before);
        unchanged(cases, before);
        var better = new HashMap<>(PROGRAMME_B);
        better.put("cna", true);
        notLower("a better programme never lowers anything", before, scorer.score(cases, TODAY, better));
        checklist(cases, random);
    }

    private void checklist(List<Case> cases, Random random) {
        var programme = new HashMap<String, @Nullable Boolean>();
        Checklist.ITEMS.forEach(item -> programme.put(item, random.nextBoolean() ? null : random.nextBoolean()));
        var item = List.copyOf(new TreeSet<>(Checklist.ITEMS)).get(random.nextInt(Checklist.ITEMS.size()));
        var unchecked = with(programme, item, null, cases);
        notLower(
                "an item that is found never counts less than one nobody checked",
                unchecked,
                with(programme, item, true, cases));
        notLower(
                "an item that is missing never counts more than one nobody checked",
                with(programme, item, false, cases),
                unchecked);
    }

    private Score with(
            Map<String, @Nullable Boolean> programme, String item, @Nullable Boolean state, List<Case> cases) {
        var changed = new HashMap<>(programme);
        changed.put(item, state);
        return scorer.score(cases, TODAY, changed);
    }

    private void openCase(List<Case> cases, int i, Score before, int days) {
        var fixed = cases.get(i).draft();
        fixed.fix = When.on(Cases.T);
        fixed.fixStatus = Case.FixStatus.FIXED;
        var after = score(replaced(cases, i, fixed));
        note("fixing an open case never lowers speed", lower(before, after, SPEED));
        var older = cases.get(i).draft();
        older.thirdPublic = back(older.thirdPublic, days);
        older.vendorPublic = back(older.vendorPublic, days);
        older.reported = back(older.reported, days);
        older.exploitedKnown = back(older.exploitedKnown, days);
        note(
                "an open case that grows older never raises speed",
                lower(score(replaced(cases, i, older)), before, SPEED));
    }

    private void told(List<Case> cases, int i, Score before) {
        var c = cases.get(i);
        if (c.timeline().looked() && c.timeline().value() < 1) {
            var draft = c.draft();
            draft.timeline = Degree.of(1);
            notLower("telling more never lowers anything", before, score(replaced(cases, i, draft)));
        }
    }

    private void unchanged(List<Case> cases, Score before) {
        note("an unknown case changes nothing", differs(before, with(cases, a("ZZ", Severity.C, d -> {}))));
        note(
                "an unknown case changes nothing",
                differs(before, with(cases, a("ZZ", Severity.C, d -> d.thirdPublic = on("2025-01-01")))));
        note("a rejected record changes nothing", differs(before, with(cases, a("ZZ", Severity.C, d -> {
            d.thirdPublic = on("2024-01-01");
            d.fixStatus = Case.FixStatus.OPEN;
            d.state = Case.State.REJECTED;
        }))));
    }

    private boolean differs(Score before, List<Case> cases) {
        return Math.abs(score(cases).total() - before.total()) > ROUNDING;
    }

    private Score score(List<Case> cases) {
        return scorer.score(cases, TODAY, PROGRAMME_B);
    }

    private void notLower(String axiom, Score before, Score after) {
        note(axiom, lower(before, after, EnumSet.allOf(Part.class)) || after.total() < before.total() - ROUNDING);
    }

    private static boolean lower(Score before, Score after, Set<Part> parts) {
        return parts.stream()
                .anyMatch(
                        p -> after.parts().get(p).mean() < before.parts().get(p).mean() - ROUNDING);
    }

    private void note(String axiom, boolean violated) {
        if (violated) {
            violations.merge(axiom, 1, Integer::sum);
        }
    }

    private static List<Case> replaced(List<Case> cases, int i, CaseDraft by) {
        var all = new ArrayList<>(cases);
        all.set(i, by.done());
        return all;
    }

    private static List<Case> with(List<Case> cases, Case another) {
        var all = new ArrayList<>(cases);
        all.add(another);
        return all;
    }

    private static int silence(Case c) {
        return c.vendorPublic().known() && c.fix().known()
                ? Math.max(0, c.vendorPublic().from() - c.fix().to())
                : 0;
    }

    private static When back(When when, int days) {
        return when.known() ? When.between(when.from() - days, when.to() - days) : when;
    }

    /** Lemma 1: the weight of a fixed case times its points never grows when the fix comes later, partial dates included. */
    private static double largestStepOfLemma(int halfLife) {
        double largest = 0;
        for (var norms : Method.V1_0.normDays().values()) {
            for (int norm : Set.copyOf(norms.values())) {
                for (int width = 0; width <= norm; width += Math.max(1, norm / 12)) {
                    double before = Double.MAX_VALUE;
                    for (int x = -width - 2; x < 9 * norm; x++) {
                        double value = Math.pow(2, Math.max(0, x + width) / (double) halfLife)
                                * (Points.of(x, norm) + Points.of(x + width, norm))
                                / 2;
                        largest = Math.max(largest, value - before);
                        before = value;
                    }
                }
            }
        }
        return largest;
    }
}
