package io.parley.assessments;

import java.util.Optional;

/** What people say about a tool; told by a feature above, which knows surveys and decisions. */
public interface FitForPeople {
    /** Empty where no published survey says anything about it. */
    Optional<Fit> of(String tool);
}
