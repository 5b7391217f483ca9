package io.parley.app.embedded;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The embedded database as its superuser sees it, for those who try in evaluation mode what an administrator could do. */
@ApplicationScoped
public class DemoDatabase {
    private final String url;
    private final Optional<String> home;

    DemoDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "parley.home") Optional<String> home) {
        this.url = url;
        this.home = home;
    }

    /** Past every wall; nothing is committed unless the caller says so. */
    public Connection superuser() throws SQLException, IOException {
        var secret = Path.of(home.orElseThrow(() -> new IOException("No database of our own")))
                .resolve("secrets/postgres-superuser");
        var connection = DriverManager.getConnection(
                url, "postgres", Files.readString(secret).strip());
        connection.setAutoCommit(false);
        return connection;
    }
}
