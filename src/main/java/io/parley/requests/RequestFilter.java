package io.parley.requests;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which requests a list shows: those of {@code person}, of {@code tool}, only those that wait, only those that security looks at. */
public record RequestFilter(@Nullable UUID person, @Nullable String tool, boolean waiting, boolean reviewed) {
    static final String OPEN = Arrays.stream(RequestState.values())
            .filter(RequestState::isOpen)
            .map(s -> RequestState.class.getName() + "." + s)
            .collect(Collectors.joining(", ", "(", ")"));

    public static final RequestFilter ALL = new RequestFilter(null, null, false, false);
    public static final RequestFilter WAITING = new RequestFilter(null, null, true, false);
    static final RequestFilter REVIEWED = new RequestFilter(null, null, true, true);

    public RequestFilter(@Nullable UUID person, @Nullable String tool, boolean waiting) {
        this(person, tool, waiting, false);
    }

    public static RequestFilter of(UUID person) {
        return new RequestFilter(person, null, false);
    }

    String where() {
        return "where true = true"
                + (person == null ? "" : " and r.personId = :person")
                + (tool == null ? "" : " and r.toolKey = :tool")
                + (waiting ? " and r.state in " + OPEN : "")
                + (reviewed ? " and r.state = io.parley.requests.RequestState.SECURITY_REVIEW" : "");
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
