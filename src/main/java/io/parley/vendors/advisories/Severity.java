package io.parley.vendors.advisories;

import java.util.Locale;

/** The ledger's four words for what databases call by several. */
final class Severity {
    private Severity() {}

    /** Empty for what is none of them, such as "none". */
    static String of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "critical" -> "critical";
            case "high", "important" -> "high";
            case "medium", "moderate" -> "medium";
            case "low" -> "low";
            default -> "";
        };
    }
}
