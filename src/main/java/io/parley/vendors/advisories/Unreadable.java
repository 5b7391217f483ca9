package io.parley.vendors.advisories;

/** A document of which nothing can be used. */
class Unreadable extends Exception {
    final String position;
    final String reason;

    Unreadable(String position, String reason) {
        super(position + " " + reason);
        this.position = position;
        this.reason = reason;
    }
}
