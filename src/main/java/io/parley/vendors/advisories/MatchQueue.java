package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of which the rules cannot tell whether they are about a tool. One person proposes, another decides. */
@ApplicationScoped
class MatchQueue {
    static final int PAGE_SIZE = 25;

    private final EntityManager database;
    private final Clock clock;

    MatchQueue(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@code proposed}: the verdict that somebody proposed, empty where nobody has; then {@code reason} and {@code by} say why and who. */
    record Waiting(
            String tool,
            String toolName,
            String feed,
            String record,
            String source,
            String rule,
            List<String> identifiers,
            String proposed,
            String reason,
            String by) {}

    record Key(String tool, String feed, String record) {}

    long count() {
        return ((Number) database.createNativeQuery("select count(*) " + FROM).getSingleResult()).longValue();
    }

    private static final String SELECT = """
            select tool_slug, t.name, feed, record_id, r.source, m.rule, array_to_string(r.identifiers, chr(10)), p.verdict, p.reason,
              p.proposed_by
            """;

    private static final String FROM = """
            from feed_match m join feed_record r using (feed, record_id) join tool t on t.slug = m.tool_slug
              left join match_proposal p using (tool_slug, feed, record_id)
            where m.verdict = 'unsure' and not exists (select from match_decision d
              where (d.tool_slug, d.feed, d.record_id) = (m.tool_slug, m.feed, m.record_id))
            """;

    /** Proposed ones first. */
    List<Waiting> list(int offset, int limit) {
        return waiting(database.createNativeQuery(
                        SELECT + FROM + " order by p.proposed_at nulls last, tool_slug, record_id, feed")
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    Optional<Waiting> find(Key key) {
        return waiting(with(key, SELECT + FROM + " and tool_slug = ?1 and feed = ?2 and record_id = ?3")).stream()
                .findFirst();
    }

    private static List<Waiting> waiting(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new Waiting(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        List.of(((String) r[6]).split("\n")),
                        text(r[7]),
                        text(r[8]),
                        text(r[9])))
                .toList();
    }

    /** True where the record waits; saying it twice is saying it once, and a new proposal replaces the old. */
    boolean propose(Key key, String verdict, String reason, String by) {
        with(key, """
                        with said as (
                          insert into match_proposal as p
                          select tool_slug, feed, record_id, ?4, ?5, ?6, ?7 from feed_match m
                          where tool_slug = ?1 and feed = ?2 and record_id = ?3 and verdict = 'unsure' and not exists (
                            select from match_decision d where (d.tool_slug, d.feed, d.record_id) = (m.tool_slug, m.feed, m.record_id))
                          on conflict (tool_slug, feed, record_id) do update set verdict = excluded.verdict,
                            reason = excluded.reason, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
                          where (p.verdict, p.reason, p.proposed_by) <> (excluded.verdict, excluded.reason, excluded.proposed_by)
                          returning *)
                        insert into match_step (tool_slug, feed, record_id, step, verdict, reason, by_whom, at)
                        select tool_slug, feed, record_id, 'proposed', verdict, reason, proposed_by, proposed_at from said
                        """)
                .setParameter(4, verdict)
                .setParameter(5, reason)
                .setParameter(6, by)
                .setParameter(7, clock.instant())
                .executeUpdate();
        return find(key).isPresent();
    }

    /** Who proposed; empty where nobody did. */
    Optional<String> proposer(Key key) {
        @SuppressWarnings("unchecked")
        List<String> found = database.createNativeQuery(
                        "select proposed_by from match_proposal where tool_slug = ?1 and feed = ?2 and record_id = ?3")
                .setParameter(1, key.tool())
                .setParameter(2, key.feed())
                .setParameter(3, key.record())
                .getResultList();
        return found.stream().findFirst();
    }

    /** Makes the proposal a decision; the tool's ledger is put together again. The database refuses the proposer. */
    void decide(Key key, String by) {
        with(key, """
                        with taken as (delete from match_proposal where tool_slug = ?1 and feed = ?2 and record_id = ?3 returning *),
                        decided as (insert into match_decision
                          select tool_slug, feed, record_id, verdict, reason, proposed_by, ?4, ?5 from taken
                          on conflict (tool_slug, feed, record_id) do nothing returning *)
                        insert into match_step (tool_slug, feed, record_id, step, verdict, reason, by_whom, at)
                        select tool_slug, feed, record_id, 'decided', verdict, reason, decided_by, decided_at from decided
                        """).setParameter(4, by).setParameter(5, clock.instant()).executeUpdate();
        database.createNativeQuery("insert into feed_due select slug from tool where slug = ?1 on conflict do nothing")
                .setParameter(1, key.tool())
                .executeUpdate();
    }

    /** Sends the proposal back, or takes one's own back. */
    void reject(Key key, String by) {
        with(key, """
                        with taken as (delete from match_proposal where tool_slug = ?1 and feed = ?2 and record_id = ?3 returning *)
                        insert into match_step (tool_slug, feed, record_id, step, verdict, reason, by_whom, at)
                        select tool_slug, feed, record_id, 'sent-back', verdict, reason, ?4, ?5 from taken
                        """).setParameter(4, by).setParameter(5, clock.instant()).executeUpdate();
    }

    private Query with(Key key, String sql) {
        return database.createNativeQuery(sql)
                .setParameter(1, key.tool())
                .setParameter(2, key.feed())
                .setParameter(3, key.record());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}
