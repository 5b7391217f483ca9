package io.parley.assessments;

import io.parley.catalog.Keyed;

/** How much a dimension counts for one company; {@code halves} of its share. */
public enum Weight implements Keyed {
    IGNORED(0),
    LOW(1),
    MEDIUM(2),
    HIGH(3),
    VERY_HIGH(4);

    final int halves;

    Weight(int halves) {
        this.halves = halves;
    }
}
