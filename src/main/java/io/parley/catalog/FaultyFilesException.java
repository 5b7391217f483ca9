package io.parley.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Shipped files that cannot be used. The message is for the person who wrote them; a stack would only bury it. */
public class FaultyFilesException extends RuntimeException {
    private final transient List<Fault> faults;

    FaultyFilesException(List<Fault> faults) {
        super(
                faults.size() + " faults in the shipped files, nothing was loaded:\n"
                        + faults.stream().map(f -> "  " + f).collect(Collectors.joining("\n")),
                null,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
