package io.parley.vendors.advisories;

import io.parley.catalog.Keyed;
import io.parley.vendors.Ledger;
import io.parley.vendors.Origin;
import io.parley.vendors.VendorTombstone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/** Puts a tool's part of the vendors' ledger together from the records that are about it. Needs a transaction. */
@ApplicationScoped
class FeedLedger {
    private static final String RECORDS = """
            select r.feed, r.record_id, r.sha256, r.status, r.replaced_by, r.source, r.read_to, r.identifiers, r.claims,
              (r.recorded_at at time zone 'UTC')::date
            from feed_record r where\s""";
    private static final String ABOUT = RECORDS + """
            (r.feed, r.record_id) in (
              select m.feed, m.record_id from feed_match m where m.tool_slug = ? and m.verdict = 'about'
                and not exists (select from match_decision d
                  where (d.tool_slug, d.feed, d.record_id) = (m.tool_slug, m.feed, m.record_id) and d.verdict = 'not-about')
              union select d.feed, d.record_id from match_decision d where d.tool_slug = ? and d.verdict = 'about')
            order by r.feed, r.record_id
            """;
    private static final String BY_CASE = RECORDS + """
            r.record_id = any (?) and (r.feed = 'kev' or r.feed = 'cve' and r.status = 'rejected')
            """;

    /** {@code on}: when it was read. */
    private record Stored(Advisory advisory, LocalDate on) {}

    private final EntityManager database;
    private final Ledger ledger;
    private final MatchedTools tools;
    private final Clock clock;

    FeedLedger(EntityManager database, Ledger ledger, MatchedTools tools, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.tools = tools;
        this.clock = clock;
    }

    /** One tool whose ledger is due, put together; empty when none is. */
    Optional<String> next() {
        @SuppressWarnings("unchecked")
        List<String> due = database.createNativeQuery(
                        "delete from feed_due where tool_slug = (select min(tool_slug) from feed_due) returning tool_slug")
                .getResultList();
        due.forEach(this::fold);
        return due.stream().findFirst();
    }

    void fold(String tool) {
        var known = database.createNativeQuery("select case_id from vendor_case where tool_slug = ?1")
                .setParameter(1, tool)
                .getResultList();
        var lines = new ArrayList<LedgerLines>();
        var back = new HashMap<String, Stored>();
        var names = new HashMap<String, String>();
        database.unwrap(Session.class)
                .doWork(connection ->
                        lines.add(read(connection, tool, new TreeSet<>(List.copyOf(known(known))), back, names)));
        unearth(tool, back.keySet());
        ledger.replace(tool, Origin.FEEDS, lines.get(0).all());
        back.values().forEach(stored -> bury(tool, stored));
        names.forEach((name, root) -> {
            if (!name.equals(root) && known.contains(name)) {
                ledger.bury(
                        tool,
                        new VendorTombstone(
                                tool,
                                name,
                                "merged",
                                root,
                                "https://www.cve.org/CVERecord?id=" + root,
                                LocalDate.now(clock),
                                clock.instant()));
            }
        });
    }

    private static Collection<String> known(List<?> rows) {
        return rows.stream().map(Object::toString).toList();
    }

    private LedgerLines read(
            Connection connection, String tool, Set<String> cases, Map<String, Stored> back, Map<String, String> names)
            throws SQLException {
        List<Stored> about;
        try (var select = connection.prepareStatement(ABOUT)) {
            select.setString(1, tool);
            select.setString(2, tool);
            about = list(select);
        }
        var said = new HashSet<>(cases);
        about.forEach(s -> s.advisory.claims().forEach(c -> said.add(c.caseId())));
        names.putAll(new AliasTable(connection).find(said));
        said.addAll(names.values());
        var lines = new LedgerLines(tool, tools.matcher(), id -> names.getOrDefault(id, id));
        about.forEach(s -> lines.add(s.advisory, s.on));
        try (var select = connection.prepareStatement(BY_CASE)) {
            select.setArray(1, connection.createArrayOf("text", said.toArray()));
            for (var stored : list(select)) {
                if (stored.advisory.isLive()) {
                    lines.add(stored.advisory, stored.on);
                } else {
                    back.put(stored.advisory.id(), stored);
                }
            }
        }
        for (var line : ReleaseProducts.shipped().of(tool)) {
            var releases = releases(connection, line.product());
            releases.values().stream()
                    .map(Release::day)
                    .max(LocalDate::compareTo)
                    .ifPresent(readTo -> lines.addFixes(releases, line.packaged(), readTo));
        }
        return lines;
    }

    private static Map<String, Release> releases(Connection connection, String product) throws SQLException {
        var found = new HashMap<String, Release>();
        try (var select = connection.prepareStatement(
                "select version, day, doubtful, source from feed_release where product = ? order by version")) {
            select.setString(1, product);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.putIfAbsent(
                            LedgerLines.plain(rows.getString(1)),
                            new Release(
                                    product,
                                    rows.getString(1),
                                    rows.getObject(2, LocalDate.class),
                                    rows.getBoolean(3),
                                    rows.getString(4)));
                }
            }
        }
        return found;
    }

    private static List<Stored> list(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Stored>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Stored(
                        new Advisory(
                                Keyed.find(Feed.class, rows.getString(1)).orElseThrow(),
                                rows.getString(2),
                                Keyed.find(Advisory.Status.class, rows.getString(4))
                                        .orElseThrow(),
                                rows.getString(5),
                                rows.getString(6),
                                rows.getObject(7, LocalDate.class),
                                List.of(),
                                texts(rows.getArray(8)),
                                ClaimsJson.read(rows.getString(9)),
                                rows.getString(3)),
                        rows.getObject(10, LocalDate.class)));
            }
        }
        return found;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private void bury(String tool, Stored stored) {
        var record = stored.advisory;
        ledger.bury(
                tool,
                new VendorTombstone(
                        tool,
                        record.id(),
                        record.status().key(),
                        record.replacedBy(),
                        record.source(),
                        record.readTo() == null ? stored.on : record.readTo(),
                        clock.instant()));
    }

    /** Numbers that were taken back once and stand again. */
    private void unearth(String tool, Set<String> stillBack) {
        @SuppressWarnings("unchecked")
        List<String> buried =
                database.createNativeQuery("""
                        select t.case_id from vendor_tombstone t where t.tool_slug = ?1 and t.why = 'rejected'
                          and exists (select from feed_record r where r.feed = 'cve' and r.record_id = t.case_id and r.status = 'live')
                        """).setParameter(1, tool).getResultList();
        buried.stream().filter(id -> !stillBack.contains(id)).forEach(id -> ledger.unearth(tool, id));
    }
}
