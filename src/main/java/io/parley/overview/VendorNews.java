package io.parley.overview;

import io.parley.catalog.Tools;
import io.parley.vendors.VendorChange;
import io.parley.vendors.VendorRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The newest facts on record about the tools of the register. */
@ApplicationScoped
class VendorNews {
    private static final int SHOWN = 5;
    private static final int DAYS = 365;

    private final VendorRecords records;
    private final Tools tools;
    private final Clock clock;

    VendorNews(VendorRecords records, Tools tools, Clock clock) {
        this.records = records;
        this.tools = tools;
        this.clock = clock;
    }

    /** {@code exploited}: it was listed as exploited on that day, else it became public. */
    record Line(
            String slug, String name, String caseId, boolean exploited, LocalDate day, String source, String host) {}

    List<Line> of(Set<String> registered) {
        var changes = registered.isEmpty()
                ? List.<VendorChange>of()
                : records.newest(registered, LocalDate.now(clock).minusDays(DAYS), SHOWN);
        var names = tools.names(changes.stream().map(VendorChange::tool).collect(Collectors.toSet()));
        return changes.stream()
                .map(c -> new Line(
                        c.tool(),
                        names.getOrDefault(c.tool(), c.tool()),
                        c.caseId(),
                        c.kind() == VendorChange.Kind.EXPLOITED_LISTED,
                        c.day(),
                        c.source(),
                        host(c.source())))
                .toList();
    }

    private static String host(String source) {
        var host = Objects.requireNonNullElse(URI.create(source).getHost(), "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
