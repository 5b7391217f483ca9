package io.parley.vendors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as programs get them. */
final class EventJson {
    private EventJson() {}

    /** {@code from} is null with a {@code to}: no later than. Both null: known, but not when, or not a date. */
    record Event(
            String caseId,
            String event,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String value,
            String state,
            String source,
            String sourceKind,
            BigDecimal confidence,
            LocalDate observed) {
        static Event of(VendorFact fact) {
            return new Event(
                    fact.caseId,
                    fact.name,
                    fact.fromDay,
                    fact.toDay,
                    fact.content,
                    fact.state,
                    fact.source,
                    fact.sourceKind,
                    fact.confidence,
                    fact.observedOn);
        }
    }

    record EventPage(List<Event> items, int page, int pages, long total) {}

    /** A whole tool, for a file. */
    record EventFile(String tool, @Nullable LocalDate evidenceUntil, List<Event> events) {}
}
