package io.parley.register;

import io.parley.catalog.Keyed;

/** The answer in a cell of the matrix, the most permissive first. */
public enum Permission implements Keyed {
    YES,
    YES_IF,
    NO;

    public boolean allowsMoreThan(Permission other) {
        return compareTo(other) < 0;
    }

    /** The kind of badge. */
    public String mood() {
        return switch (this) {
            case YES -> "yes";
            case YES_IF -> "care";
            case NO -> "no";
        };
    }
}
