package io.parley.requests;

/** What the badge tag shows: sign and colour by {@code kind}, and the word. */
record Badge(String kind, String text) {}
