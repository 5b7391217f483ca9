package io.parley.catalog;

/** Who says so. */
public enum SourceKind implements Keyed {
    VENDOR_PAGE,
    INDEPENDENT_TEST,
    PUBLIC_REGISTER,
    PUBLIC_AUTHORITY,
    COMMUNITY_DATASET,
    PRESS
}
