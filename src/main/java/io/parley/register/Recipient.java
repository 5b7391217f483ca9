package io.parley.register;

import io.parley.catalog.Keyed;

/** Whom something is sent to. */
public enum Recipient implements Keyed {
    COLLEAGUES,
    CUSTOMERS,
    PARTNERS_AND_AUTHORITIES
}
