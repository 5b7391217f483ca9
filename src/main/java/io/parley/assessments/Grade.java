package io.parley.assessments;

import io.parley.catalog.Keyed;

/** A total in one letter, so that it can be said aloud. NONE: too little is known. */
public enum Grade implements Keyed {
    A(80),
    B(65),
    C(50),
    D(35),
    E(0),
    NONE(-1);

    final int from;

    Grade(int from) {
        this.from = from;
    }

    static Grade of(Score score, boolean cappedAtD) {
        var value = score.value();
        if (value == null) {
            return NONE;
        }
        for (var grade : values()) {
            if (value >= grade.from && !(cappedAtD && grade.compareTo(D) < 0)) {
                return grade;
            }
        }
        return E;
    }

    /** The kind of badge that shows it. */
    public String mood() {
        return switch (this) {
            case A, B -> "yes";
            case C -> "care";
            case D, E -> "no";
            case NONE -> "unknown";
        };
    }
}
