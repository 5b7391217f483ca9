package io.parley.requests;

import io.parley.catalog.Keyed;

/** Where a request stands. {@code DRAFT}: not sent; it is an {@link UnsentRequest} that only whoever writes it sees. */
public enum RequestState implements Keyed {
    DRAFT,
    SUBMITTED,
    TRIAGE,
    NEEDS_INFO,
    SECURITY_REVIEW,
    DECIDED,
    WITHDRAWN;

    boolean isOpen() {
        return this == SUBMITTED || this == TRIAGE || this == NEEDS_INFO || this == SECURITY_REVIEW;
    }
}
