package io.parley.requests;

import io.parley.catalog.Keyed;

/** On what somebody wants to use it. */
public enum Device implements Keyed {
    MANAGED_LAPTOP,
    MANAGED_PHONE,
    PRIVATE_PHONE
}
