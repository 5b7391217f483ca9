package io.parley.register;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One screen, under a minute: what goes wrong with tools that are approved too, and what to do. {@code attribute} of a point is
 * the catalog's question whose sourced answer, tool by tool, stands beside it.
 */
record Lesson(
        String slug,
        StarterPack.Text title,
        StarterPack.Text intro,
        List<Point> points,
        StarterPack.Text remember,
        List<String> tools) {
    /** Two hundred words a minute is slow reading; a lesson stays well below. */
    static final int MOST_WORDS = 170;

    record Point(
            StarterPack.Text title,
            StarterPack.Text text,
            @Nullable String attribute) {}

    /** How many words somebody reads in that language. */
    int words(Locale language) {
        var all = new StringBuilder();
        all.append(title.in(language)).append(' ').append(intro.in(language)).append(' ');
        points.forEach(p -> all.append(p.title.in(language))
                .append(' ')
                .append(p.text.in(language))
                .append(' '));
        return all.append(remember.in(language)).toString().trim().split("\\s+").length;
    }
}
