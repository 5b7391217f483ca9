package io.parley.alternatives;

import io.parley.catalog.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Whether one tool is more secure than another. By points: both were assessed, {@code from} and {@code to} are their totals. By
 * facts: no points yet; {@code better} and {@code worse} count the known answers about control in which they differ, of
 * {@code compared} that are known of both.
 */
public record Safety(
        Standing standing,
        Basis basis,
        int better,
        int worse,
        int compared,
        @Nullable Integer from,
        @Nullable Integer to) {
    /** Total security has to be better by so many points: less is noise (product rule). */
    static final int POINTS = 10;
    /** Fewer answers known of both tools tell nothing. */
    static final int FACTS = 8;

    public enum Standing implements Keyed {
        SAFER,
        UNKNOWN,
        NOT_SAFER
    }

    public enum Basis implements Keyed {
        POINTS,
        FACTS
    }

    /** May be offered to people. */
    public boolean passes() {
        return standing == Standing.SAFER;
    }

    static Safety ofFacts(int better, int worse, int compared) {
        var standing = compared < FACTS ? Standing.UNKNOWN : better > worse ? Standing.SAFER : Standing.NOT_SAFER;
        return new Safety(standing, Basis.FACTS, better, worse, compared, null, null);
    }

    static Safety ofPoints(int from, int to, boolean knockedOut) {
        return new Safety(
                to >= from + POINTS && !knockedOut ? Standing.SAFER : Standing.NOT_SAFER,
                Basis.POINTS,
                0,
                0,
                0,
                from,
                to);
    }
}
