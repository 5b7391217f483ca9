package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Into which groups a question divides people: everybody is in exactly one, the last is {@link #NONE}. Of a ranking the first place
 * counts; ratings and numbers are counted in bands and never averaged, since an average times the people is a sum that tells.
 */
record Categories(List<String> keys, ToIntFunction<Ballot> of) {
    static final String NONE = "none";
    private static final int BANDS = 5;

    /** {@code row}: of a matrix, else empty. */
    static Categories of(Question question, String row) {
        var key = question.key();
        return switch (question.kind()) {
            case RATING -> banded(key, ratingBands(question.most()));
            case NUMBER -> banded(key, bands(question.least(), question.most()));
            case MATRIX ->
                chosen(
                        question,
                        b -> b.said(key).stream()
                                .filter(v -> v.startsWith(row + " "))
                                .map(v -> v.substring(row.length() + 1))
                                .toList());
            default -> chosen(question, b -> b.said(key));
        };
    }

    /** From and to, both inclusive: low, middle and high; of five: 1-2, 3, 4-5. */
    static List<int[]> ratingBands(int best) {
        int low = Math.max(1, best * 2 / 5);
        int high = Math.max(low + 1, (best * 4 + 4) / 5);
        var bands = new ArrayList<int[]>();
        bands.add(new int[] {1, low});
        if (high > low + 1) {
            bands.add(new int[] {low + 1, high - 1});
        }
        bands.add(new int[] {high, best});
        return bands;
    }

    static List<int[]> bands(int least, int most) {
        int width = Math.max(1, (most - least + BANDS) / BANDS);
        var bands = new ArrayList<int[]>();
        for (int from = least; from <= most; from += width) {
            bands.add(new int[] {from, Math.min(most, from + width - 1)});
        }
        return bands;
    }

    private static Categories banded(String question, List<int[]> bands) {
        var keys = new ArrayList<>(bands.stream()
                .map(b -> b[0] == b[1] ? "" + b[0] : b[0] + "–" + b[1])
                .toList());
        keys.add(NONE);
        return new Categories(keys, ballot -> {
            var said = ballot.said(question);
            if (said.isEmpty()) {
                return bands.size();
            }
            int number = Integer.parseInt(said.get(0));
            for (int i = 0; i < bands.size(); i++) {
                if (number >= bands.get(i)[0] && number <= bands.get(i)[1]) {
                    return i;
                }
            }
            return bands.size();
        });
    }

    private static Categories chosen(Question question, java.util.function.Function<Ballot, List<String>> said) {
        var keys = new ArrayList<>(
                question.options().stream().map(Question.Option::key).toList());
        keys.add(NONE);
        return new Categories(keys, ballot -> {
            var first = said.apply(ballot).stream().findFirst();
            int at = first.map(keys::indexOf).orElse(-1);
            return at < 0 ? keys.size() - 1 : at;
        });
    }
}
