package io.parley.vendors;

import io.parley.catalog.Keyed;

/** Who says so. */
public enum LedgerSource implements Keyed {
    VENDOR_ADVISORY,
    CVE_LIST,
    NVD,
    GITHUB_ADVISORY,
    KEV,
    RELEASE_LIST,
    RESEARCHER,
    AGGREGATOR
}
