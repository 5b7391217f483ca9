package io.parley.vendors.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much each case counts before it fades. */
final class Weights {
    private final Method method;
    private final Map<String, Double> sizes = new HashMap<>();

    Weights(Method method, List<Case> cases) {
        this.method = method;
        cases.forEach(c -> sizes.merge(c.advisory(), c.share(), Double::sum));
    }

    /** Cases of one advisory weigh together as the square root of their number. */
    double of(Case c) {
        return of(c, sizes.getOrDefault(c.advisory(), 1.0));
    }

    double of(Case c, double advisorySize) {
        return method.severityWeight().get(c.severity())
                * c.confidence()
                * c.share()
                * c.disputeFactor()
                / Math.sqrt(Math.max(1, advisorySize));
    }

    double decay(int day, int anchor) {
        return StrictMath.pow(2, -(double) (day - anchor) / method.halfLifeDays());
    }
}
