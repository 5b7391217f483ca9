package io.parley.requests;

import io.parley.catalog.Keyed;

/** How much harm it does when the wrong person reads it, least first. */
public enum DataClass implements Keyed {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    RESTRICTED;

    /** Two people decide together. */
    public boolean needsFourEyes() {
        return compareTo(CONFIDENTIAL) >= 0;
    }
}
