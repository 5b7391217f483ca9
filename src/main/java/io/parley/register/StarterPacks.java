package io.parley.register;

import io.parley.catalog.CatalogFiles;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.ToolName;
import io.parley.catalog.Tools;
import io.parley.kernel.Languages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The shipped starter packs. A faulty one refuses the start. */
@ApplicationScoped
class StarterPacks {

    private final Tools tools;
    private final Register register;
    private final Event<StarterPackApplied> applied;
    private volatile List<StarterPack> list = List.of();

    StarterPacks(Tools tools, Register register, Event<StarterPackApplied> applied) {
        this.tools = tools;
        this.register = register;
        this.applied = applied;
    }

    /** After the catalog, whose tools they name. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 100) StartupEvent start) {
        var known =
                QuarkusTransaction.requiringNew().call(() -> tools.match(new ToolFilter("", null, Set.of(), false)));
        list = StarterPackReader.read(
                CatalogFiles.beside("starter-packs/messengers.yaml"),
                known.stream().map(ToolName::slug).collect(Collectors.toSet()));
    }

    List<StarterPack> list() {
        return list;
    }

    /** Throws when there is none. */
    StarterPack get(String slug) {
        return list.stream().filter(p -> p.slug().equals(slug)).findFirst().orElseThrow(NotFoundException::new);
    }

    /** Adds what the register does not have yet, and says how many that were; again, and it is none. */
    int apply(StarterPack pack, UUID person) {
        int added = 0;
        for (var entry : pack.tools()) {
            if (register.add(person, entry.tool(), entry.reason().in(Languages.current()))) {
                added++;
            }
        }
        if (added > 0) {
            applied.fire(new StarterPackApplied(pack.id(), pack.slug(), added));
        }
        return added;
    }
}
