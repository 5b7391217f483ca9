package io.parley.assessments;

import io.parley.catalog.Keyed;

/** What beats any average. */
public enum KnockOut implements Keyed {
    /** No second factor at all: at most D. */
    NO_TWO_FACTOR,
    /** Nobody in the company sets how long things are kept: not approvable for confidential data. */
    NO_RETENTION_CONTROL,
    /** Listed as exploited, and the record says that no fix is published: back under review. */
    EXPLOITED_WITHOUT_FIX
}
