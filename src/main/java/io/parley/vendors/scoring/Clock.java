package io.parley.vendors.scoring;

/** From when to the fix. */
public enum Clock {
    /** From the first report to the vendor. */
    H,
    /** From the first public word, the vendor's or anyone's. */
    P,
    /** From the day exploitation was known. */
    X;

    /** Unknown where the case is not on this clock. */
    public When start(Case c) {
        return switch (this) {
            case H -> c.reported();
            case P -> c.vendorPublic().earlier(c.thirdPublic());
            case X -> c.exploitedKnown();
        };
    }
}
