package io.parley.vendors;

import io.parley.catalog.Keyed;
import org.jspecify.annotations.Nullable;

/** Three ways of asking how long a fix took; each has evidence of its own, and they are never one number. */
enum Clocks implements Keyed {
    REPORT_TO_FIX,
    PUBLIC_TO_FIX,
    EXPLOITED_TO_FIX;

    @Nullable
    FactDate start(CaseDates dates) {
        return switch (this) {
            case REPORT_TO_FIX -> dates.reported();
            case PUBLIC_TO_FIX -> dates.published();
            case EXPLOITED_TO_FIX -> dates.exploited();
        };
    }

    String label(HistoryMessages words) {
        return switch (this) {
            case REPORT_TO_FIX -> words.clockReport();
            case PUBLIC_TO_FIX -> words.clockPublic();
            case EXPLOITED_TO_FIX -> words.clockExploited();
        };
    }
}
