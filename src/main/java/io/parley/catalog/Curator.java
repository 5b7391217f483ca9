package io.parley.catalog;

/** An operator who looks after the catalog. {@code identity}: issuer and subject, which stay when the name changes. */
record Curator(String identity, String name) {}
