package io.parley.vendors;

import io.parley.catalog.Faults;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings the shipped ledger into the database when the application starts, changed files only. A faulty file refuses the start. */
@ApplicationScoped
class LedgerLoader {
    private static final long LOCK = 0x6c6564676572L; // two replicas that start at once load one after the other
    private static final int AFTER_THE_CATALOG = Interceptor.Priority.LIBRARY_BEFORE + 10;

    private final EntityManager database;
    private final Ledger ledger;
    private final Clock clock;

    LedgerLoader(EntityManager database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How many tools' files. */
    record Loaded(int written, int unchanged, int removed) {}

    void on(@Observes @Priority(AFTER_THE_CATALOG) StartupEvent start) {
        var loaded = QuarkusTransaction.requiringNew().call(() -> load(LedgerFiles.shipped()));
        Log.debugf("Ledger: %s", loaded);
    }

    /** Needs a transaction. */
    Loaded load(Map<String, String> files) {
        database.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        var stored = database.createQuery("select toolSlug || '.csv', contentHash from VendorLedger", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        var changed = new TreeMap<>(files);
        changed.entrySet().removeIf(f -> LedgerFiles.hash(f.getValue()).equals(stored.get(f.getKey())));
        var read = read(changed);
        var gone = new HashSet<>(stored.keySet());
        gone.removeAll(files.keySet());
        gone.removeIf(file -> stored.get(file).isEmpty()); // known from feeds alone
        gone.forEach(this::end);
        read.forEach((file, lines) -> write(file, files.get(file), lines));
        return new Loaded(changed.size(), files.size() - changed.size(), gone.size());
    }

    private Map<String, List<LedgerLine>> read(Map<String, String> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        // A day begins east of here before it does in UTC: what was observed there today is not in the future.
        var today = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
        var tools = Set.copyOf(
                database.createQuery("select slug from Tool", String.class).getResultList());
        var faults = new Faults();
        var read = new TreeMap<String, List<LedgerLine>>();
        files.forEach((file, text) ->
                read.put(file, ListingDays.bounded(LedgerReader.read(file, text, tools, today, faults))));
        faults.throwIfAny();
        return read;
    }

    private void end(String file) {
        ledger.replace(tool(file), Origin.CURATED, List.of());
        database.createQuery("update VendorLedger set contentHash = '' where toolSlug = ?1")
                .setParameter(1, tool(file))
                .executeUpdate();
    }

    private void write(String file, String text, List<LedgerLine> lines) {
        var tool = tool(file);
        ledger.replace(tool, Origin.CURATED, lines);
        var written = database.find(VendorLedger.class, tool);
        if (written != null) { // an empty file says nothing
            written.contentHash = LedgerFiles.hash(text);
        }
        database.flush();
        database.clear();
    }

    private static String tool(String file) {
        return file.substring(0, file.length() - ".csv".length());
    }
}
