package io.parley.register.lists;

import io.parley.verify.Csv;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every decision that holds, one line each, as RFC 4180; days as ISO 8601; several names in a cell stand apart by a blank. */
final class ToolsFile {
    private static final List<String> COLUMNS = List.of(
            "tool",
            "name",
            "category",
            "decision",
            "since",
            "until",
            "review_by",
            "instead",
            "domains",
            "android_app",
            "ios_app");

    private ToolsFile() {}

    static String of(List<ListedTool> tools) {
        return Csv.write(COLUMNS, tools.stream().map(ToolsFile::row).toList());
    }

    private static Map<String, String> row(ListedTool tool) {
        return Map.ofEntries(
                Map.entry("tool", tool.slug()),
                Map.entry("name", tool.name()),
                Map.entry("category", tool.category()),
                Map.entry("decision", tool.state().key()),
                Map.entry("since", tool.since().toString()),
                Map.entry("until", Objects.toString(tool.until(), "")),
                Map.entry("review_by", tool.reviewBy().toString()),
                Map.entry("instead", Objects.toString(tool.instead(), "")),
                Map.entry("domains", String.join(" ", tool.domains())),
                Map.entry("android_app", Objects.toString(tool.androidId(), "")),
                Map.entry("ios_app", Objects.toString(tool.iosId(), "")));
    }
}
