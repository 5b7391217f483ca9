package io.parley.register;

import io.parley.catalog.Keyed;

/** How far information may travel, the least sensitive first. */
public enum DataClass implements Keyed {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    RESTRICTED
}
