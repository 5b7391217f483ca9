package io.parley.register.lists;

import io.parley.catalog.Keyed;

/** What can be read from outside; {@code file} ends its address. */
enum ListKind implements Keyed {
    /** Names of machines of tools that are not permitted, as a hosts file. */
    HOSTS("hosts.txt"),
    /** Every tool that is decided about, as CSV. */
    TOOLS("tools.csv"),
    /** When each decision is to be looked at again, as iCalendar. */
    REVIEWS("reviews.ics"),
    /** What is approved, as a page for everybody. */
    APPROVED("approved");

    private final String file;

    ListKind(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
