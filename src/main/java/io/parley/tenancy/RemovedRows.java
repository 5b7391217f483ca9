package io.parley.tenancy;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rows that were removed stay readable in a table's file until a vacuum. The application may not vacuum, so this signs in as the migrator and
 * acts as the owner of the tables, for this one statement; nobody is locked out meanwhile.
 */
@ApplicationScoped
public class RemovedRows {
    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    RemovedRows(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.flyway.password") Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Outside any transaction; what an older transaction may still see is left to the automatic vacuum. */
    public void vacuum(List<String> tables) throws SQLException {
        if (user.isEmpty()) {
            Log.warn("No login of the migrator is configured: removed rows wait for the automatic vacuum");
            return;
        }
        try (var owner = DriverManager.getConnection(url, user.get(), password.orElse(""));
                var statement = owner.createStatement()) {
            statement.execute("set role parley_owner");
            statement.execute("vacuum (truncate false) " + String.join(", ", tables));
        }
    }
}
