package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be computed from published counts by adding and subtracting them with any factors: every set of people whose count
 * follows, found exhaustively. The people are told apart only by what the questions tell apart (their atoms).
 */
final class Recovery {
    private static final long PRIME = 2_147_483_647L;

    private final int[] people;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** {@code people}: how many there are of each atom. */
    Recovery(int[] people) {
        this.people = people;
    }

    /** The number of people in these atoms is known. */
    void published(boolean[] atoms) {
        var row = new long[people.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = atoms[i] ? 1 : 0;
        }
        for (int r = 0; r < rows.size(); r++) {
            subtract(row, rows.get(r), row[pivots.get(r)]);
        }
        int pivot = 0;
        while (pivot < row.length && row[pivot] == 0) {
            pivot++;
        }
        if (pivot == row.length) {
            return; // follows from the others
        }
        long inverse = power(row[pivot], PRIME - 2);
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
        for (var other : rows) {
            subtract(other, row, other[pivot]);
        }
        rows.add(row);
        pivots.add(pivot);
    }

    /** The fewest people, but not nobody, whose number follows from what is published. */
    int fewest() {
        return fewest(0, new long[people.length]);
    }

    /** Reduced rows: a set of atoms that follows is a sum of some of them. */
    private int fewest(int from, long[] sum) {
        if (from == rows.size()) {
            int count = 0;
            for (int i = 0; i < sum.length; i++) {
                if (sum[i] != 0 && sum[i] != 1) {
                    return Integer.MAX_VALUE;
                }
                count += sum[i] == 1 ? people[i] : 0;
            }
            return count == 0 ? Integer.MAX_VALUE : count;
        }
        var with = sum.clone();
        for (int i = 0; i < with.length; i++) {
            with[i] = (with[i] + rows.get(from)[i]) % PRIME;
        }
        return Math.min(fewest(from + 1, sum), fewest(from + 1, with));
    }

    private static void subtract(long[] row, long[] other, long factor) {
        if (factor != 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.floorMod(row[i] - factor * other[i] % PRIME, PRIME);
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base; exponent > 0; exponent >>= 1, b = b * b % PRIME) {
            if ((exponent & 1) == 1) {
                result = result * b % PRIME;
            }
        }
        return result;
    }
}
