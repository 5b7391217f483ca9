package io.parley.register;

import io.parley.catalog.Keyed;

/** What something is sent from. */
public enum Device implements Keyed {
    MANAGED_LAPTOP,
    MANAGED_PHONE,
    PRIVATE_PHONE
}
