package io.parley.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of {@link CatalogQuality} as Markdown. */
final class CatalogReport {
    static final String SEED = "2026-11-28";

    private CatalogReport() {}

    static String of(CatalogQuality quality) {
        return counts(quality) + tools(quality) + drawn(quality);
    }

    private static String counts(CatalogQuality quality) {
        var text = new StringBuilder("## Counted by `CatalogQualityTest`\n\n| what | facts |\n|---|---|\n");
        row(
                text,
                quality.lines().size() + " tools, known facts",
                quality.items().size());
        row(text, "... whose address is the vendor's own", quality.count(CatalogQuality.Item::own));
        row(text, "... from an independent test", quality.count(CatalogQuality.Item::test));
        row(text, "... both together, percent", quality.ownOrTested());
        for (var kind : List.of(SourceKind.values())) {
            row(text, "kind " + kind.key(), quality.count(i -> kind.key().equals(i.fact().sourceKind)));
        }
        for (var confidence : List.of("A", "B", "C")) {
            row(text, "confidence " + confidence, quality.count(i -> confidence.equals(i.fact().confidence)));
        }
        return text.append('\n').toString();
    }

    private static void row(StringBuilder text, String what, long count) {
        text.append("| ").append(what).append(" | ").append(count).append(" |\n");
    }

    private static String tools(CatalogQuality quality) {
        return "| tool | known | vendor's own page or test | searched, not found | permanence and two-factor not looked at | days |\n"
                + "|---|---|---|---|---|---|\n"
                + quality.lines().stream()
                        .sorted(Comparator.comparing(CatalogQuality.Line::slug))
                        .map(l -> "| " + l.slug() + " | " + l.known() + " | " + l.own() + " | " + l.searched() + " | "
                                + l.open().size() + " | " + l.from() + " to " + l.to() + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String drawn(CatalogQuality quality) {
        return "Thirty facts drawn with the seed `" + SEED + "` from the files as they are now:\n\n"
                + quality.draw(SEED, 30).stream()
                        .map(i -> "- " + i.key() + ": " + i.value() + " (" + i.fact().source + ")\n")
                        .collect(Collectors.joining());
    }
}
