package io.parley.requests;

import io.parley.catalog.Keyed;

/** What is wrong with a channel, the worst first. */
public enum ChannelAlarm implements Keyed {
    /** Nobody of the company can get in. */
    ORPHANED,
    /** Somebody who knew the way in left, and it was not changed within a day. */
    ROTATION_LATE,
    ROTATION,
    /** One custodian: who is ill tomorrow? */
    ONE_CUSTODIAN,
    WEAK_TWO_FACTOR,
    NOT_TESTED,
    /** A quarter without a custodian's word that all of it is still right. */
    NOT_ATTESTED
}
