package io.parley.surveys;

import io.parley.catalog.Keyed;

/** With whom a tool is used. */
public enum Partner implements Keyed {
    COLLEAGUES,
    CUSTOMERS,
    SUPPLIERS,
    AUTHORITIES
}
