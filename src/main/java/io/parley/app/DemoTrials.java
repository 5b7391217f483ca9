package io.parley.app;

import io.parley.app.embedded.DemoDatabase;
import io.parley.attestation.LogTrial;
import io.parley.surveys.attack.LinkageAttack;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody with the whole database could try on the demo company, and what comes of it. Every change happens in a
 * transaction that is rolled back, so the running company is never touched.
 */
@ApplicationScoped
class DemoTrials {
    private static final String DECLINED = """
            select a.id::text, p.name from ack a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
            join policy_version v on v.tenant_id = a.tenant_id and v.id = a.policy_version_id
            where a.tenant_id = '%s' and a.choice = 'declined' and v.state = 'PUBLISHED' order by a.acted_at limit 1""";

    private final DemoDatabase database;
    private final LogTrial log;
    private final DemoSurveyTale closed;
    private final DemoPulseTale open;

    DemoTrials(DemoDatabase database, LogTrial log, DemoSurveyTale closed, DemoPulseTale open) {
        this.database = database;
        this.log = log;
        this.closed = closed;
        this.open = open;
    }

    /** {@code held}: whether everything came out as the product promises. */
    record Report(boolean held, List<String> lines) {}

    /** Changes and removes answers as the superuser, and lets the log's own check look at each. */
    Report tampering(UUID company) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        try (var superuser = database.superuser()) {
            var before = log.faults(company, superuser);
            lines.add("Untouched: " + (before.isEmpty() ? "the log is whole." : String.join(" ", before)));
            var declined = row(superuser, DECLINED.formatted(company));
            superuser.rollback();
            if (declined.isEmpty()) {
                lines.add("Nobody has declined, so there is nothing worth forging.");
                return new Report(before.isEmpty(), lines);
            }
            var id = declined.get(0);
            boolean changed = attempt(
                    superuser,
                    company,
                    id,
                    "A copy in which the superuser turned %s's no into a yes (record %s):"
                            .formatted(declined.get(1), id),
                    "update ack set choice = 'acknowledged', reason = null where id = '" + id + "'",
                    lines);
            boolean removed = attempt(
                    superuser,
                    company,
                    "removed after they were committed to",
                    "A copy in which the superuser removed record %s:".formatted(id),
                    "delete from ack where id = '" + id + "'",
                    lines);
            lines.add("The running company was not touched: both copies were a transaction that is undone.");
            return new Report(before.isEmpty() && changed && removed, lines);
        }
    }

    private boolean attempt(
            Connection superuser, UUID company, String named, String what, String sql, List<String> lines)
            throws SQLException {
        lines.add("");
        lines.add(what);
        try (var statement = superuser.createStatement()) {
            statement.execute("set local session_replication_role = replica"); // no trigger and no foreign key objects
            statement.executeUpdate(sql);
            var faults = log.faults(company, superuser);
            faults.forEach(fault -> lines.add("  found: " + fault));
            if (faults.isEmpty()) {
                lines.add("  NOT FOUND");
            }
            return faults.stream().anyMatch(f -> f.contains(named));
        } finally {
            superuser.rollback();
        }
    }

    /** Links people to answers by everything the tables remember; the open survey shows that the attack works. */
    Report linkage(UUID company) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        try (var superuser = database.superuser()) {
            boolean held =
                    attack(superuser, company, DemoSurveyTale.TITLE, "CLOSED", closed.truth(company), true, lines);
            lines.add("");
            boolean works = attack(superuser, company, DemoPulseTale.TITLE, "OPEN", open.truth(company), false, lines);
            lines.add("");
            lines.add(
                    "Why the second one can be linked: until the close, answers wait where whoever runs the database could"
                            + " pair them.");
            lines.add(
                    "The first screen of every survey says so. At the close they are written anew and the traces are cut.");
            return new Report(held && works, lines);
        }
    }

    private static boolean attack(
            Connection superuser,
            UUID company,
            String title,
            String state,
            Map<UUID, String> truth,
            boolean closed,
            List<String> lines)
            throws SQLException {
        var found = row(
                superuser,
                "select id::text, state from survey where tenant_id = '%s' and title = '%s' order by created_at limit 1"
                        .formatted(company, title));
        lines.add("\"%s\" (%s), %d people answered:".formatted(title, closed ? "closed" : "still open", truth.size()));
        if (found.isEmpty() || state.equals("OPEN") != found.get(1).equals("OPEN")) {
            lines.add("  it is not in that state any more; nothing to compare with");
            return true;
        }
        int best = 0;
        double chance = 0;
        for (var result : new LinkageAttack(superuser, UUID.fromString(found.get(0)), truth).run()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-34s %3d of %d linked, blind guessing gives %.1f on average",
                    result.attacker(),
                    result.hits(),
                    result.people(),
                    result.chance()));
            best = Math.max(best, result.hits());
            chance = result.chance();
        }
        superuser.rollback();
        return closed ? best <= limit(chance) : best == truth.size();
    }

    /** Five attackers guess; more than this happens to blind guessing less than once in ten thousand times. */
    private static double limit(double chance) {
        return chance + 5 * Math.sqrt(chance) + 3;
    }

    private static List<String> row(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? List.of(rows.getString(1), rows.getString(2)) : List.of();
        }
    }
}
