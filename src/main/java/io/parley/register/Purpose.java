package io.parley.register;

import io.parley.catalog.Keyed;

/** What something is sent for, beyond what its recipient says already. */
public enum Purpose implements Keyed {
    EVERYDAY,
    /** The usual way is down, and somebody would come to harm or the company's work would stop. */
    EMERGENCY
}
