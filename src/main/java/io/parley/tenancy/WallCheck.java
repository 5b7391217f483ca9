package io.parley.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start, with a list of reasons, where the wall between companies would have a hole. */
@ApplicationScoped
class WallCheck {
    /** Before anything else works with the database, after Flyway and after {@link TenantOnTransaction} stands. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE + 1;

    private static final Duration DRIFT = Duration.ofSeconds(2);

    private final DataSource database;
    private final Clock clock;
    private final String configured;

    WallCheck(
            DataSource database, Clock clock, @ConfigProperty(name = "quarkus.datasource.username") String configured) {
        this.database = database;
        this.clock = clock;
        this.configured = configured;
    }

    void on(@Observes @Priority(FIRST) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection()) {
                refuse(holes(connection, configured, clock));
            } catch (SQLException e) {
                throw new IllegalStateException("The wall between companies could not be checked", e);
            }
        });
    }

    /** Throws when there are any. */
    static void refuse(List<String> holes) {
        if (!holes.isEmpty()) {
            throw new IllegalStateException("Parley does not start, because one company could read another's data:\n- "
                    + String.join("\n- ", holes));
        }
    }

    static List<String> holes(Connection connection, String configured, Clock clock) throws SQLException {
        var holes = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            // An address of the database that names a user wins over the configured one.
            try (var user = statement.executeQuery("select session_user, current_user")) {
                user.next();
                if (!user.getString(1).equals(configured) || !user.getString(2).equals(configured)) {
                    holes.add("signed in as " + user.getString(1) + " instead of " + configured);
                }
            }
            var before = clock.instant();
            try (var now = statement.executeQuery("select clock_timestamp()")) {
                now.next();
                var there = now.getObject(1, OffsetDateTime.class).toInstant();
                if (there.isBefore(before.minus(DRIFT))
                        || there.isAfter(clock.instant().plus(DRIFT))) {
                    holes.add("the database's clock says " + there + ", ours " + before + ": more than "
                            + DRIFT.toSeconds() + " seconds apart");
                }
            }
        }
        holes.addAll(new WallRules(connection).violations());
        return holes;
    }
}
