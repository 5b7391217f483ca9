package io.parley.vendors.scoring;

/** How far something is told, 0 to 1; a value only where the state is known. */
public record Degree(When.State state, double value) {
    public static final Degree UNKNOWN = new Degree(When.State.UNKNOWN, 0);
    public static final Degree ABSENT = new Degree(When.State.ABSENT, 0);

    public Degree {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("not between 0 and 1: " + value);
        }
    }

    public static Degree of(double value) {
        return new Degree(When.State.KNOWN, value);
    }

    /** Known or absent: somebody looked. */
    public boolean looked() {
        return state != When.State.UNKNOWN;
    }

    /** The fullest of two: who told more decides, and who looked beats who did not. */
    Degree fuller(Degree other) {
        if (state == other.state) {
            return value >= other.value ? this : other;
        }
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (state) {
            case KNOWN -> 2;
            case ABSENT -> 1;
            case UNKNOWN -> 0;
        };
    }
}
