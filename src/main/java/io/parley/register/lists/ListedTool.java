package io.parley.register.lists;

import io.parley.register.DecisionState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tool with the decision that holds for it today, in values. {@code instead}: the name of what to use. */
record ListedTool(
        UUID decision,
        String slug,
        String name,
        String category,
        DecisionState state,
        LocalDate since,
        @Nullable LocalDate until,
        LocalDate reviewBy,
        @Nullable String instead,
        List<String> domains,
        @Nullable String androidId,
        @Nullable String iosId) {}
