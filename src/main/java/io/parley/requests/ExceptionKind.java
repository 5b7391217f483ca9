package io.parley.requests;

import io.parley.catalog.Keyed;

/** What an exception is for. */
public enum ExceptionKind implements Keyed {
    TEMPORARY_TOOL,
    CUSTOMER_CONTACT,
    /** Reported afterwards: it may begin before the day on which it is asked for. */
    EMERGENCY,
    RESEARCH,
    ACCESSIBILITY
}
