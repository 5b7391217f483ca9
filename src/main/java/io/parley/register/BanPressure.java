package io.parley.register;

import java.util.List;

/**
 * What forbidding a tool would weigh on people: {@code people} of {@code answered} say they use it, the alternative covers
 * {@code coverage} % of why. {@code groups}: those of which more than a fifth uses it. {@code text} says it in the reader's words.
 */
public record BanPressure(int people, int answered, int coverage, List<String> groups, String text) {
    /** A larger part of a group than this will not simply stop. */
    public static final double MANY = 0.20;
    /** Less than this percentage covered is no alternative yet. */
    public static final int ENOUGH = 60;

    /** People times the part that nothing covers: so many would be left without. */
    public int points() {
        return people * (100 - coverage) / 100;
    }

    /** Forbidding it takes a reason in writing that is kept. */
    public boolean needsOverride() {
        return !groups.isEmpty() && coverage < ENOUGH;
    }
}
