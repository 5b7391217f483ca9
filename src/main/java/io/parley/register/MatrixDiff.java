package io.parley.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which cells of a matrix say something else than before; cells that change alike are one line. */
final class MatrixDiff {
    /** {@code mood}: of what it says afterwards. */
    public record Change(String cell, String before, String after, String mood) {}

    private record Cell(DataClass data, Recipient recipient, Device device, String before, String after, String mood) {
        boolean changes() {
            return !before.equals(after);
        }

        boolean sameAs(Cell other) {
            return before.equals(other.before) && after.equals(other.after);
        }
    }

    private MatrixDiff() {}

    /** {@code before}: null where nothing was decided. */
    static List<Change> of(@Nullable DecisionMatrix before, DecisionMatrix after) {
        var changes = new ArrayList<Change>();
        for (var data : DataClass.values()) {
            var all = new ArrayList<Cell>();
            for (var recipient : Recipient.values()) {
                all.addAll(cells(before, after, data, recipient));
            }
            if (alike(all)) {
                add(changes, all.get(0), null, null);
                continue;
            }
            for (var recipient : Recipient.values()) {
                var some = all.stream().filter(c -> c.recipient == recipient).toList();
                if (alike(some)) {
                    add(changes, some.get(0), recipient, null);
                } else {
                    some.forEach(c -> add(changes, c, recipient, c.device));
                }
            }
        }
        return List.copyOf(changes);
    }

    private static List<Cell> cells(
            @Nullable DecisionMatrix before, DecisionMatrix after, DataClass data, Recipient recipient) {
        var cells = new ArrayList<Cell>();
        for (var device : Device.values()) {
            var now = after.answer(data, recipient, device);
            cells.add(new Cell(
                    data,
                    recipient,
                    device,
                    before == null
                            ? DecisionWords.words().nothing()
                            : RuleCard.text(before.answer(data, recipient, device)),
                    RuleCard.text(now),
                    mood(now)));
        }
        return cells;
    }

    private static String mood(Optional<MatrixRule> rule) {
        return rule.map(r -> r.answer().mood()).orElse("unknown");
    }

    private static boolean alike(List<Cell> cells) {
        return cells.stream().allMatch(c -> c.sameAs(cells.get(0)));
    }

    private static void add(List<Change> changes, Cell cell, @Nullable Recipient recipient, @Nullable Device device) {
        if (cell.changes()) {
            var named = new MatrixRule(cell.data, recipient, device, Permission.NO, null);
            changes.add(new Change(DecisionWords.cell(named), cell.before, cell.after, cell.mood));
        }
    }
}
