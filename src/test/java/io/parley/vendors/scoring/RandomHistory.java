package io.parley.vendors.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Histories of one service as they may come, every fact in each of its forms. */
final class RandomHistory {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Degree[] DEGREES = {Degree.UNKNOWN, Degree.ABSENT, Degree.of(0), Degree.of(.4), Degree.of(1)};

    private final Random random;

    RandomHistory(Random random) {
        this.random = random;
    }

    List<Case> cases(int most) {
        var cases = new ArrayList<Case>();
        int n = 1 + random.nextInt(most);
        for (int i = 0; i < n; i++) {
            cases.add(one("Q-" + i));
        }
        return cases;
    }

    private Case one(String id) {
        var c = new CaseDraft(id);
        c.severity = SEVERITIES[random.nextInt(SEVERITIES.length)];
        int start = Cases.T - 1 - random.nextInt(1500);
        c.thirdPublic = maybe(.6, () -> near(start, 45));
        c.vendorPublic = maybe(.8, () -> near(start + random.nextInt(60), 45));
        c.reported = maybe(.4, () -> near(start - random.nextInt(200), 45));
        c.exploitedKnown = maybe(.2, () -> near(start - 5 + random.nextInt(45), 45));
        double fate = random.nextDouble();
        if (fate < .75) {
            int fix = start - 40 + (int) (-60 * Math.log(1 - random.nextDouble()));
            c.fix = near(fix, 40);
            c.fixStatus = Case.FixStatus.FIXED;
        } else {
            c.fixStatus = fate < .9 ? Case.FixStatus.OPEN : Case.FixStatus.UNKNOWN;
        }
        c.identified = degree();
        c.record = degree();
        c.timeline = degree();
        c.exploitStatement = degree();
        c.share = random.nextInt(3) == 0 ? .5 : 1;
        c.confidence = new double[] {1, .8, .5}[random.nextInt(3)];
        c.advisory = random.nextInt(3) == 0 ? id : "ADV-" + random.nextInt(2);
        return c.done();
    }

    private When maybe(double chance, Supplier<When> date) {
        return random.nextDouble() < chance ? date.get() : When.UNKNOWN;
    }

    private When near(int day, int width) {
        int to = random.nextDouble() < .8 ? day : day + random.nextInt(width);
        return When.between(Math.min(day, Cases.T), Math.min(to, Cases.T));
    }

    private Degree degree() {
        return DEGREES[random.nextInt(DEGREES.length)];
    }
}
