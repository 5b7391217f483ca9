package io.parley.alternatives;

import io.parley.catalog.Reason;
import io.parley.surveys.SurveyResults;
import io.parley.surveys.UseOfTools;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Why people say they use a tool, from the survey that was released last; only numbers that may be shown. */
@ApplicationScoped
class Stated {
    private final SurveyResults surveys;

    Stated(SurveyResults surveys) {
        this.surveys = surveys;
    }

    Optional<UseOfTools> survey() {
        return surveys.latest();
    }

    /** Reason → people who say so; empty where nobody was asked or nothing may be told. */
    Map<Reason, Integer> of(String tool) {
        return survey().map(s -> reasons(s, tool)).orElse(Map.of());
    }

    static Map<Reason, Integer> reasons(UseOfTools survey, String tool) {
        var weights = new EnumMap<Reason, Integer>(Reason.class);
        survey.find(tool)
                .ifPresent(use -> use.reasons().stream()
                        .filter(r -> r.people() > 0)
                        .forEach(r -> weights.put(r.reason(), r.people())));
        return weights;
    }
}
