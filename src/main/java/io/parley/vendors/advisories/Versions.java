package io.parley.vendors.advisories;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fixed versions of one case as the ledger writes them: {@code 1.2.3|1.3.1}. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._+:() -]{0,60}");
    private static final int MOST = 180;

    private Versions() {}

    /** Empty where none can be told. Sorted, so that order in a record is no change. */
    static String of(Collection<String> versions) {
        var text = versions.stream()
                .map(String::strip)
                .filter(v -> VERSION.matcher(v).matches() && !v.matches("0+(\\.0+)*"))
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf('|', MOST);
        return end < 0 ? "" : text.substring(0, end);
    }
}
