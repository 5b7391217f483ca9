package io.parley.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private final @Nullable DecisionMatrix before;
    private final DecisionMatrix after;
    private final List<Change> changes = new ArrayList<>();

    private MatrixDiff(@Nullable DecisionMatrix before, DecisionMatrix after) {
        this.before = before;
        this.after = after;
    }

    /** {@code before}: null where nothing was decided. */
    static List<Change> of(@Nullable DecisionMatrix before, DecisionMatrix after) {
        var diff = new MatrixDiff(before, after);
        for (var data : DataClass.values()) {
            var everyday = diff.cells(data, Purpose.EVERYDAY);
            var emergency = diff.cells(data, Purpose.EMERGENCY);
            if (IntStream.range(0, everyday.size())
                    .allMatch(i -> everyday.get(i).sameAs(emergency.get(i)))) {
                diff.tell(everyday, null);
            } else {
                diff.tell(everyday, Purpose.EVERYDAY);
                diff.tell(emergency, Purpose.EMERGENCY);
            }
        }
        return List.copyOf(diff.changes);
    }

    private void tell(List<Cell> all, @Nullable Purpose purpose) {
        if (alike(all)) {
            add(all.get(0), null, null, purpose);
            return;
        }
        for (var recipient : Recipient.values()) {
            var some = all.stream().filter(c -> c.recipient == recipient).toList();
            if (alike(some)) {
                add(some.get(0), recipient, null, purpose);
            } else {
                some.forEach(c -> add(c, recipient, c.device, purpose));
            }
        }
    }

    private List<Cell> cells(DataClass data, Purpose purpose) {
        return Arrays.stream(Recipient.values())
                .flatMap(recipient ->
                        Arrays.stream(Device.values()).map(device -> cell(data, recipient, device, purpose)))
                .toList();
    }

    private Cell cell(DataClass data, Recipient recipient, Device device, Purpose purpose) {
        var now = after.answer(data, recipient, device, purpose);
        return new Cell(
                data,
                recipient,
                device,
                before == null
                        ? DecisionWords.words().nothing()
                        : RuleCard.text(before.answer(data, recipient, device, purpose)),
                RuleCard.text(now),
                mood(now));
    }

    private static String mood(Optional<MatrixRule> rule) {
        return rule.map(r -> r.answer().mood()).orElse("unknown");
    }

    private static boolean alike(List<Cell> cells) {
        return cells.stream().allMatch(c -> c.sameAs(cells.get(0)));
    }

    private void add(Cell cell, @Nullable Recipient recipient, @Nullable Device device, @Nullable Purpose purpose) {
        if (cell.changes()) {
            var named = new MatrixRule(cell.data, recipient, device, purpose, Permission.NO, null);
            changes.add(new Change(DecisionWords.cell(named), cell.before, cell.after, cell.mood));
        }
    }
}
