package io.parley.assessments;

import io.parley.catalog.Keyed;

/** What is asked about everything that a conversation leaves behind. */
public enum PassportQuestion implements Keyed {
    WHERE,
    WHO_DELETES,
    WHEN_GONE,
    LEAVER
}
