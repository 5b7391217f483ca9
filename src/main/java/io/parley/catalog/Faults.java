package io.parley.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one run tells all of it. */
public final class Faults {
    private final List<Fault> list = new ArrayList<>();

    public void add(String file, int line, String field, String problem) {
        list.add(new Fault(file, line, field, problem));
    }

    public int count() {
        return list.size();
    }

    /** Throws {@link FaultyFilesException} with every fault, in the order of files and lines. */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            list.sort(Comparator.comparing(Fault::file).thenComparing(Fault::line));
            throw new FaultyFilesException(list);
        }
    }
}
