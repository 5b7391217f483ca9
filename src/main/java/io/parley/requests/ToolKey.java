package io.parley.requests;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What makes two requests one: the same tool of the catalog, or the same name of something else. */
final class ToolKey {
    private ToolKey() {}

    static String of(@Nullable String slug, String name) {
        return slug != null ? slug : "other:" + name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
