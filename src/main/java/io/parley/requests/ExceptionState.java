package io.parley.requests;

/** What was decided about an exception; {@link ExceptionStatus} says what that means on a day. */
enum ExceptionState {
    PROPOSED,
    APPROVED,
    REJECTED,
    REVOKED
}
