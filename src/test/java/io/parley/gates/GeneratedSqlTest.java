package io.parley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever SQL the application's role sends for one company, no row of another comes back. */
class GeneratedSqlTest {
    private static final int STATEMENTS = 10_000;

    private static ScratchDatabase database;
    private static Connection superuser;
    private static Seed acme;
    private static Seed globex;
    private static List<String> tables;
    private static List<String> foreign;

    @BeforeAll
    static void seed() throws Exception {
        database = ScratchDatabase.migrated("generated_sql");
        superuser = database.superuser();
        try (var statement = superuser.createStatement()) {
            statement.execute("insert into vendor (slug, name) values ('v', 'V')");
            statement.execute(
                    "insert into tool (slug, name, vendor_slug, category, domains, content_hash) values ('t', 'T', 'v', 'c', '{}', '')");
        }
        acme = new Seed(superuser, UUID.randomUUID(), "acme-only", "t");
        globex = new Seed(superuser, UUID.randomUUID(), "globex-only", "t");
        tables = List.copyOf(acme.ids().keySet());
        foreign = new ArrayList<>(globex.everyId());
        foreign.add(globex.company.toString());
        foreign.add(globex.word);
        try (var statement = superuser.createStatement()) {
            statement.execute("analyze");
        }
        superuser.commit();
    }

    @Test
    void noStatementBringsAnotherCompanysRows() throws SQLException {
        var before = globex.checksum();
        var outcome = run(STATEMENTS, tables);
        System.out.println("Generated SQL: " + outcome);
        assertThat(outcome.leaks).isEmpty();
        assertThat(outcome.rows)
                .as("statements that found something of one's own")
                .isGreaterThan(STATEMENTS / 10);
        assertThat(globex.checksum()).isEqualTo(before);
    }

    /** Without its row security a table leaks, and the generator finds it: every table. */
    @Test
    void everyMissingPolicyIsFound() throws SQLException {
        for (var table : tables) {
            execute("alter table " + table + " disable row level security");
            var outcome = run(300, List.of(table));
            execute("alter table " + table + " enable row level security");
            assertThat(outcome.leaks).as(table).isNotEmpty();
        }
        assertThat(run(300, tables).leaks).isEmpty();
    }

    private record Outcome(int statements, int rows, int refused, List<String> leaks) {}

    private static Outcome run(int count, List<String> from) throws SQLException {
        var random = new Random(20_261_123);
        var leaks = new ArrayList<String>();
        int rows = 0;
        int refused = 0;
        try (var application = database.application();
                var statement = application.createStatement()) {
            for (int i = 0; i < count; i++) {
                var sql = generate(random, from);
                statement.execute("select set_config('app.tenant_id', '" + acme.company + "', true)");
                try (var found = statement.executeQuery(sql)) {
                    while (found.next()) {
                        rows++;
                        var row = found.getString(1);
                        if (row != null && foreign.stream().anyMatch(row::contains)) {
                            leaks.add(sql + " brought " + row);
                        }
                    }
                } catch (SQLException e) {
                    refused++;
                    // 42501: refused by rights or policy; 23…: by a key. A division by zero means that a foreign row
                    // was looked at.
                    if (!e.getSQLState().equals("42501") && !e.getSQLState().startsWith("23")) {
                        leaks.add(sql + " failed with " + e.getMessage());
                    } else if (foreign.stream()
                            .anyMatch(word -> e.getMessage().contains(word) && !sql.contains(word))) {
                        leaks.add(sql + " told by its error " + e.getMessage());
                    }
                }
                application.rollback();
            }
        }
        return new Outcome(count, rows, refused, leaks);
    }

    private static String generate(Random random, List<String> from) {
        var a = pick(random, from);
        var b = pick(random, from);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "select a::text from " + a + " a where " + predicate(random, from);
            case 3 ->
                "select a::text || coalesce(b::text, '') from " + a + " a "
                        + pick(random, List.of("join", "left join", "full join"))
                        + " " + b + " b on "
                        + pick(
                                random,
                                List.of(
                                        "a.tenant_id = b.tenant_id",
                                        "a.id = b.id",
                                        "a.tenant_id = b.tenant_id and a.id <> b.id"))
                        + " where " + predicate(random, from);
            case 4 ->
                "select a::text || b::text from " + a + " a, " + b + " b where " + predicate(random, from)
                        + " limit 50";
            case 5 -> "update " + a + " a set id = id where " + predicate(random, from) + " returning a::text";
            case 6 ->
                "update " + a + " a set tenant_id = '" + globex.company + "' where " + predicate(random, from)
                        + " returning a::text";
            case 7 -> "delete from " + a + " a where " + predicate(random, from) + " returning a::text";
            case 8 ->
                "delete from " + a + " a using " + b + " b where " + predicate(random, from) + " returning b::text";
            case 9 ->
                "insert into " + a + " (" + globex.columns(a) + ") select " + globex.columns(a) + " from " + a
                        + " a where " + predicate(random, from) + " returning " + a + "::text";
            case 10 ->
                "select a::text from " + a + " a where " + predicate(random, from) + " union all select b::text from "
                        + b + " b";
            case 11 ->
                "with w as materialized (select * from " + a + " a where " + predicate(random, from)
                        + ") select string_agg(w::text, ' ') from w";
            case 12 -> "select s::text from pg_stats s where s.tablename = '" + a + "'";
            default ->
                "select x::text from (select a.*, row_number() over (order by a.id) from " + a + " a) x"
                        + " where exists (select from " + b + " a where " + predicate(random, from) + ")";
        };
    }

    private static String predicate(Random random, List<String> from) {
        var id = globex.id(pick(random, from));
        var predicate = switch (random.nextInt(10)) {
            case 0 -> "true";
            case 1 -> "a.tenant_id = '" + globex.company + "'";
            case 2 -> "a.tenant_id <> '" + acme.company + "'";
            case 3 -> "a.id = '" + id + "'";
            case 4 -> "a::text like '%" + globex.word + "%'";
            case 5 -> "a.tenant_id is distinct from app.tenant()";
            case 6 -> "a.id in (select c.id from " + pick(random, from) + " c)";
            case 7 -> "1 / (case when a.tenant_id = '" + globex.company + "' then 0 else 1 end) = 1";
            case 8 -> "a.tenant_id in (select id from tenant) or a.id is not null";
            default -> "a.tenant_id = any (array['" + globex.company + "', '" + acme.company + "']::uuid[])";
        };
        return switch (random.nextInt(4)) {
            case 0 -> "not (" + predicate + ")";
            case 1 -> "(" + predicate + ") or " + "a.id = '" + id + "'";
            default -> predicate;
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
        superuser.commit();
    }
}
