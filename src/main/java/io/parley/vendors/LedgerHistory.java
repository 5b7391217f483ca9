package io.parley.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger believed at a moment: today's facts that were known by then, and those given up since. */
@ApplicationScoped
public class LedgerHistory {
    private final EntityManager database;

    LedgerHistory(EntityManager database) {
        this.database = database;
    }

    /** {@code supersededAt} and {@code why}: null while it is believed. */
    public record Believed(
            String caseId,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String value,
            String state,
            String source,
            @Nullable String contentSha256,
            String extractor,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            @Nullable String why) {}

    /** By case, name and source; the same for ever for the same moment in the past. */
    public List<Believed> at(String tool, Instant moment) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select case_id, name, from_day, to_day, content, state, source, content_sha256, extractor, recorded_at,
                               cast(null as timestamptz) as superseded_at, cast(null as text) as why
                        from vendor_fact where tool_slug = ?1 and recorded_at <= ?2
                        union all
                        select case_id, name, from_day, to_day, content, state, source, content_sha256, extractor, recorded_at,
                               superseded_at, why
                        from vendor_fact_past where tool_slug = ?1 and recorded_at <= ?2 and superseded_at > ?2
                        order by case_id, name, source
                        """)
                .setParameter(1, tool)
                .setParameter(2, moment)
                .getResultList();
        return rows.stream()
                .map(r -> new Believed(
                        (String) r[0],
                        (String) r[1],
                        day(r[2]),
                        day(r[3]),
                        (String) r[4],
                        (String) r[5],
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        (Instant) r[9],
                        (Instant) r[10],
                        (String) r[11]))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
