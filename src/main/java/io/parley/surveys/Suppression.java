package io.parley.surveys;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which numbers may be published, so that no sum or difference of them tells how many of fewer than {@code threshold} people
 * did something. A number is a part of a base ("use it" of "answered", "for this reason" of "use it"), for all and per cell;
 * what was left out is told by the others as a whole only, so that whole is held to the same rule.
 */
final class Suppression {
    private final int threshold;

    Suppression(int threshold) {
        this.threshold = threshold;
    }

    /** Neither those who did nor those who did not are few; where all did the same, there are twice as many of them. */
    boolean isSafe(int part, int base) {
        if (base == 0) {
            return true; // nobody there, as the base itself says
        }
        return part == 0 || part == base ? base >= 2 * threshold : part >= threshold && base - part >= threshold;
    }

    /** The cells whose sizes stay hidden; the total, which is shown, must be at least the threshold. */
    BitSet hiddenSizes(int[] sizes) {
        var hidden = new BitSet();
        IntStream.range(0, sizes.length).filter(i -> sizes[i] < threshold).forEach(hidden::set);
        while (!hidden.isEmpty() && hidden.cardinality() < sizes.length && sum(sizes, hidden) < threshold) {
            hidden.set(smallest(sizes, hidden));
        }
        return hidden;
    }

    /**
     * The cells whose parts stay hidden, {@code before} among them since their bases are; empty when the total must not be
     * shown either.
     */
    Optional<BitSet> hidden(int[] parts, int[] bases, BitSet before) {
        if (!isSafe(Arrays.stream(parts).sum(), Arrays.stream(bases).sum())) {
            return Optional.empty();
        }
        var hidden = (BitSet) before.clone();
        IntStream.range(0, parts.length)
                .filter(i -> !isSafe(parts[i], bases[i]))
                .forEach(hidden::set);
        while (!isSafe(sum(parts, hidden), sum(bases, hidden))) {
            hidden.set(next(parts, bases, hidden)); // ends at the total, which is safe
        }
        return Optional.of(hidden);
    }

    /** The smallest cell that makes the hidden ones safe; where no single one does, the smallest. */
    private int next(int[] parts, int[] bases, BitSet hidden) {
        return shown(bases, hidden)
                .filter(i -> isSafe(sum(parts, hidden) + parts[i], sum(bases, hidden) + bases[i]))
                .boxed()
                .min(Comparator.comparingInt(i -> bases[i]))
                .orElseGet(() -> smallest(bases, hidden));
    }

    private static int smallest(int[] sizes, BitSet hidden) {
        return shown(sizes, hidden)
                .boxed()
                .min(Comparator.comparingInt(i -> sizes[i]))
                .orElseThrow();
    }

    private static IntStream shown(int[] sizes, BitSet hidden) {
        return IntStream.range(0, sizes.length).filter(i -> !hidden.get(i));
    }

    private static int sum(int[] numbers, BitSet of) {
        return of.stream().map(i -> numbers[i]).sum();
    }
}
