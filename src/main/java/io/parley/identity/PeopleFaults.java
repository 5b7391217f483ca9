package io.parley.identity;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file: the first hundred with their places, the rest counted. */
final class PeopleFaults {
    static final int SHOWN = 100;

    /** Line and column count from 1; a column of 0 means the whole line, a line of 0 the whole file. */
    record Place(int line, int column, String name, PersonFault fault, String detail) {}

    private final List<Place> places = new ArrayList<>();
    private int more;

    void add(int line, int column, String name, PersonFault fault, String detail) {
        if (places.size() < SHOWN) {
            places.add(new Place(
                    line, column, name, fault, detail.length() > 60 ? detail.substring(0, 60) + "…" : detail));
        } else {
            more++;
        }
    }

    boolean none() {
        return places.isEmpty();
    }

    List<Place> list() {
        return List.copyOf(places);
    }

    int more() {
        return more;
    }
}
