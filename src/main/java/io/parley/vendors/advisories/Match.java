package io.parley.vendors.advisories;

import io.parley.catalog.Keyed;

/** What the rules make of one record and one tool. {@code rule}: the one that decided, as people read it. */
record Match(String tool, Verdict verdict, String rule) {
    enum Verdict implements Keyed {
        ABOUT,
        UNSURE,
        NOT_ABOUT
    }
}
