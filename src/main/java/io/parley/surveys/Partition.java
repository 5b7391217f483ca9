package io.parley.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes how people divide among the answers of a question of which each gives one. Since the answers of all add up to everybody,
 * one that is left out could be calculated: small ones are therefore merged until every merged part is safe, and a cell is shown with
 * all parts or not at all, and the cells that are not shown are safe taken together. What can be calculated is then a sum of
 * (cell or all hidden cells) × (part), each of them nobody or at least the threshold.
 */
final class Partition {
    private final Suppression suppression;
    private final int[] sizes;
    private final BitSet hiddenCells;
    private final Function<List<Integer>, Beside> beside;

    /**
     * {@code sizes}: people per cell; {@code hiddenCells}: those whose sizes are not published; {@code beside}: for merged answers, what
     * was published about them before.
     */
    Partition(Suppression suppression, int[] sizes, BitSet hiddenCells, Function<List<Integer>, Beside> beside) {
        this.suppression = suppression;
        this.sizes = sizes;
        this.hiddenCells = hiddenCells;
        this.beside = beside;
    }

    private record Counted(int[] people, Beside beside) {}

    /** {@code of}: which of the answers were merged. */
    record Merged(List<Integer> of, Release.Count people) {}

    /** {@code answers}: answer × cell → people, everybody exactly once. Empty when nothing but the total could be told. */
    List<Merged> publish(int[][] answers) {
        var parts = merged(answers);
        if (parts.size() < 2) {
            return List.of();
        }
        var counts = parts.stream()
                .map(p -> new Counted(sum(answers, p), beside.apply(p)))
                .toList();
        var all = new BitSet();
        all.set(0, sizes.length);
        if (!isSafe(counts, all)) {
            return List.of(); // together with what was published before it would tell about few
        }
        var hidden = hidden(counts);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Merged(parts.get(i), shown(counts.get(i).people(), hidden)))
                .toList();
    }

    /** Safe ones alone in their order, the others together at the end. */
    private List<List<Integer>> merged(int[][] answers) {
        int everybody = Arrays.stream(sizes).sum();
        var totals =
                Arrays.stream(answers).mapToInt(a -> Arrays.stream(a).sum()).toArray();
        var alone = new ArrayList<Integer>();
        var rest = new ArrayList<Integer>();
        IntStream.range(0, answers.length)
                .forEach(i -> (suppression.isSafe(totals[i], everybody) ? alone : rest).add(i));
        while (!rest.isEmpty()
                && !alone.isEmpty()
                && !suppression.isSafe(rest.stream().mapToInt(i -> totals[i]).sum(), everybody)) {
            var next = alone.stream()
                    .filter(i -> totals[i] > 0)
                    .min(Comparator.comparingInt(i -> totals[i]))
                    .orElse(alone.get(0));
            alone.remove(next);
            rest.add(next);
        }
        var parts = new ArrayList<>(alone.stream().map(List::of).toList());
        if (!rest.isEmpty()) {
            parts.add(rest.stream().sorted().toList());
        }
        return parts;
    }

    private BitSet hidden(List<Counted> counts) {
        var hidden = (BitSet) hiddenCells.clone();
        IntStream.range(0, sizes.length)
                .filter(cell -> !isSafe(counts, Suppression.only(cell)))
                .forEach(hidden::set);
        while (!isSafe(counts, hidden)) {
            hidden.set(IntStream.range(0, sizes.length)
                    .filter(cell -> !hidden.get(cell))
                    .boxed()
                    .min(Comparator.comparingInt(cell -> sizes[cell]))
                    .orElseThrow()); // ends at all cells, which are the total
        }
        return hidden;
    }

    private boolean isSafe(List<Counted> counts, BitSet cells) {
        int people = cells.stream().map(cell -> sizes[cell]).sum();
        return counts.stream().allMatch(c -> {
            int part = cells.stream().map(cell -> c.people()[cell]).sum();
            return suppression.isSafe(part, people) && c.beside().allows(cells, part, people);
        });
    }

    private static Release.Count shown(int[] counts, BitSet hidden) {
        var cells = new ArrayList<@Nullable Integer>();
        for (int cell = 0; cell < counts.length; cell++) {
            cells.add(hidden.get(cell) ? null : (Integer) counts[cell]);
        }
        return new Release.Count(Arrays.stream(counts).sum(), cells);
    }

    private static int[] sum(int[][] answers, List<Integer> of) {
        var sum = new int[answers[0].length];
        of.forEach(i -> Arrays.setAll(sum, cell -> sum[cell] + answers[i][cell]));
        return sum;
    }
}
