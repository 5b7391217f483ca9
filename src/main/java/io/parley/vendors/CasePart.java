package io.parley.vendors;

import io.parley.catalog.Keyed;
import org.jspecify.annotations.Nullable;

/** Which cases a number of a record counts, where a rate, a year or a clock alone does not tell. */
enum CasePart implements Keyed {
    /** Of a rate: those of which the sources do not say. */
    NOT_KNOWN,
    /** Of a clock: both days are on record, one of them too vaguely. */
    VAGUE,
    /** Of a clock: the fix was there on the day it began, or before. */
    AT_ONCE,
    /** Of a clock: those that took no longer than its median. */
    HALF,
    /** Of a clock: those that took as long as the longest. */
    LONGEST,
    /** Listed as exploited, in a part that many products use. */
    SHARED_PART,
    /** Verified: the vendor's own publication was read and has no fix. */
    OPEN,
    /** Neither open nor is it on record when a fix could be had. */
    FIX_UNKNOWN,
    /** In the curve of those still without a fix. */
    CURVE,
    /** In the curve, without a fix and still watched just before a day. */
    AT_RISK,
    /** In the curve, fixed on a day. */
    FIXED;

    /** Whether it says anything beside these. */
    boolean fits(@Nullable Measure rate, @Nullable Clocks clock, @Nullable Integer day) {
        return switch (this) {
            case NOT_KNOWN -> rate != null && rate.isSilentFor();
            case VAGUE, AT_ONCE, HALF, LONGEST -> clock != null;
            case AT_RISK, FIXED -> day != null;
            case SHARED_PART, OPEN, FIX_UNKNOWN, CURVE -> true;
        };
    }

    /** {@code rate}: the one it is of, null where it is of none; {@code day}: 0 where none is asked for. */
    String label(VendorMessages words, HistoryMessages more, @Nullable Measure rate, int day) {
        return switch (this) {
            case NOT_KNOWN -> words.notKnown() + (rate == null ? "" : ": " + rate.label(words));
            case VAGUE -> more.partVague();
            case AT_ONCE -> more.atOnce();
            case HALF -> more.partHalf();
            case LONGEST -> more.longest();
            case SHARED_PART -> words.partShared();
            case OPEN -> more.partOpen();
            case FIX_UNKNOWN -> more.partFixUnknown();
            case CURVE -> more.partCurve();
            case AT_RISK -> more.partAtRisk(day);
            case FIXED -> more.partFixed(day);
        };
    }
}
