package io.parley.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one place where the ledger is written. Nothing is edited: a correction puts what was believed before into the past. */
@ApplicationScoped
public class Ledger {
    private final EntityManager database;
    private final Clock clock;

    Ledger(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many facts. */
    public record Change(int added, int corrected, int ended) {
        public boolean isNothing() {
            return added + corrected + ended == 0;
        }
    }

    /**
     * Makes {@code lines} all that this origin says about the tool. Where another origin has read the same source, the later
     * reading stands. Cases with a tombstone stay out. Repeating it changes nothing. Needs a transaction.
     */
    public Change replace(String tool, Origin origin, Collection<LedgerLine> lines) {
        var now = clock.instant();
        var dead =
                Set.copyOf(database.createQuery("select caseId from VendorTombstone where toolSlug = ?1", String.class)
                        .setParameter(1, tool)
                        .getResultList());
        var current = current(tool);
        var corrected = new ArrayList<VendorFact>();
        var wanted = new LinkedHashMap<VendorFact.Key, LedgerLine>();
        for (var line : lines) {
            var key = new VendorFact.Key(tool, line.caseId(), line.fact().key(), line.source());
            var fact = current.get(key);
            boolean elsewhere = fact != null && !fact.isFrom(origin);
            if (dead.contains(line.caseId()) || elsewhere && !isLater(line, fact)) {
                continue;
            }
            wanted.put(key, line);
            if (fact != null && (elsewhere || !fact.says(line))) {
                corrected.add(fact);
            }
        }
        var ended = current.values().stream()
                .filter(f -> f.isFrom(origin) && !wanted.containsKey(f.key()))
                .toList();
        var touched = new TreeSet<String>();
        toPast(tool, corrected, "corrected", now);
        toPast(tool, ended, "no-longer-said", now);
        ended.forEach(fact -> {
            touched.add(fact.caseId);
            database.remove(fact);
        });
        corrected.forEach(fact -> {
            touched.add(fact.caseId);
            fact.become(wanted.get(fact.key()), origin, now);
        });
        wanted.keySet().removeAll(current.keySet());
        evidence(tool, origin, lines);
        cases(tool, wanted.values());
        wanted.values().forEach(line -> {
            touched.add(line.caseId());
            database.persist(new VendorFact(tool, line, origin, now));
        });
        sumUp(tool, touched);
        return new Change(wanted.size(), corrected.size(), ended.size());
    }

    /** What has no day is later than nothing. */
    private static boolean isLater(LedgerLine line, VendorFact fact) {
        return line.kind().isDated() && (!fact.isDated() || line.observed().isAfter(fact.observedOn));
    }

    /** A number that was taken back, or is another name of a case: its facts go into the past and stay out. */
    public void bury(String tool, VendorTombstone stone) {
        var facts = current(tool).values().stream()
                .filter(f -> f.caseId.equals(stone.caseId))
                .toList();
        toPast(tool, facts, stone.why, clock.instant());
        facts.forEach(database::remove);
        database.merge(stone);
        sumUp(tool, Set.of(stone.caseId));
    }

    /**
     * The number counts again. Its facts come back with the next reading: the shipped file is read again at the next start.
     * Nothing happens where it was not buried.
     */
    public void unearth(String tool, String caseId) {
        int gone = database.createQuery("delete from VendorTombstone where toolSlug = ?1 and caseId = ?2")
                .setParameter(1, tool)
                .setParameter(2, caseId)
                .executeUpdate();
        if (gone > 0) {
            database.createQuery("update VendorLedger set contentHash = '' where toolSlug = ?1")
                    .setParameter(1, tool)
                    .executeUpdate();
        }
    }

    private Map<VendorFact.Key, VendorFact> current(String tool) {
        return database.createQuery("from VendorFact where toolSlug = ?1", VendorFact.class)
                .setParameter(1, tool)
                .getResultStream()
                .collect(Collectors.toMap(VendorFact::key, f -> f, (a, b) -> a, LinkedHashMap::new));
    }

    private void toPast(String tool, List<VendorFact> facts, String why, Instant now) {
        if (facts.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into vendor_fact_past
                        select f.*, ?5, ?6 from vendor_fact f
                        join unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[])) as k (case_id, name, source)
                          using (case_id, name, source)
                        where f.tool_slug = ?1
                        """.replace("f.*", String.join(", ", COLUMNS)))
                .setParameter(1, tool)
                .setParameter(2, facts.stream().map(f -> f.caseId).toArray(String[]::new))
                .setParameter(3, facts.stream().map(f -> f.name).toArray(String[]::new))
                .setParameter(4, facts.stream().map(f -> f.source).toArray(String[]::new))
                .setParameter(5, now)
                .setParameter(6, why)
                .executeUpdate();
    }

    /** In the order of {@code vendor_fact}. */
    private static final List<String> COLUMNS = List.of(
            "f.tool_slug",
            "case_id",
            "name",
            "f.from_day",
            "f.to_day",
            "f.content",
            "f.state",
            "source",
            "f.source_kind",
            "f.confidence",
            "f.observed_on",
            "f.origin",
            "f.content_sha256",
            "f.extractor",
            "f.recorded_at");

    private void evidence(String tool, Origin origin, Collection<LedgerLine> lines) {
        var ledger = database.find(VendorLedger.class, tool);
        if (ledger == null) {
            if (lines.isEmpty()) {
                return;
            }
            ledger = new VendorLedger(tool);
            database.persist(ledger);
        }
        boolean moved = ledger.reaches(origin, ToolLedger.until(lines).orElse(null));
        database.flush();
        if (moved) {
            renew(tool);
        }
    }

    /** Histories remembers what it read until then. */
    private void renew(String tool) {
        database.createNativeQuery("update vendor_ledger set version = default where tool_slug = ?1")
                .setParameter(1, tool)
                .executeUpdate();
    }

    private void cases(String tool, Collection<LedgerLine> lines) {
        var there =
                new HashSet<>(database.createQuery("select caseId from VendorCase where toolSlug = ?1", String.class)
                        .setParameter(1, tool)
                        .getResultList());
        lines.stream()
                .map(LedgerLine::caseId)
                .filter(there::add)
                .forEach(id -> database.persist(new VendorCase(tool, id)));
        database.flush();
    }

    private void sumUp(String tool, Set<String> caseIds) {
        database.flush();
        if (caseIds.isEmpty()) {
            return;
        }
        renew(tool);
        var facts = new HashMap<String, List<VendorFact>>();
        current(tool)
                .values()
                .forEach(f ->
                        facts.computeIfAbsent(f.caseId, id -> new ArrayList<>()).add(f));
        database.createQuery("from VendorCase where toolSlug = ?1 and caseId in ?2", VendorCase.class)
                .setParameter(1, tool)
                .setParameter(2, caseIds)
                .getResultList()
                .forEach(c -> {
                    var known = facts.get(c.caseId);
                    if (known == null) {
                        database.remove(c);
                    } else {
                        c.become(known);
                    }
                });
        database.flush();
    }
}
