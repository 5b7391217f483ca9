package io.parley.assessments;

/**
 * One score on a line from 0 to 100, in whole units: the bar up to what is known, dots where it is open, and a whisker over the
 * range. {@code id} names the pattern, since a page may have several.
 */
public record ScoreBar(String id, Score score) {
    /** The solid part: what is sure where there is a number, else nothing. */
    public int solid() {
        var value = score.value();
        return value == null ? 0 : value;
    }

    /** Where there is no number the whole range is dots. */
    public boolean isOpen() {
        return !score.isRated();
    }

    public int openFrom() {
        return score.low();
    }

    public int openWidth() {
        return Math.max(score.high() - score.low(), 1);
    }

    public String whisker() {
        return "M%d 5H%dM%d 2v6M%d 2v6".formatted(score.low(), score.high(), score.low(), score.high());
    }
}
