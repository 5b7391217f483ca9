package io.parley.assessments;

import io.parley.catalog.ToolSheet;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the tools stand for the current company, as it was computed last. */
@ApplicationScoped
class ToolAssessments implements PanacheRepositoryBase<ToolAssessment, UUID> {
    private final Assessments assessments;
    private final Weightings weightings;
    private final Event<AssessmentMoved> moved;
    private final Clock clock;

    ToolAssessments(Assessments assessments, Weightings weightings, Event<AssessmentMoved> moved, Clock clock) {
        this.assessments = assessments;
        this.weightings = weightings;
        this.moved = moved;
        this.clock = clock;
    }

    List<ToolAssessment> listByTool() {
        return list("order by toolSlug");
    }

    /** How many rows changed. Doing it twice changes nothing; tools that are gone keep where they stood. */
    int compute(List<ToolSheet> sheets, VendorWord vendor) {
        var there = listByTool().stream().collect(Collectors.toMap(a -> a.toolSlug, Function.identity()));
        int changed = 0;
        for (var now : assessments.assess(sheets, weightings.current(), vendor)) {
            var stored = there.get(now.tool());
            if (stored == null) {
                persist(new ToolAssessment(now, clock.instant()));
                changed++;
                continue;
            }
            var before = stored.said();
            var since = stored.at;
            if (stored.become(now, clock.instant())) {
                moved.fire(new AssessmentMoved(stored.id, now.tool(), before, stored.said(), now.method()));
            }
            changed += stored.at.equals(since) ? 0 : 1;
        }
        return changed;
    }
}
