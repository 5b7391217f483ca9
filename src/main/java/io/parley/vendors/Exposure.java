package io.parley.vendors;

import java.time.LocalDate;

/**
 * Something on record that a company may have to act on: a case was listed as exploited, or is verified as open beyond its
 * norm, since that day.
 */
public record Exposure(String tool, String caseId, Kind kind, LocalDate day, String source) {
    public enum Kind {
        KNOWN_EXPLOITED,
        OPEN_BEYOND_NORM
    }
}
