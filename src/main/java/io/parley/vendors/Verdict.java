package io.parley.vendors;

import io.quarkus.qute.RawString;

/** The sentence with which a record begins where there are cases; each of its numbers opens the cases behind it. */
final class Verdict {
    private Verdict() {}

    static RawString of(VendorRecord known, VendorMessages words) {
        var all = number(known, known.cases(), "");
        return new RawString(
                known.hasEnough()
                        ? words.verdict(
                                all,
                                number(known, Measure.VENDOR_PUBLISHED),
                                number(known, Measure.FIXED_VERSION),
                                number(known, Measure.EXPLOITED))
                        : words.verdictFew(all));
    }

    private static RawString number(VendorRecord known, Measure rate) {
        return number(known, rate.of(known).count(), "?rate=" + rate.key());
    }

    /** The slug is one of the catalog's by now: letters, digits and dashes. */
    private static RawString number(VendorRecord known, int count, String filter) {
        return new RawString(
                count == 0
                        ? "0"
                        : "<a href=\"/tools/%s/record%s#cases\">%d</a>".formatted(known.tool(), filter, count));
    }
}
