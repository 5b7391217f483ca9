package io.parley.surveys;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
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
    BitSet hiddenSizes(int[] sizes, Beside beside) {
        var hidden = new BitSet();
        IntStream.range(0, sizes.length)
                .filter(i -> sizes[i] < threshold || !beside.allows(only(i), sizes[i], sizes[i]))
                .forEach(hidden::set);
        while (!hidden.isEmpty()
                && hidden.cardinality() < sizes.length
                && (sum(sizes, hidden) < threshold || !beside.allows(hidden, sum(sizes, hidden), sum(sizes, hidden)))) {
            hidden.set(smallest(sizes, hidden));
        }
        return hidden;
    }

    /**
     * The cells whose parts stay hidden, {@code before} among them since their bases are; empty when the total must not be
     * shown either.
     */
    Optional<BitSet> hidden(int[] parts, int[] bases, BitSet before, Beside beside) {
        Predicate<BitSet> told = cells -> isSafe(sum(parts, cells), sum(bases, cells))
                && beside.allows(cells, sum(parts, cells), sum(bases, cells));
        var all = new BitSet();
        all.set(0, parts.length);
        if (!told.test(all)) {
            return Optional.empty();
        }
        var hidden = (BitSet) before.clone();
        IntStream.range(0, parts.length).filter(i -> !told.test(only(i))).forEach(hidden::set);
        while (!hidden.isEmpty() && !told.test(hidden)) {
            hidden.set(next(bases, hidden, told)); // ends at the total, which may be told
        }
        return Optional.of(hidden);
    }

    /** The smallest cell that makes the hidden ones safe; where no single one does, the smallest. */
    private static int next(int[] bases, BitSet hidden, Predicate<BitSet> told) {
        return shown(bases, hidden)
                .filter(i -> {
                    var more = (BitSet) hidden.clone();
                    more.set(i);
                    return told.test(more);
                })
                .boxed()
                .min(Comparator.comparingInt(i -> bases[i]))
                .orElseGet(() -> smallest(bases, hidden));
    }

    static BitSet only(int cell) {
        var only = new BitSet();
        only.set(cell);
        return only;
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
