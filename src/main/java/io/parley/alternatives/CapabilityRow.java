package io.parley.alternatives;

import io.parley.catalog.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judgement about one tool as a page shows it. */
public record CapabilityRow(String badge, String level, String text, List<SourceRow> sources) {
    /** {@code note} is English whatever the reader's language. */
    public record SourceRow(
            String source,
            String host,
            String kind,
            LocalDate observed,
            @Nullable String note) {}

    static CapabilityRow of(Capability capability, Words words) {
        return new CapabilityRow(
                AlternativeWords.badge(capability.level()),
                AlternativeWords.say(capability.level()),
                AlternativeWords.say(capability.rule()),
                capability.evidence().stream()
                        .map(e -> new SourceRow(
                                e.source(), host(e.source()), words.sourceKind(e.kind()), e.observed(), e.note()))
                        .toList());
    }

    private static String host(String source) {
        var host = URI.create(source).getHost();
        return host == null ? "" : host.replaceFirst("^www\\.", "");
    }
}
