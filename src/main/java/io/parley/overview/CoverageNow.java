package io.parley.overview;

import io.parley.policies.Coverage;
import io.parley.policies.CoverageSummary;
import io.parley.policies.VersionState;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Coverage of today for pages that many people open. Reconciling everybody takes the longer the more people there are, so it is done
 * again only when something that it depends on has changed. Whether it has is asked of the database, inside the company's wall and
 * in the reader's own transaction: nobody sees an older state than they would without this, whichever replica answers.
 */
@ApplicationScoped
class CoverageNow {
    /** Of all companies together; the one that was asked for longest ago goes first. */
    private static final int KEPT = 500;

    /**
     * Of every table that {@link Coverage} reads: how many rows, and a mark that moves with every change. Answers and campaigns are
     * only ever added; people and versions count their changes themselves.
     */
    private static final List<String> MARKS = List.of(
            "select count(p), sum(p.version) from Person p",
            "select count(m), max(m.since) from Membership m",
            "select count(a), max(a.actedAt) from Acknowledgment a",
            "select count(a), count(a.supersededAt) from PolicyAssignment a",
            "select count(c), max(c.startedAt) from PolicyCampaign c",
            "select count(v), sum(v.version) from PolicyVersion v");

    private record Key(UUID company, UUID policy) {}

    private record State(LocalDate day, List<List<Object>> marks) {}

    private record Kept(State state, CoverageSummary summary) {}

    private final Coverage coverage;
    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Map<Key, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > KEPT;
        }
    });

    CoverageNow(Coverage coverage, EntityManager database, CurrentTenant tenant, Clock clock) {
        this.coverage = coverage;
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Of the policy that was published last among those that hold. Within a transaction. */
    Optional<CoverageSummary> latest() {
        return database.createQuery(
                        "select v.policyId from PolicyVersion v where v.state = ?1 order by v.publishedAt desc, v.id desc",
                        UUID.class)
                .setParameter(1, VersionState.PUBLISHED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::of);
    }

    /** As {@link Coverage#summary(UUID)}. Within a transaction. */
    CoverageSummary of(UUID policy) {
        var state = state();
        var key = new Key(tenant.id(), policy);
        var known = kept.get(key);
        if (known != null && known.state.equals(state)) {
            return known.summary;
        }
        var summary = coverage.summary(policy);
        kept.put(key, new Kept(state, summary));
        return summary;
    }

    private State state() {
        var marks = MARKS.stream()
                .map(query -> Arrays.asList(
                        database.createQuery(query, Object[].class).getSingleResult()))
                .toList();
        return new State(LocalDate.now(clock), marks);
    }
}
