package io.parley.alternatives;

import io.parley.catalog.Keyed;

/** How far a tool does what somebody uses another one for. Unknown is never taken for no. */
public enum Level implements Keyed {
    COVERS,
    PARTLY,
    LACKS,
    UNKNOWN,
    /** No tool answers this reason; something else does. */
    OTHERWISE
}
