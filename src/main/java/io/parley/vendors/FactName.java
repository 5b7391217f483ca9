package io.parley.vendors;

import io.parley.catalog.Keyed;

/** What a line of the ledger may say about a case. */
public enum FactName implements Keyed {
    /** Anybody could read about it. */
    PUBLIC(Has.DATE),
    /** The vendor itself told; the day is often not known. */
    VENDOR_PUBLISHED(Has.MAYBE_DATE),
    /** Somebody else told, without the vendor. */
    THIRD_PARTY_PUBLISHED(Has.MAYBE_DATE),
    /** The public record names the version with the fix. That dates nothing. */
    FIXED_VERSION(Has.VALUE),
    /** The version with the fix could be had. */
    FIX_AVAILABLE(Has.DATE),
    /** The vendor received a report. */
    REPORTED(Has.DATE),
    /** CISA took it into its list of known exploited vulnerabilities; it may have been exploited long before. */
    EXPLOITED_LISTED(Has.DATE),
    /** Somebody else says that it was exploited. */
    EXPLOITATION_REPORTED(Has.MAYBE_DATE),
    /** The flaw is in a part that many products use, which is named; none of this product's own making. */
    SHARED_PART(Has.VALUE),
    SEVERITY(Has.VALUE);

    public enum Has {
        DATE,
        MAYBE_DATE,
        VALUE
    }

    final Has has;

    FactName(Has has) {
        this.has = has;
    }
}
