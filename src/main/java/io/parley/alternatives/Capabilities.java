package io.parley.alternatives;

import io.parley.catalog.CatalogFiles;
import io.parley.catalog.Reason;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.ToolName;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What tools can do about reasons: as somebody read it in documentation, else by the catalog's facts. */
@ApplicationScoped
class Capabilities {

    private final Tools tools;
    private final Clock clock;
    private volatile Map<String, Map<Reason, Capability>> curated = Map.of();

    Capabilities(Tools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
    }

    /** After the catalog, whose tools the file names. A faulty file refuses the start. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 100) StartupEvent start) {
        var known =
                QuarkusTransaction.requiringNew().call(() -> tools.match(new ToolFilter("", null, Set.of(), false)));
        curated = CapabilityReader.read(
                CatalogFiles.beside("alternatives/capabilities.yaml"),
                known.stream().map(ToolName::slug).collect(Collectors.toSet()),
                LocalDate.now(clock));
    }

    /** Every reason has an entry. */
    Map<Reason, Capability> of(ToolSheet tool) {
        var own = curated.getOrDefault(tool.slug(), Map.of());
        var capabilities = new EnumMap<Reason, Capability>(Reason.class);
        for (var reason : Reason.values()) {
            var read = own.get(reason);
            capabilities.put(reason, read == null ? CapabilityRules.judge(tool, reason) : read);
        }
        return capabilities;
    }
}
