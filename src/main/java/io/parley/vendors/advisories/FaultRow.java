package io.parley.vendors.advisories;

import io.parley.kernel.Languages;
import java.util.List;
import java.util.regex.Pattern;

/** What was wrong with a file, in the reader's language. */
record FaultRow(String file, String position, String reason, boolean refused) {
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)(?:, column ([0-9]+))?");
    private static final Pattern BYTE = Pattern.compile("byte ([0-9]+)");

    static List<FaultRow> of(List<FeedFault> faults) {
        var language = Languages.current();
        var words = Languages.messages(FeedMessages.class);
        return faults.stream()
                .map(f -> new FaultRow(
                        f.file(), position(f.position(), words), f.why().text(language), f.refused()))
                .toList();
    }

    private static String position(String position, FeedMessages words) {
        var line = LINE.matcher(position);
        if (line.matches()) {
            return line.group(2) == null ? words.line(line.group(1)) : words.column(line.group(1), line.group(2));
        }
        var at = BYTE.matcher(position);
        return at.matches() ? words.atByte(at.group(1)) : position;
    }
}
