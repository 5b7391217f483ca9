package io.parley.vendors;

import io.parley.catalog.Keyed;

/** Not having looked, and having looked and found nothing, are two things. */
public enum FactState implements Keyed {
    KNOWN,
    /** Nobody looked, or nobody could tell. */
    UNKNOWN,
    /** The vendor's own publication was read on the day of observation and does not say it. */
    ABSENT
}
