package io.parley.assessments;

import io.parley.catalog.Keyed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What counts how much for one company; every dimension has a weight. */
public record Weights(Map<Dimension, Weight> of) {
    public static final Weights EVEN = new Weights(Map.of());

    public Weights {
        var all = new EnumMap<Dimension, Weight>(Dimension.class);
        for (var dimension : Dimension.values()) {
            all.put(dimension, of.getOrDefault(dimension, Weight.MEDIUM));
        }
        of = java.util.Collections.unmodifiableMap(all);
    }

    public Weight weight(Dimension dimension) {
        return of.getOrDefault(dimension, Weight.MEDIUM);
    }

    /** Something counts: else there is nothing to divide by. */
    public boolean anything() {
        return of.values().stream().anyMatch(w -> w != Weight.IGNORED);
    }

    /** Twice the points out of 100 that a dimension brings; only their proportions matter. */
    int units(Dimension dimension) {
        return dimension.share * weight(dimension).halves;
    }

    /** Dimension → weight, as it is kept and sent; the order is that of the dimensions. */
    public Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        of.forEach((dimension, weight) -> keys.put(dimension.key(), weight.key()));
        return keys;
    }

    /** What names no dimension or weight is left out. */
    public static Weights read(Map<String, String> keys) {
        var read = new EnumMap<Dimension, Weight>(Dimension.class);
        keys.forEach((dimension, weight) -> Keyed.find(Dimension.class, dimension)
                .ifPresent(d -> Keyed.find(Weight.class, weight).ifPresent(w -> read.put(d, w))));
        return new Weights(read);
    }
}
