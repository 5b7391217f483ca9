package io.parley.vendors;

import io.parley.catalog.Keyed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of one tool as the ledger believed them at a moment, for whoever reasons about them. */
@ApplicationScoped
public class ToolLedger {
    private final EntityManager database;
    private final Programmes programmes;

    ToolLedger(EntityManager database, Programmes programmes) {
        this.database = database;
        this.programmes = programmes;
    }

    /**
     * @param vendor who makes it
     * @param programme what its vendor has in place, by what had been read by the day of the moment
     * @param evidenceUntil the last day to which a list was read for it; null without facts that tell one
     * @param others facts of the other tools of its vendor about which there are any, by tool, in their order
     */
    public record Known(
            String vendor,
            List<LedgerLine> lines,
            Map<ProgrammeItem, FactState> programme,
            @Nullable LocalDate evidenceUntil,
            SortedMap<String, List<LedgerLine>> others) {
        /** Of all of them, by tool. */
        public Map<String, List<LedgerLine>> linesOf(String tool) {
            var all = new TreeMap<>(others);
            all.put(tool, lines);
            return all;
        }
    }

    /**
     * Changes when what is believed of a tool changes.
     *
     * @param programme one state for each {@link ProgrammeItem}, in their order
     * @param others versions of the ledgers of its vendor's other tools, in their order; empty where there are none
     */
    public record Version(String vendor, long ledger, String programme, String others) {}

    /** Slug → version, of every tool about which anything was ever on record. */
    public Map<String, Version> versions() {
        return versions(null);
    }

    public Optional<Version> version(String tool) {
        return Optional.ofNullable(versions(tool).get(tool));
    }

    private Map<String, Version> versions(@Nullable String tool) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
            select l.tool_slug, l.version, t.vendor_slug,
                   (select coalesce(string_agg(o.tool_slug || ':' || o.version, ',' order by o.tool_slug collate "C"), '')
                    from vendor_ledger o join tool u on u.slug = o.tool_slug
                    where u.vendor_slug = t.vendor_slug and t.vendor_slug <> ?2
                      and o.tool_slug <> l.tool_slug and o.evidence_until is not null)
            from vendor_ledger l join tool t on t.slug = l.tool_slug
            where l.evidence_until is not null and (cast(?1 as text) is null or l.tool_slug = ?1)
            """)
                .setParameter(1, tool)
                .setParameter(2, VendorTools.NOBODY)
                .getResultList();
        var versions = new TreeMap<String, Version>();
        rows.forEach(row -> versions.put(
                (String) row[0],
                new Version(
                        (String) row[2], ((Number) row[1]).longValue(), programme((String) row[2]), (String) row[3])));
        return versions;
    }

    private String programme(String vendor) {
        var states = programmes.states(vendor);
        return Arrays.stream(ProgrammeItem.values())
                .map(item -> states.getOrDefault(item, FactState.UNKNOWN).key())
                .collect(Collectors.joining(","));
    }

    /** Nothing is believed about a tool that the ledger does not know. */
    public Known at(String tool, Instant moment) {
        var lines = lines(tool, moment);
        // A day begins east of here before it does in UTC: what was read there today is known today.
        var day = LocalDate.ofInstant(moment, ZoneOffset.ofHours(14));
        var others = new TreeMap<String, List<LedgerLine>>();
        others(tool).forEach(other -> others.put(other, lines(other, moment)));
        others.values().removeIf(List::isEmpty);
        var vendor = vendor(tool);
        return new Known(
                vendor, lines, programmes.states(vendor, day), until(lines).orElse(null), others);
    }

    /** Tools of the same vendor about which anything was ever on record. */
    private List<String> others(String tool) {
        @SuppressWarnings("unchecked")
        List<String> others = database.createNativeQuery("""
            select o.tool_slug from vendor_ledger o join tool u on u.slug = o.tool_slug join tool t on t.vendor_slug = u.vendor_slug
            where t.slug = ?1 and o.tool_slug <> ?1 and t.vendor_slug <> ?2 order by o.tool_slug
            """)
                .setParameter(1, tool)
                .setParameter(2, VendorTools.NOBODY)
                .getResultList();
        return others;
    }

    private List<LedgerLine> lines(String tool, Instant moment) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
            select case_id, name, from_day, to_day, content, state, source, source_kind, confidence, observed_on,
                   content_sha256, extractor
            from vendor_fact where tool_slug = ?1 and recorded_at <= ?2
            union all
            select case_id, name, from_day, to_day, content, state, source, source_kind, confidence, observed_on,
                   content_sha256, extractor
            from vendor_fact_past where tool_slug = ?1 and recorded_at <= ?2 and superseded_at > ?2
            order by case_id, name, source
            """)
                .setParameter(1, tool)
                .setParameter(2, moment)
                .getResultList();
        return rows.stream().map(ToolLedger::line).toList();
    }

    /** The latest day to which a list was read; single pages count only where there is no list, and what has no day never. */
    static Optional<LocalDate> until(Collection<LedgerLine> lines) {
        var lists = lines.stream().filter(line -> line.kind().isList()).toList();
        return (lists.isEmpty() ? lines : lists)
                .stream()
                        .filter(line -> line.kind().isDated())
                        .map(LedgerLine::observed)
                        .max(LocalDate::compareTo);
    }

    private String vendor(String tool) {
        return database.createQuery("select vendorSlug from Tool where slug = ?1", String.class)
                .setParameter(1, tool)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    private static LedgerLine line(Object[] row) {
        var to = day(row[3]);
        return new LedgerLine(
                (String) row[0],
                Keyed.find(FactName.class, (String) row[1]).orElseThrow(),
                to == null ? null : new FactDate(day(row[2]), to),
                row[4] == null ? "" : (String) row[4],
                Keyed.find(FactState.class, (String) row[5]).orElseThrow(),
                (String) row[6],
                Keyed.find(LedgerSource.class, (String) row[7]).orElseThrow(),
                (BigDecimal) row[8],
                Objects.requireNonNull(day(row[9])),
                (String) row[10],
                (String) row[11]);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
