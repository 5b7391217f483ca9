package io.parley.vendors.advisories;

import java.time.LocalDate;

/**
 * A version that came out.
 *
 * @param product {@code github.com/owner/repository} or {@code endoflife.date/product}
 * @param doubtful many versions carry this day: an old repository was brought in, so it came out no later than that
 */
record Release(String product, String version, LocalDate day, boolean doubtful, String source) {}
