package io.parley.requests;

import io.parley.catalog.Keyed;

/** Where an exception stands on a day; whether it runs or is over follows from its days alone. */
public enum ExceptionStatus implements Keyed {
    PROPOSED,
    UPCOMING,
    ACTIVE,
    EXPIRED,
    REJECTED,
    REVOKED
}
