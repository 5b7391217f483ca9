package io.parley.vendors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly on record about the flaws of a tool. Few or no cases say nothing about its safety, good or bad.
 *
 * @param vendorPublished cases that the vendor published itself
 * @param fixedVersion cases whose public record names the version with the fix
 * @param reportDate cases for which it is public when the vendor was told
 * @param exploited cases on CISA's list of known exploited vulnerabilities; not listed does not mean not exploited
 * @param firstCase day the first case was public, null where no case has a day
 * @param firstListed day the first case was listed as exploited
 * @param evidenceUntil the latest day to which a source of this tool was read; null without cases
 */
public record VendorRecord(
        String tool,
        int cases,
        Rate vendorPublished,
        Rate fixedVersion,
        Rate reportDate,
        Rate exploited,
        @Nullable LocalDate firstCase,
        @Nullable LocalDate lastCase,
        @Nullable LocalDate firstListed,
        @Nullable LocalDate lastListed,
        @Nullable LocalDate evidenceUntil) {

    /** Below this many cases a share says nothing; see the method. */
    public static final int ENOUGH = 5;

    static VendorRecord none(String tool) {
        var nothing = Rate.of(0, 0, 0);
        return new VendorRecord(tool, 0, nothing, nothing, nothing, nothing, null, null, null, null, null);
    }

    public boolean hasEnough() {
        return cases >= ENOUGH;
    }

    public int listedAsExploited() {
        return exploited.count();
    }
}
