package io.parley.requests;

import io.parley.catalog.Keyed;

/** Where a request stands. */
public enum RequestState implements Keyed {
    SUBMITTED,
    NEEDS_INFO,
    DECIDED,
    WITHDRAWN;

    boolean isOpen() {
        return this == SUBMITTED || this == NEEDS_INFO;
    }
}
