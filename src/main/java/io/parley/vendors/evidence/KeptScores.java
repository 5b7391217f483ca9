package io.parley.vendors.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Scores as they were made; rows are added, and the database lets nobody change one. */
@ApplicationScoped
class KeptScores {
    private static final String COLUMNS = """
            select tool_slug, ledger_version, method, programme, as_of, recorded_at, inputs_sha256, total, canonical, body,
                   causes, cases
            from vendor_score
            """;

    private final EntityManager database;

    KeptScores(EntityManager database) {
        this.database = database;
    }

    /** Two that keep the score of one tool do it one after the other. */
    void lock(String tool) {
        database.createNativeQuery("select 1 from vendor_ledger where tool_slug = ?1 for update")
                .setParameter(1, tool)
                .getResultList();
    }

    Optional<KeptScore> findLatest(String tool) {
        return list(tool, 1).stream().findFirst();
    }

    /** The latest first. */
    List<KeptScore> list(String tool, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(COLUMNS + "where tool_slug = ?1 order by id desc limit ?2")
                .setParameter(1, tool)
                .setParameter(2, most)
                .getResultList();
        return rows.stream().map(KeptScores::kept).toList();
    }

    /** Tool → what its latest was made from, for all tools in one query. */
    Map<String, KeptScore.Made> latest() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                select tool_slug, ledger_version, programme, method from vendor_score
                where id in (select max(id) from vendor_score group by tool_slug)
                """).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new KeptScore.Made(((Number) row[1]).longValue(), (String) row[2], (String) row[3])));
    }

    void add(KeptScore kept) {
        database.createNativeQuery("""
                insert into vendor_score (tool_slug, ledger_version, method, programme, as_of, recorded_at, inputs_sha256,
                  total, canonical, body, causes, cases)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as text[]), cast(?12 as text[]))
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
                .setParameter(10, kept.body())
                .setParameter(11, kept.causes().toArray(String[]::new))
                .setParameter(12, kept.cases().toArray(String[]::new))
                .executeUpdate();
    }

    private static KeptScore kept(Object[] row) {
        return new KeptScore(
                (String) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                row[4] instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) row[4],
                (Instant) row[5],
                (String) row[6],
                (BigDecimal) row[7],
                (String) row[8],
                (String) row[9],
                List.of((String[]) row[10]),
                List.of((String[]) row[11]));
    }
}
