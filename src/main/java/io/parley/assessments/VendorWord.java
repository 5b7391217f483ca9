package io.parley.assessments;

import io.parley.vendors.evidence.ToolRating;
import java.util.Map;
import java.util.Set;

/**
 * What is on record about the vendors of tools, beside the catalog.
 *
 * @param exploitedWithoutFix so their records say
 * @param ratings the latest kept scores; tools without one are left out
 */
record VendorWord(Set<String> exploitedWithoutFix, Map<String, ToolRating> ratings) {}
