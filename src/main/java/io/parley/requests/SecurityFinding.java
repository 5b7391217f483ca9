package io.parley.requests;

import io.parley.catalog.Keyed;

/** What a security review comes to. It is advice with one consequence: after an objection nobody approves without conditions. */
public enum SecurityFinding implements Keyed {
    NO_OBJECTION,
    OBJECTION
}
