package io.parley.vendors.scoring;

import io.parley.vendors.scoring.Score.Cap;
import io.parley.vendors.scoring.Score.Grade;
import java.util.ArrayList;
import java.util.List;

/** Letters by fixed thresholds, not by rank: 75 is "always exactly on the norm". */
final class Grades {
    private static final double[] FROM = {85, 70, 55, 40, 0};
    private static final int D = Grade.D.ordinal();

    record Graded(Grade grade, List<Cap> caps) {}

    private Grades() {}

    /** @param weight sum of weights on the public clock */
    static Graded of(double total, double low, double high, double dated, double weight, boolean activelyExposed) {
        if (dated < Method.MIN_CASES || weight < Method.MIN_WEIGHT || high - low > Method.MAX_WIDTH) {
            return new Graded(Grade.NR, List.of());
        }
        var caps = new ArrayList<Cap>();
        int i = 0;
        while (total < FROM[i]) {
            i++;
        }
        if (i < D && low < FROM[i + 1]) {
            caps.add(Cap.EVIDENCE);
            i++;
        }
        if (activelyExposed && i < D) {
            caps.add(Cap.ACTIVE_EXPOSURE);
            i = D;
        }
        return new Graded(Grade.values()[i], caps);
    }

    static Object[] constants() {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < FROM.length; i++) {
            rows.add(new Object[] {Grade.values()[i], FROM[i]});
        }
        return rows.toArray();
    }
}
