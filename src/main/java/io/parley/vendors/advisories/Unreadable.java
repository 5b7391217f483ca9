package io.parley.vendors.advisories;

/** A document of which nothing can be used. */
class Unreadable extends Exception {
    final String position;
    final Reason why;

    /** {@code pattern} and {@code values}: as in {@link Reason#of}. */
    Unreadable(String position, String pattern, Object... values) {
        this(position, Reason.of(pattern, values));
    }

    Unreadable(String position, Reason why) {
        super(position + " " + why.text());
        this.position = position;
        this.why = why;
    }
}
