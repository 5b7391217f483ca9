package io.parley.vendors.scoring;

import org.jspecify.annotations.Nullable;

/** The method with another guess at how long open cases will take: so many times their age, or their norm. It says two. */
public final class Imputed extends Scorer {
    private final double times;

    public Imputed(Method method, Profile profile, double times) {
        super(method, profile);
        this.times = times;
    }

    @Override
    @Nullable
    Reading reading(Case c, Clock clock, int day) {
        var r = super.reading(c, clock, day);
        if (r == null || r.kind() != Reading.Kind.OPEN) {
            return r;
        }
        double norm = norm(clock, c.severity());
        double floor = Points.of(times * Math.max(r.most(), norm), norm);
        double ceiling = Points.of(times * Math.max(r.least(), norm), norm);
        return new Reading(r.kind(), (floor + ceiling) / 2, floor, ceiling, r.anchor(), r.least(), r.most());
    }
}
