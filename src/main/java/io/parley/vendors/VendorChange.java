package io.parley.vendors;

import java.time.LocalDate;

/** Something new on record about a tool: a case became public, or was listed as exploited, on that day at the latest. */
public record VendorChange(String tool, String caseId, Kind kind, LocalDate day, String source) {
    public enum Kind {
        PUBLIC,
        EXPLOITED_LISTED
    }
}
