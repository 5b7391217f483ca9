package io.parley.assessments;

import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;

/** What counts how much for the current company. */
@ApplicationScoped
public class Weightings implements PanacheRepositoryBase<AssessmentWeighting, UUID> {
    private final Event<AssessmentWeightsChanged> changed;
    private final TenantWork work;
    private final Clock clock;

    Weightings(Event<AssessmentWeightsChanged> changed, TenantWork work, Clock clock) {
        this.changed = changed;
        this.work = work;
        this.clock = clock;
    }

    /** Everything alike until somebody says otherwise. */
    public Weights current() {
        return find("order by at desc, id desc")
                .firstResultOptional()
                .map(w -> Weights.read(w.weights))
                .orElse(Weights.EVEN);
    }

    /** False when it stands so already. Something must count. */
    public boolean set(UUID person, Weights weights) {
        if (!weights.anything()) {
            throw new IllegalArgumentException("Nothing counts");
        }
        if (current().equals(weights)) {
            return false;
        }
        var weighting = new AssessmentWeighting(clock.instant(), person, weights);
        persist(weighting);
        work.waits(RecomputeJob.WORK);
        changed.fire(new AssessmentWeightsChanged(weighting.id, weights.keys()));
        return true;
    }
}
