package io.parley.policies;

import java.util.UUID;

/** Somebody who is asked or told, as a mail needs them. */
public record Reader(UUID id, String name, String mail, String language) {}
