package io.parley.catalog;

/** What is wrong in a file, and where a person finds it. Lines start at 1. */
public record Fault(String file, int line, String field, String problem) {
    @Override
    public String toString() {
        return file + ":" + line + " " + field + ": " + problem;
    }
}
