package io.parley.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tools a list shows. {@code registered} are those in the company's register: they stay in sight when the catalog has
 * retired them, and with {@code registeredOnly} nothing else is shown.
 */
public record ToolFilter(String search, @Nullable Category category, Set<String> registered, boolean registeredOnly) {}
