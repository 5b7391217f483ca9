package io.parley.vendors.advisories;

import java.util.regex.Pattern;

/**
 * What was wrong with a file or with a part of it.
 *
 * @param file as it was found, made printable
 * @param position a JSON pointer, {@code line 3, column 7} or {@code line 3}; empty for the whole file
 * @param refused false: it was read, and this is remarkable
 */
record FeedFault(String file, String position, Reason why, boolean refused) {
    private static final int LONGEST = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]");

    FeedFault {
        file = printable(file);
        position = printable(position);
    }

    /** In English. */
    String reason() {
        return why.text();
    }

    /** Names come from strangers: no control characters, no marks that turn the direction of writing, not endless. */
    static String printable(String text) {
        var plain = UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
