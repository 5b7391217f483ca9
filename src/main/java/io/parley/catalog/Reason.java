package io.parley.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why people use a tool: the one list that surveys, requests and alternatives share, in the order in which it is shown. */
public enum Reason {
    CONTACTS_ARE_THERE,
    FASTER_THAN_MAIL,
    ON_MY_PHONE,
    CALLS_AND_VOICE_NOTES,
    FILE_SIZE,
    SEARCH_AND_HISTORY,
    GROUPS_OUTSIDE,
    NOTIFICATIONS,
    TRANSLATION_OR_ACCESS,
    ABROAD_OR_OFFLINE,
    COMPANY_TOOL_DOWN,
    NOBODY_TOLD_ME,
    PRIVACY_FROM_EMPLOYER,
    HABIT;

    /** {@code ON_MY_PHONE} → {@code on-my-phone}, as in forms, files and the database. Its words: {@link Words#reason}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }
}
