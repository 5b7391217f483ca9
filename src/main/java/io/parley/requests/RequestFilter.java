package io.parley.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which requests a list shows: those of {@code person}, of {@code tool}, only those that wait. */
public record RequestFilter(@Nullable UUID person, @Nullable String tool, boolean waiting) {
    static final String OPEN =
            "(io.parley.requests.RequestState.SUBMITTED, io.parley.requests.RequestState.NEEDS_INFO)";

    public static final RequestFilter ALL = new RequestFilter(null, null, false);
    public static final RequestFilter WAITING = new RequestFilter(null, null, true);

    public static RequestFilter of(UUID person) {
        return new RequestFilter(person, null, false);
    }

    String where() {
        return "where true = true"
                + (person == null ? "" : " and r.personId = :person")
                + (tool == null ? "" : " and r.toolKey = :tool")
                + (waiting ? " and r.state in " + OPEN : "");
    }

    <T> jakarta.persistence.TypedQuery<T> fill(jakarta.persistence.TypedQuery<T> query) {
        if (person != null) {
            query.setParameter("person", person);
        }
        if (tool != null) {
            query.setParameter("tool", tool);
        }
        return query;
    }
}
