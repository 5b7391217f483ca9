package io.parley.requests;

import io.parley.catalog.Keyed;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One choice of a form. */
record Option(String value, String text, boolean chosen) {
    static <E extends Enum<E> & Keyed> List<Option> of(Class<E> set, Function<E, String> words, String chosen) {
        return Arrays.stream(set.getEnumConstants())
                .map(e -> new Option(e.key(), words.apply(e), e.key().equals(chosen)))
                .toList();
    }
}
