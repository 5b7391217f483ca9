package io.parley.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in the company found this answer. {@code source}: an address; {@code test}: the two-account test it comes from. */
public record Finding(
        String tool,
        String attribute,
        List<String> answer,
        String source,
        LocalDate observedOn,
        @Nullable String note,
        @Nullable UUID test) {
    /** Kinds of source beside those of the catalog. */
    public static final String TEST = "own-test";

    public static final String RECORD = "own-record";
}
