package io.parley.catalog;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the shipped files into the database when the application starts. Only changed files are written; a tool that left
 * the files is retired, never removed, since companies may have decided about it. A faulty file refuses the start.
 */
@ApplicationScoped
class CatalogLoader {
    private static final long LOCK = 0x636174616c6f67L; // two replicas that start at once load one after the other

    private final EntityManager database;
    private final FactChanges curated;
    private final Event<CatalogChanged> changed;
    private final Clock clock;

    CatalogLoader(EntityManager database, FactChanges curated, Event<CatalogChanged> changed, Clock clock) {
        this.database = database;
        this.curated = curated;
        this.changed = changed;
        this.clock = clock;
    }

    /** How many tools. */
    record Loaded(int added, int changed, int unchanged, int retired) {}

    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        var loaded = QuarkusTransaction.requiringNew().call(() -> load(CatalogFiles.shipped()));
        Log.debugf("Catalog: %s", loaded);
    }

    /** Needs a transaction. */
    Loaded load(Map<String, String> files) {
        // A day begins east of here before it does in UTC: what was observed there today is not in the future.
        var today = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
        var content = CatalogReader.read(files, today);
        database.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        vendors(content);
        var loaded = tools(content);
        if (loaded.added + loaded.changed + loaded.retired > 0) {
            changed.fire(new CatalogChanged(loaded.added + loaded.changed + loaded.retired));
        }
        return loaded;
    }

    private void vendors(CatalogReader.Content content) {
        var stored = database.createQuery("from Vendor", Vendor.class)
                .getResultStream()
                .collect(Collectors.toMap(v -> v.slug, Function.identity()));
        for (var read : content.vendors()) {
            var vendor = stored.get(read.slug);
            if (vendor == null) {
                database.persist(read);
            } else {
                vendor.become(read);
            }
        }
        database.flush();
    }

    private Loaded tools(CatalogReader.Content content) {
        var left = database.createQuery("from Tool", Tool.class)
                .getResultStream()
                .collect(Collectors.toMap(t -> t.slug, Function.identity()));
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        var stale = new HashSet<String>();
        for (var read : content.tools()) {
            var tool = left.remove(read.tool().slug);
            if (tool != null && tool.isAs(read.tool())) {
                unchanged++;
            } else if (tool != null) {
                tool.become(read.tool());
                tool.factsChangedAt = clock.instant();
                stale.add(tool.slug);
                changed++;
            } else {
                read.tool().factsChangedAt = clock.instant();
                database.persist(read.tool());
                stale.add(read.tool().slug);
                added++;
            }
        }
        var gone = left.values().stream().filter(t -> t.retiredOn == null).toList();
        gone.forEach(t -> t.retiredOn = LocalDate.now(clock));
        facts(content, stale);
        return new Loaded(added, changed, unchanged, gone.size());
    }

    private void facts(CatalogReader.Content content, HashSet<String> stale) {
        database.flush();
        if (stale.isEmpty()) {
            return;
        }
        database.createQuery("delete from Fact where toolSlug in ?1")
                .setParameter(1, stale)
                .executeUpdate();
        content.tools().stream()
                .filter(t -> stale.contains(t.tool().slug))
                .flatMap(t -> t.facts().stream())
                .forEach(database::persist);
        database.flush();
        curated.reapply(stale);
    }
}
