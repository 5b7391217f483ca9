package io.parley.vendors;

import org.jspecify.annotations.Nullable;

/**
 * Within how many days after the first public word a fix is looked for, by severity: 14, 30, 60 and 90. The first two come from
 * what the American agency CISA asked of agencies, 60 is its default, 90 is Project Zero's; unknown severity counts as medium.
 */
final class Norm {
    private Norm() {}

    static int days(@Nullable String severity) {
        return switch (severity == null ? "" : severity) {
            case "critical" -> 14;
            case "high" -> 30;
            case "low" -> 90;
            default -> 60;
        };
    }
}
