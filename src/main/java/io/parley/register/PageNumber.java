package io.parley.register;

import org.jspecify.annotations.Nullable;

/** Numbers in addresses, where nonsense means the first page or nothing. */
final class PageNumber {
    private static final int MAX_DIGITS = 6;

    private PageNumber() {}

    static int of(@Nullable String text, int otherwise) {
        return text != null && text.length() <= MAX_DIGITS && text.matches("[0-9]+")
                ? Integer.parseInt(text)
                : otherwise;
    }
}
