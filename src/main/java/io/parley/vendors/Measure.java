package io.parley.vendors;

import io.parley.catalog.Keyed;
import java.util.function.Function;

/** The four questions that a record answers with a rate, in the order in which they are told. */
public enum Measure implements Keyed {
    VENDOR_PUBLISHED("c.vendorPublished = true", "c.vendorPublished is null", VendorRecord::vendorPublished),
    FIXED_VERSION("c.fixedVersion = true", "c.fixedVersion is null", VendorRecord::fixedVersion),
    REPORT_DATE("c.reportDate = true", "c.reportDate is null", VendorRecord::reportDate),
    EXPLOITED("c.exploitedOn is not null", "", VendorRecord::exploited);

    /** Of the cases that count, in HQL. */
    final String condition;

    /** Of the cases of which the sources do not say; empty where a list says all there is. */
    final String silence;

    private final Function<VendorRecord, Rate> rate;

    Measure(String condition, String silence, Function<VendorRecord, Rate> rate) {
        this.condition = condition;
        this.silence = silence;
        this.rate = rate;
    }

    boolean isSilentFor() {
        return !silence.isEmpty();
    }

    public Rate of(VendorRecord record) {
        return rate.apply(record);
    }

    public String label(VendorMessages words) {
        return switch (this) {
            case VENDOR_PUBLISHED -> words.vendorPublished();
            case FIXED_VERSION -> words.fixedVersion();
            case REPORT_DATE -> words.reportDate();
            case EXPLOITED -> words.exploited();
        };
    }
}
