package io.parley.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests as programs read them, with what the person they ask for may see. */
@ApplicationScoped
class RequestItems {
    private final RequestView view;
    private final Clock clock;

    RequestItems(RequestView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    /** {@code finding} of the security review, where the reader may see it. */
    record Item(
            UUID id,
            @Nullable String tool,
            String name,
            @Nullable UUID requester,
            List<String> reasons,
            String state,
            @Nullable String outcome,
            @Nullable String alternative,
            @Nullable UUID mergedInto,
            Instant submittedAt,
            LocalDate triageBy,
            LocalDate decideBy,
            boolean late,
            @Nullable String finding,
            long supporters) {}

    Item of(RequestRow row) {
        var outcome = row.outcome();
        var finding = row.finding();
        return new Item(
                row.id(),
                row.tool(),
                row.name(),
                view.sees(row) ? row.person() : null,
                row.reasons(),
                row.state().key(),
                outcome == null ? null : outcome.key(),
                row.alternative(),
                row.mergedInto(),
                row.submittedAt(),
                row.triageBy(),
                row.decideBy(),
                row.isLate(LocalDate.now(clock)),
                finding == null || !view.sees(row) ? null : finding.key(),
                row.supporters());
    }
}
