package io.parley.vendors.advisories;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of flaws as they lie in the database: each with what stands for it. Only the sets that a batch touches are read. */
final class AliasTable {
    private final Connection connection;

    AliasTable(Connection connection) {
        this.connection = connection;
    }

    /** Joins what each record says is one flaw. Tools that know such a case by another number are put together again. */
    void union(Collection<Advisory> records) throws SQLException {
        var sets = new ArrayList<List<String>>();
        for (var record : records) {
            var names = new ArrayList<String>(record.aliases());
            if (record.replacedBy() != null) {
                names.add(record.replacedBy());
            }
            if (!names.isEmpty()) {
                names.add(record.id());
                sets.add(names);
            }
        }
        if (sets.isEmpty()) {
            return;
        }
        var touched = new HashSet<String>();
        sets.forEach(touched::addAll);
        var before = whole(touched);
        var union = new Aliases();
        before.forEach((name, root) -> union.union(List.of(root, name)));
        sets.forEach(union::union);
        var after = union.all();
        after.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
        write(after);
    }

    /** What stands for each of these names; a name that is not there stands for itself. */
    Map<String, String> find(Collection<String> names) throws SQLException {
        return read("select id, case_id from case_alias where id = any (?)", names);
    }

    private Map<String, String> whole(Set<String> names) throws SQLException {
        return read("""
                select id, case_id from case_alias
                where case_id in (select case_id from case_alias where id = any (?))
                """, names);
    }

    private Map<String, String> read(String sql, Collection<String> names) throws SQLException {
        var found = new HashMap<String, String>();
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    private void write(Map<String, String> roots) throws SQLException {
        if (roots.isEmpty()) {
            return;
        }
        var names = connection.createArrayOf("text", roots.keySet().toArray());
        try (var upsert = connection.prepareStatement("""
                insert into case_alias (id, case_id) select * from unnest(?, ?)
                on conflict (id) do update set case_id = excluded.case_id
                """)) {
            upsert.setArray(1, names);
            upsert.setArray(2, connection.createArrayOf("text", roots.values().toArray()));
            upsert.executeUpdate();
        }
        try (var due = connection.prepareStatement("""
                insert into feed_due select distinct tool_slug from vendor_case where case_id = any (?) on conflict do nothing
                """)) {
            due.setArray(1, names);
            due.executeUpdate();
        }
    }
}
