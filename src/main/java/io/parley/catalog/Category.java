package io.parley.catalog;

/** What a tool is for, first of all. */
public enum Category implements Keyed {
    PRIVATE_MESSENGER,
    TEAM_CHAT,
    MEETING,
    E_MAIL,
    CLOUD_STORAGE,
    FILE_TRANSFER,
    REMOVABLE_MEDIA,
    SOCIAL_NETWORK,
    TELEPHONY
}
