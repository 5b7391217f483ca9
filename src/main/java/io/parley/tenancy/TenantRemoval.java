package io.parley.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a demo company out of every table. The application may not remove what is only added to, so this signs in as the
 * migrator and acts as the owner of the tables, who is behind the same wall: without the company's id it sees no row.
 */
@ApplicationScoped
public class TenantRemoval {
    private static final String FOREIGN_KEY = "23503";

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1""";

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Clock clock;

    TenantRemoval(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.flyway.password") Optional<String> password,
            Clock clock) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    /**
     * Everything of the company in one transaction, and one line in {@code tenant_removed} in its place. Returns how many rows went;
     * 0 where there is no such company, or none that is a demo. Outside any transaction.
     */
    public long remove(UUID company, String by) throws SQLException {
        try (var owner = owner(company)) {
            if (!leaveLine(owner, company, by)) {
                owner.rollback();
                return 0;
            }
            long rows = empty(owner, company);
            try (var statement = owner.prepareStatement("delete from tenant where id = ?")) {
                statement.setObject(1, company);
                statement.executeUpdate();
            }
            try (var statement = owner.prepareStatement("update tenant_removed set rows_removed = ? where id = ?")) {
                statement.setLong(1, rows);
                statement.setObject(2, company);
                statement.executeUpdate();
            }
            owner.commit();
            return rows;
        }
    }

    /** What somebody's request wrote while the company went. */
    public void sweep(UUID removed) throws SQLException {
        try (var owner = owner(removed)) {
            empty(owner, removed);
            owner.commit();
        }
    }

    private Connection owner(UUID company) throws SQLException {
        var connection = DriverManager.getConnection(url, user.orElseThrow(), password.orElse(""));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '10s'");
            statement.execute("set local role parley_owner");
            statement.execute("set local app.tenant_id = '" + company + "'");
        }
        return connection;
    }

    /** First of all: the tables that are only added to look for this line. */
    private boolean leaveLine(Connection owner, UUID company, String by) throws SQLException {
        try (var statement = owner.prepareStatement("""
                insert into tenant_removed (id, alias, name, removed_by, removed_at, rows_removed)
                select id, alias, name, ?, ?, 0 from tenant where id = ? and demo""")) {
            statement.setString(1, by);
            statement.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setObject(3, company);
            return statement.executeUpdate() == 1;
        }
    }

    /** A table that others still refer to waits for the next round. */
    private static long empty(Connection owner, UUID company) throws SQLException {
        long rows = 0;
        var left = tables(owner);
        while (!left.isEmpty()) {
            int before = left.size();
            for (var table : List.copyOf(left)) {
                var savepoint = owner.setSavepoint();
                try (var statement = owner.prepareStatement("delete from \"" + table + "\" where tenant_id = ?")) {
                    statement.setObject(1, company);
                    rows += statement.executeLargeUpdate();
                    left.remove(table);
                } catch (SQLException stillReferredTo) {
                    if (!FOREIGN_KEY.equals(stillReferredTo.getSQLState())) {
                        throw stillReferredTo;
                    }
                    owner.rollback(savepoint);
                }
            }
            if (left.size() == before) {
                throw new SQLException("Tables that refer to each other: " + left);
            }
        }
        return rows;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
