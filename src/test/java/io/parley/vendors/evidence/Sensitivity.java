package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Clock;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Imputed;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Profile;
import io.parley.vendors.scoring.Score.Grade;
import io.parley.vendors.scoring.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Which letters a tool's arithmetic gives when value choices are made differently. Seeded. */
final class Sensitivity {
    private static final int DRAWS = 200;
    private static final double CONCENTRATION = 20;
    private static final int LONGER_HALF_LIFE = 1095;
    /** Of runs with another letter: borderline. */
    static final double BORDERLINE = 0.2;

    /** Half the norms. */
    private static final Profile STRICTER = new Profile("stricter", Profile.BALANCED.weights(), 0.5);

    /** An open case is valued at so many times its age, beside the method's two. */
    private static final List<Double> IMPUTED = List.of(1.0, 4.0);

    private Sensitivity() {}

    /** @param changed share of runs with another letter than the first */
    record Range(String letters, double changed) {}

    /** Of tools that the method rates. */
    static Map<String, Range> of(Map<String, Evidence> ledger, Method method) {
        var ranges = new TreeMap<String, Range>();
        var profiles = profiles();
        ledger.forEach((tool, evidence) -> {
            var first = evidence.score(method).grade();
            if (first == Grade.NR) {
                return;
            }
            var letters = new ArrayList<Grade>();
            profiles.forEach(p -> letters.add(with(evidence, p).score(method).grade()));
            letters.add(evidence.score(doubled(method)).grade());
            letters.add(with(evidence, STRICTER)
                    .score(remembering(method, method.halfLifeDays() / 2))
                    .grade());
            letters.add(evidence.score(remembering(method, LONGER_HALF_LIFE)).grade());
            IMPUTED.forEach(times -> letters.add(new Imputed(method, evidence.profile(), times)
                    .score(evidence.cases(), evidence.asOf(), evidence.programme())
                    .grade()));
            long changed = letters.stream().filter(l -> l != first).count();
            letters.add(first);
            ranges.put(
                    tool,
                    new Range(
                            String.join(
                                    " ",
                                    letters.stream()
                                            .distinct()
                                            .sorted()
                                            .map(Grade::name)
                                            .toList()),
                            (double) changed / (letters.size() - 1)));
        });
        return ranges;
    }

    /** Without handling, which hardly any case informs. */
    static Profile withoutHandling() {
        var rest = new EnumMap<Part, Double>(Part.class);
        double handling = Profile.BALANCED.weight(Part.H);
        for (var part : Part.values()) {
            rest.put(part, part == Part.H ? 0 : Profile.BALANCED.weight(part) / (1 - handling));
        }
        return new Profile("without-handling", rest, 1);
    }

    static Evidence with(Evidence evidence, Profile profile) {
        return new Evidence(evidence.asOf(), profile, evidence.programme(), evidence.cases(), evidence.others());
    }

    private static List<Profile> profiles() {
        var random = new Random(20_261_129);
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < DRAWS; i++) {
            var drawn = new EnumMap<Part, Double>(Part.class);
            for (var part : Part.values()) {
                drawn.put(part, gamma(CONCENTRATION * Profile.BALANCED.weight(part), random));
            }
            double sum = drawn.values().stream().mapToDouble(d -> d).sum();
            drawn.replaceAll((part, value) -> value / sum);
            profiles.add(new Profile("drawn", drawn, 1));
        }
        profiles.add(withoutHandling());
        return profiles;
    }

    private static Method doubled(Method m) {
        var norms = new EnumMap<Clock, Map<Severity, Integer>>(Clock.class);
        m.normDays().forEach((clock, days) -> {
            var twice = new EnumMap<Severity, Integer>(Severity.class);
            days.forEach((severity, d) -> twice.put(severity, 2 * d));
            norms.put(clock, twice);
        });
        return new Method(
                "norms-twice",
                2 * m.halfLifeDays(),
                norms,
                m.severityWeight(),
                m.handling(),
                m.publicWord(),
                m.candour(),
                m.exposureKappa(),
                m.unchecked(),
                m.weights(),
                m.twoLevels());
    }

    private static Method remembering(Method m, int halfLifeDays) {
        return new Method(
                "other-memory",
                halfLifeDays,
                m.normDays(),
                m.severityWeight(),
                m.handling(),
                m.publicWord(),
                m.candour(),
                m.exposureKappa(),
                m.unchecked(),
                m.weights(),
                m.twoLevels());
    }

    /** Marsaglia and Tsang's method (2000) for a shape of at least one. */
    private static double gamma(double shape, Random random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            double u = random.nextDouble();
            if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
