package io.parley.vendors;

import java.util.List;

/**
 * Cases listed as exploited whose flaw is in a part that many products use. They count for each product that used the part, and
 * tell less about one vendor than a flaw of its own making.
 *
 * @param parts their names, in order
 */
record SharedParts(int count, List<String> parts) {
    static final SharedParts NONE = new SharedParts(0, List.of());

    public String names() {
        return String.join(", ", parts);
    }
}
