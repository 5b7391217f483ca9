package io.parley.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tools an address asks to compare, and what of it cannot be done. */
record Chosen(List<String> slugs, List<String> unknown, List<String> twice, List<String> tooMany) {
    static final int MAX = 4;
    private static final int MAX_NAMED = 20;
    private static final int MAX_LENGTH = 60;

    /** {@code exists}: which of the asked ones there are. */
    static Chosen of(List<String> asked, Set<String> exists) {
        var slugs = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        var twice = new LinkedHashSet<String>();
        var tooMany = new LinkedHashSet<String>();
        for (var slug : asked) {
            if (!exists.contains(slug)) {
                unknown.add(slug);
            } else if (slugs.contains(slug) || tooMany.contains(slug)) {
                twice.add(slug);
            } else if (slugs.size() == MAX) {
                tooMany.add(slug);
            } else {
                slugs.add(slug);
            }
        }
        return new Chosen(List.copyOf(slugs), List.copyOf(unknown), List.copyOf(twice), List.copyOf(tooMany));
    }

    /** Without blanks and control characters, short, and not thousands of them. */
    static List<String> cleaned(@Nullable List<String> asked) {
        var cleaned = new ArrayList<String>();
        for (var slug : asked == null ? List.<String>of() : asked) {
            var text = slug.replaceAll("\\p{Cntrl}+", " ").strip();
            if (!text.isEmpty() && cleaned.size() < MAX_NAMED) {
                cleaned.add(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text);
            }
        }
        return cleaned;
    }

    boolean problems() {
        return !unknown.isEmpty() || !twice.isEmpty() || !tooMany.isEmpty();
    }
}
