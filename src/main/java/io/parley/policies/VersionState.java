package io.parley.policies;

import java.util.Locale;
import java.util.Set;

/** Where a version of a policy stands. */
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    ARCHIVED;

    /** A policy has at most one version that is on its way. */
    static final Set<VersionState> OPEN = Set.of(DRAFT, IN_REVIEW, APPROVED);

    /** {@code IN_REVIEW} → {@code in-review}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
