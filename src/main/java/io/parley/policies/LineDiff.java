package io.parley.policies;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.List;

/**
 * From one text to another, line by line (Myers 1986). What two texts have to do with each other takes time and memory with the square
 * of what differs, and whoever writes a text decides how many lines it has: larger ones are compared in linear space, and beyond that
 * only their beginnings and ends are.
 */
final class LineDiff {
    private static final int SMALL = 1_000;
    private static final int MOST = 12_000;

    private LineDiff() {}

    static Patch<String> of(List<String> older, List<String> newer) {
        int lines = older.size() + newer.size();
        if (lines <= SMALL) {
            return DiffUtils.diff(older, newer);
        }
        return lines <= MOST ? DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<>()) : replaced(older, newer);
    }

    private static Patch<String> replaced(List<String> older, List<String> newer) {
        int shorter = Math.min(older.size(), newer.size());
        int begin = 0;
        while (begin < shorter && older.get(begin).equals(newer.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
            end++;
        }
        var gone = older.subList(begin, older.size() - end);
        var added = newer.subList(begin, newer.size() - end);
        var patch = new Patch<String>();
        if (!gone.isEmpty()) {
            patch.addDelta(new DeleteDelta<>(new Chunk<>(begin, gone), new Chunk<>(begin, List.of())));
        }
        if (!added.isEmpty()) {
            patch.addDelta(new InsertDelta<>(new Chunk<>(begin + gone.size(), List.of()), new Chunk<>(begin, added)));
        }
        return patch;
    }
}
