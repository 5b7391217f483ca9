package io.parley.vendors;

import io.parley.catalog.Keyed;

/** Who says so. */
public enum LedgerSource implements Keyed {
    VENDOR_ADVISORY,
    /** A single page of the vendor: an announcement, an incident's story. */
    VENDOR_NOTICE,
    CVE_LIST,
    /** One record of the list that was looked up by itself. */
    CVE_RECORD,
    NVD,
    GITHUB_ADVISORY,
    KEV,
    RELEASE_LIST,
    RESEARCHER,
    AGGREGATOR,
    /** A record that does not say to which day it speaks. */
    UNDATED_RECORD;

    /** Read as a whole to a day, so that what is not in it was not there; a single page says nothing about others. */
    boolean isList() {
        return this != RESEARCHER && this != AGGREGATOR && this != VENDOR_NOTICE && this != CVE_RECORD && isDated();
    }

    /** Whether the day it was read is one to which it speaks. */
    boolean isDated() {
        return this != UNDATED_RECORD;
    }
}
