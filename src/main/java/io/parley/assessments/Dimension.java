package io.parley.assessments;

import io.parley.catalog.Keyed;

/** What is judged. {@code share}: the weight out of 100 when a company weighs everything alike. */
public enum Dimension implements Keyed {
    PERMANENCE(25),
    ACCESS(20),
    TWO_FACTOR(15),
    CONFIDENTIALITY(10),
    VENDOR(20),
    LEGAL(10);

    final int share;

    Dimension(int share) {
        this.share = share;
    }
}
