package io.parley.alerts;

import io.parley.vendors.Exposure;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as pages and mails show it. */
public record AlertRow(
        UUID id,
        String tool,
        String toolName,
        String caseId,
        Exposure.Kind kind,
        LocalDate day,
        String source,
        Instant raisedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedBecause) {
    public boolean isExploited() {
        return kind == Exposure.Kind.KNOWN_EXPLOITED;
    }

    public String host() {
        var host = Objects.requireNonNullElse(URI.create(source).getHost(), "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
