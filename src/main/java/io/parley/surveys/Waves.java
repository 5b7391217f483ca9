package io.parley.surveys;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers of two releases could subtract. A number is left out where the people behind it differ from those behind an earlier
 * number about mostly the same people by fewer than the threshold who came, or who left: if all others answered as before, the
 * difference would be these few. From other people's numbers it must differ by as many who came and left together. Where
 * people only came or only left, what the difference tells about them is held to the rule for every other number.
 * Earlier numbers that are about parts of the same people are put together first. Why: ADR 048.
 */
final class Waves {
    static final Waves NONE = new Waves(Survey.LEAST_THRESHOLD, List.of(), List.of());

    private final int threshold;
    private final List<BitSet> cells;
    private final List<Wave> earlier;
    private final Suppression suppression;

    /** {@code cells}: who answered now, per cell, as the bits of {@code earlier}. */
    Waves(int threshold, List<BitSet> cells, List<Wave> earlier) {
        this.threshold = threshold;
        this.cells = cells;
        this.earlier = earlier;
        this.suppression = new Suppression(threshold);
    }

    /** Too few came or left for anything to be told. */
    boolean holdBack() {
        var all = new BitSet();
        all.set(0, cells.size());
        return !sizes().allows(all, 0, 0);
    }

    /** How many answered: only about whom, since that somebody answered is all it tells. */
    Beside sizes() {
        return (of, part, base) ->
                allows(of, null, 0, r -> new Wave.Pair(Wave.answered(r), Wave.answered(r), true)) && !isSplit(of);
    }

    Beside of(Wave.Question question) {
        return (of, part, base) -> allows(of, part, base, question);
    }

    private boolean allows(BitSet of, @Nullable Integer part, int base, Wave.Question question) {
        if (earlier.isEmpty()) {
            return true;
        }
        var people = people(of);
        return people.isEmpty()
                || earlier.stream().allMatch(wave -> {
                    var pair = question.apply(wave.release());
                    if (pair == null || pair.part().all() == null) {
                        return true;
                    }
                    if (wave.isVague() && of.cardinality() < cells.size()) {
                        return false;
                    }
                    var told = wave.told(pair);
                    told.add(together(told, people));
                    return told.stream().allMatch(t -> mayStand(people, part, base, t));
                });
    }

    private boolean mayStand(BitSet people, @Nullable Integer part, int base, Wave.Told told) {
        int came = without(people, told.people());
        int left = without(told.people(), people);
        int stayed = people.cardinality() - came;
        boolean same = 2 * stayed > Math.max(people.cardinality(), stayed + left);
        if (same ? isFew(came) || isFew(left) : came + left > 0 && came + left < threshold) {
            return false;
        }
        if (part == null || (came == 0) == (left == 0)) {
            return true;
        }
        Integer before = told.part();
        if (before == null) {
            return false;
        }
        int sign = came > 0 ? 1 : -1;
        int of = sign * (base - told.base());
        int did = sign * (part - before);
        return did < 0
                || did > of
                || suppression.isSafe(did, of); // else others changed their minds, and nothing follows
    }

    /** Those earlier cells of which most people are among these. */
    private static Wave.Told together(List<Wave.Told> told, BitSet people) {
        var union = new BitSet();
        int part = 0;
        int base = 0;
        boolean comparable = true;
        for (var t : told.subList(Math.min(1, told.size()), told.size())) {
            if (2 * (t.people().cardinality() - without(t.people(), people))
                    > t.people().cardinality()) {
                union.or(t.people());
                base += t.base();
                comparable &= t.part() != null;
                part += t.part() == null ? 0 : t.part();
            }
        }
        return union.isEmpty() ? told.get(0) : new Wave.Told(union, comparable ? (Integer) part : null, base);
    }

    /** One of several that an earlier cell was divided into. */
    private boolean isSplit(BitSet of) {
        return of.cardinality() == 1
                && earlier.stream()
                        .flatMap(wave -> wave.cells().stream())
                        .anyMatch(cell -> isMostlyIn(people(of), cell)
                                && cells.stream()
                                                .filter(c -> isMostlyIn(c, cell))
                                                .count()
                                        > 1);
    }

    private static boolean isMostlyIn(BitSet some, BitSet all) {
        return 2 * without(some, all) < some.cardinality();
    }

    private boolean isFew(int people) {
        return people > 0 && people < threshold;
    }

    private static int without(BitSet some, BitSet others) {
        var rest = (BitSet) some.clone();
        rest.andNot(others);
        return rest.cardinality();
    }

    private BitSet people(BitSet of) {
        var people = new BitSet();
        of.stream().forEach(i -> people.or(cells.get(i)));
        return people;
    }
}
