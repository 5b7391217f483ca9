package io.parley.vendors.advisories;

import java.util.List;
import java.util.Locale;

/** An import as a terminal shows it. The last line is {@code done}, {@code failed: …} or how far it is. */
record FeedReport(String text, boolean over) {
    static final int FAULTS = 20;

    static FeedReport of(FeedImport it, List<FeedImports.Count> counts, List<FeedFault> faults) {
        var text = new StringBuilder();
        text.append(
                String.format(Locale.ROOT, "%-10s %8s %8s %8s %10s%n", "feed", "read", "new", "changed", "unchanged"));
        for (var c : counts) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %8d %8d %8d %10d%n",
                    c.feed(),
                    c.read(),
                    c.added(),
                    c.changed(),
                    c.unchanged()));
        }
        text.append(String.format(
                Locale.ROOT,
                "%d documents of %s, %d of no form of ours, %d refused, %d remarks%n",
                it.documents,
                it.total == null ? "?" : it.total,
                it.leftAside,
                it.refused,
                it.noted));
        faults.stream()
                .filter(FeedFault::refused)
                .forEach(f -> text.append("  ")
                        .append(f.file())
                        .append(f.position().isEmpty() ? "" : ": " + f.position())
                        .append(": ")
                        .append(f.reason())
                        .append('\n'));
        text.append(it.hasFailed() ? "failed: " + it.failure() : it.isOver() ? "done" : it.state)
                .append('\n');
        return new FeedReport(text.toString(), it.isOver());
    }
}
