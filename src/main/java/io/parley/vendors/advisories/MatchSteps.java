package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What people did about unsure records. Only ever added to: by {@link MatchQueue}, in the transaction of what was done. */
@ApplicationScoped
class MatchSteps {
    static final int PAGE_SIZE = 100;

    private final EntityManager database;

    MatchSteps(EntityManager database) {
        this.database = database;
    }

    /** {@code step}: proposed, sent-back or decided; {@code reason} is the proposal's; {@code by}: issuer and subject of the account. */
    record Step(
            String tool,
            String feed,
            String record,
            String step,
            String verdict,
            String reason,
            String by,
            Instant at) {}

    long count() {
        return ((Number) database.createNativeQuery("select count(*) from match_step")
                        .getSingleResult())
                .longValue();
    }

    /** The newest first. */
    List<Step> list(int offset, int limit) {
        return steps(
                "select tool_slug, feed, record_id, step, verdict, reason, by_whom, at from match_step order by id desc",
                offset,
                limit);
    }

    /** Of one record and tool, the newest first. */
    List<Step> list(MatchQueue.Key key) {
        return steps(
                "select tool_slug, feed, record_id, step, verdict, reason, by_whom, at from match_step"
                        + " where tool_slug = ?1 and feed = ?2 and record_id = ?3 order by id desc",
                0,
                PAGE_SIZE,
                key.tool(),
                key.feed(),
                key.record());
    }

    private List<Step> steps(String sql, int offset, int limit, String... parameters) {
        var query = database.createNativeQuery(sql).setFirstResult(offset).setMaxResults(limit);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new Step(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6],
                        (Instant) r[7]))
                .toList();
    }
}
