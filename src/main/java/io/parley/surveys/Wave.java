package io.parley.surveys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An earlier survey, seen from one that is being closed: what it published and which people are behind the numbers, as bits that mean
 * the same person in both. {@code cells}: in the order of the release; of one that was not told, nobody.
 */
record Wave(Release release, BitSet people, List<BitSet> cells) {
    /** A number that was published and the people whom it is about; {@code part} is null where nothing comparable was told. */
    record Told(BitSet people, @Nullable Integer part, int base) {}

    /** A question as the release has it: parts and what they are parts of; null where it was not told at all. */
    interface Question extends Function<Release, @Nullable Pair> {}

    record Pair(Release.Count part, Release.Count base, boolean comparable) {}

    static Release.Count answered(Release release) {
        return new Release.Count(
                release.answered(),
                new ArrayList<>(
                        release.cells().stream().map(Release.Cell::answered).toList()));
    }

    /** Its cells cannot be told apart any more. */
    boolean isVague() {
        for (int i = 0; i < cells.size(); i++) {
            Integer answered = release.cells().get(i).answered();
            if (answered != null && cells.get(i).cardinality() != answered) {
                return true;
            }
        }
        return false;
    }

    /** All, every shown cell, and the cells that are not shown as the difference that they are. */
    List<Told> told(Pair pair) {
        var told = new ArrayList<Told>();
        Integer all = pair.part().all();
        Integer of = pair.base().all();
        int allBase = of == null ? release.answered() : of;
        if (all == null) {
            return told;
        }
        told.add(new Told(people, pair.comparable() ? all : null, allBase));
        var left = (BitSet) people.clone();
        int part = all;
        int base = allBase;
        boolean some = false;
        int apart = isVague() ? 0 : cells.size();
        for (int i = 0; i < apart; i++) {
            Integer shown = pair.part().cells().get(i);
            Integer shownOf = pair.base().cells().get(i);
            if (shown != null && shownOf != null) {
                told.add(new Told(cells.get(i), pair.comparable() ? shown : null, shownOf));
                left.andNot(cells.get(i));
                part -= shown;
                base -= shownOf;
                some = true;
            }
        }
        if (some && !left.isEmpty()) {
            told.add(new Told(left, pair.comparable() ? part : null, base));
        }
        return told;
    }
}
