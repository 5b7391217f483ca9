package io.parley.requests;

import io.parley.catalog.Keyed;

/** How signing in to an account is secured, weakest first. */
public enum TwoFactor implements Keyed {
    NONE,
    SMS,
    TOTP,
    PUSH,
    SECURITY_KEY,
    PASSKEY;

    /** Accounts that speak for the company need a code from an app at least. */
    public boolean isEnough() {
        return compareTo(TOTP) >= 0;
    }
}
