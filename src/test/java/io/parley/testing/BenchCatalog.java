package io.parley.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A large catalog for measurements: copies of one well-known tool. What is put in is taken out again. */
public final class BenchCatalog {
    private BenchCatalog() {}

    /** So many copies that the catalog has this many tools; named bench-1, bench-2, … */
    public static void fill(int tools) throws SQLException {
        run("""
                insert into tool (slug, name, vendor_slug, category, website, domains, android_id, ios_id, content_hash)
                select 'bench-' || n, name || ' ' || n, vendor_slug, category, website, domains, android_id, ios_id, content_hash
                from tool, generate_series(1, %d - (select count(*) from tool where retired_on
                  is null)::int) n where slug = 'teams' on conflict do nothing""".formatted(tools), """
                insert into fact select t.slug, f.attribute, f.answer, f.source, f.source_kind, f.observed_on, f.confidence, f.note
                from fact f, tool t where f.tool_slug = 'teams' and t.slug like 'bench-%' on conflict do nothing""", "analyze");
    }

    /** Forgets the copies and every company whose alias begins with {@code bench-}, whatever they have. */
    public static void empty() throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley")) {
            var tables = companyTables(superuser);
            try (var statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var table : tables) {
                    statement.execute("delete from " + table
                            + " where tenant_id in (select id from tenant where alias like 'bench-%')");
                }
                statement.execute("delete from tool_assessment where tool_slug like 'bench-%'");
                statement.execute("delete from tenant where alias like 'bench-%'");
                statement.execute("delete from fact where tool_slug like 'bench-%'");
                statement.execute("delete from tool where slug like 'bench-%'");
            }
        }
    }

    public static void run(String... statements) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> companyTables(Connection superuser) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("""
                        select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relnamespace = 'public'::regnamespace""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
