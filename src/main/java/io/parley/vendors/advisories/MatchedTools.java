package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps for each record the tools it is about, and which tools' ledgers have to be put together again. */
@ApplicationScoped
class MatchedTools {
    private final Matcher matcher = new Matcher(MatchRules.shipped());

    Matcher matcher() {
        return matcher;
    }

    /** These records are about to say something else. */
    void forget(Connection connection, Feed feed, List<String> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        var ids = connection.createArrayOf("text", records.toArray());
        try (var due = connection.prepareStatement("""
                        insert into feed_due select distinct tool_slug from feed_match where feed = ? and record_id = any (?)
                        on conflict do nothing""");
                var delete =
                        connection.prepareStatement("delete from feed_match where feed = ? and record_id = any (?)")) {
            for (var statement : List.of(due, delete)) {
                statement.setString(1, feed.key());
                statement.setArray(2, ids);
                statement.executeUpdate();
            }
        }
    }

    void match(Connection connection, Feed feed, List<Advisory> records) throws SQLException {
        var text = new CopyText();
        var due = new HashSet<String>();
        var byCase = new ArrayList<String>();
        var there = slugs(connection);
        for (var record : records) {
            for (var match : matcher.match(record.identifiers())) {
                if (there.contains(match.tool())) {
                    text.field(match.tool())
                            .field(feed.key())
                            .field(record.id())
                            .field(match.verdict().key())
                            .field(match.rule())
                            .end();
                    due.add(match.tool());
                }
            }
            if (feed == Feed.KEV || !record.isLive()) {
                byCase.add(record.id()); // concerns whoever has that case, whatever product it names
            }
        }
        FeedTables.copyIn(connection, "feed_match", text);
        due(connection, due);
        if (!byCase.isEmpty()) {
            try (var cases = connection.prepareStatement("""
                    insert into feed_due select distinct c.tool_slug from vendor_case c
                    where c.case_id = any (?) on conflict do nothing""")) {
                cases.setArray(1, connection.createArrayOf("text", byCase.toArray()));
                cases.executeUpdate();
            }
        }
    }

    void due(Connection connection, Collection<String> slugs) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into feed_due select slug from tool where slug = any (?) on conflict do nothing")) {
            insert.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            insert.executeUpdate();
        }
    }

    /** Rules may name tools that this installation's catalog has not. */
    private static Set<String> slugs(Connection connection) throws SQLException {
        var slugs = new HashSet<String>();
        try (var select = connection.prepareStatement("select slug from tool");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
    }
}
