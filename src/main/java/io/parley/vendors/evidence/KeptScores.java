package io.parley.vendors.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores as they were made; rows are added, and the database lets nobody change one. */
@ApplicationScoped
class KeptScores {
    /** Scores of any tool take their places one after the other, so that who reads behind a place misses none. */
    private static final long PLACES = 7_058_066;

    private static final String COLUMNS = """
            select id, tool_slug, ledger_version, method, programme, others, as_of, recorded_at, inputs_sha256, total, low, high,
                   canonical, causes, cases,
                   (select b.total from vendor_score b where b.tool_slug = s.tool_slug and b.id < s.id order by b.id desc limit 1)
            from vendor_score s
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    KeptScores(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Two that keep the score of one tool do it one after the other. */
    void lock(String tool) {
        database.createNativeQuery("select 1 from vendor_ledger where tool_slug = ?1 for update")
                .setParameter(1, tool)
                .getResultList();
    }

    Optional<KeptScore> find(String tool, long id) {
        return list(database.createNativeQuery(COLUMNS + "where tool_slug = ?1 and id = ?2")
                        .setParameter(1, tool)
                        .setParameter(2, id))
                .stream()
                .findFirst();
    }

    Optional<KeptScore> findLatest(String tool) {
        return list(tool, 1).stream().findFirst();
    }

    /** The latest first. */
    List<KeptScore> list(String tool, int most) {
        return list(database.createNativeQuery(COLUMNS + "where tool_slug = ?1 order by id desc limit ?2")
                .setParameter(1, tool)
                .setParameter(2, most));
    }

    /** Of all tools, in the order in which they became known, behind this one. */
    List<KeptScore> behind(long id, int most) {
        return list(database.createNativeQuery(COLUMNS + "where id > ?1 order by id limit ?2")
                .setParameter(1, id)
                .setParameter(2, most));
    }

    List<KeptScore> list(Collection<Long> ids) {
        return list(database.createNativeQuery(COLUMNS + "where id = any (cast(?1 as bigint[]))")
                .setParameter(1, ids.toArray(Long[]::new)));
    }

    /** Everything that pages say of it. */
    ScoreBody body(long id) {
        return Objects.requireNonNull(bodies(List.of(id)).get(id));
    }

    Map<Long, ScoreBody> bodies(Collection<Long> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select id, body from vendor_score where id = any (cast(?1 as bigint[]))")
                .setParameter(1, ids.toArray(Long[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> read((String) row[1])));
    }

    private ScoreBody read(String text) {
        try {
            return json.readValue(text, ScoreBody.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tool → what its latest was made from, for all tools in one query. */
    Map<String, KeptScore.Made> latest() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                select tool_slug, ledger_version, programme, others, method from vendor_score
                where id in (select max(id) from vendor_score group by tool_slug)
                """).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new KeptScore.Made(
                                ((Number) row[1]).longValue(), (String) row[2], (String) row[3], (String) row[4])));
    }

    /**
     * Tool → id of the latest that had been kept at a moment, of those that had one; where nothing is on record any more, there is
     * none.
     *
     * @param tools null: all
     */
    Map<String, Long> latest(@Nullable Collection<String> tools, Instant moment) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                select s.tool_slug, max(s.id) from vendor_score s join vendor_ledger l on l.tool_slug = s.tool_slug
                where (?3 or s.tool_slug = any (cast(?1 as text[])))
                  and s.recorded_at <= ?2 and l.evidence_until is not null group by s.tool_slug
                """)
                .setParameter(1, tools == null ? new String[0] : tools.toArray(String[]::new))
                .setParameter(2, moment)
                .setParameter(3, tools == null)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    KeptScore add(KeptScore kept, ScoreBody body) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, PLACES)
                .getResultList();
        var id = (Number) database.createNativeQuery("""
                insert into vendor_score (tool_slug, ledger_version, method, programme, as_of, recorded_at, inputs_sha256,
                  total, canonical, body, causes, cases, others)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as text[]), cast(?12 as text[]), ?13) returning id
                """)
                .setParameter(1, kept.tool())
                .setParameter(2, kept.ledgerVersion())
                .setParameter(3, kept.method())
                .setParameter(4, kept.programme())
                .setParameter(5, kept.asOf())
                .setParameter(6, kept.recordedAt())
                .setParameter(7, kept.inputsSha256())
                .setParameter(8, kept.total())
                .setParameter(9, kept.canonical())
                .setParameter(10, written(body))
                .setParameter(11, kept.causes().toArray(String[]::new))
                .setParameter(12, kept.cases().toArray(String[]::new))
                .setParameter(13, kept.others())
                .getSingleResult();
        return kept.as(id.longValue());
    }

    private String written(ScoreBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KeptScore> list(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(KeptScores::kept).toList();
    }

    private static KeptScore kept(Object[] row) {
        return new KeptScore(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) row[6],
                (Instant) row[7],
                (String) row[8],
                (BigDecimal) row[9],
                (Double) row[10],
                (Double) row[11],
                (String) row[12],
                List.of((String[]) row[13]),
                List.of((String[]) row[14]),
                (BigDecimal) row[15]);
    }
}
