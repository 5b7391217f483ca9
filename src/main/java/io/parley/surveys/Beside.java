package io.parley.surveys;

import java.util.BitSet;

/** Whether a number may stand beside those that earlier surveys published. */
interface Beside {
    Beside NOTHING = (cells, part, base) -> true;

    /** {@code cells}: about whom, {@code part} of {@code base}. */
    boolean allows(BitSet cells, int part, int base);
}
