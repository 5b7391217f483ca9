package io.parley.assessments;

import io.parley.catalog.Keyed;

/** What a conversation leaves behind. */
public enum Artefact implements Keyed {
    MESSAGE,
    FILE,
    RECORDING,
    TRANSCRIPT,
    INDEX,
    BACKUP,
    METADATA
}
