package io.parley.vendors;

import io.parley.catalog.Keyed;

/** How a fact came into the ledger. */
public enum Origin implements Keyed {
    /** From the shipped files, which people wrote and reviewed. */
    CURATED,
    /** From records of public feeds, by a matching rule or a curator's decision. */
    FEEDS
}
