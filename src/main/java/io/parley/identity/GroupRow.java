package io.parley.identity;

import java.util.UUID;

/** A group, and how many active people it has. */
record GroupRow(UUID id, String name, long members) {}
