package io.parley.alternatives;

/** What a judgement stands on; each has a sentence for people. */
public enum Rule {
    /** A value of the curated file, with its source. */
    CURATED,
    INSTANT,
    NOT_INSTANT,
    BOTH_PHONES,
    ONE_PHONE,
    NO_PHONE,
    CALLS_AND_VOICE,
    CALLS_OR_VOICE,
    NEITHER_CALLS_NOR_VOICE,
    LARGE_FILES,
    MIDDLING_FILES,
    SMALL_FILES,
    OUTSIDERS,
    OUTSIDERS_IF_ALLOWED,
    NO_OUTSIDERS,
    /** The company moves its own people, and nobody else's. */
    COLLEAGUES_ONLY,
    NEEDS_A_RULE,
    NEEDS_TIME,
    NEEDS_A_PRIVATE_PHONE,
    NEEDS_A_FALLBACK,
    NOTHING_KNOWN
}
