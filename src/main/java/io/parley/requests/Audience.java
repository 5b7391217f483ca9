package io.parley.requests;

import io.parley.catalog.Keyed;

/** With whom somebody wants to talk. */
public enum Audience implements Keyed {
    COLLEAGUES,
    CUSTOMERS,
    SUPPLIERS,
    OTHERS
}
