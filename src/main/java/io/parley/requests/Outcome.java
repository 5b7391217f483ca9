package io.parley.requests;

import io.parley.catalog.Keyed;

/** How a request was answered. A no comes with something to use instead, or with the words why there is nothing. */
public enum Outcome implements Keyed {
    APPROVED,
    WITH_CONDITIONS,
    REJECTED,
    /** It is the same as another open request and goes on there. */
    MERGED
}
