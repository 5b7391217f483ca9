package io.parley.policies;

import java.util.Locale;

/** How an answer reached us. */
public enum Via {
    WEB,
    KIOSK,
    PAPER_IMPORT,
    API;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
