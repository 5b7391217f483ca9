package io.parley.app.embedded;

import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL and Keycloak of our own, in the order in which they need each other. */
final class Embedded {
    private final Settings settings;
    private final Children children;
    private final Progress progress = new Progress();

    Embedded(Settings settings, Children children) {
        this.settings = settings;
        this.children = children;
    }

    /** Refuses before it starts anything, so that a mistake costs a second and leaves nothing behind. */
    void start(Configuration configuration) throws Exception {
        EmbeddedFiles files = EmbeddedFiles.find(settings);
        settings.refuseOpenDemo(false);
        Home home = Home.open(settings);
        settings.refuseOpenDemo(home.hasDemoPasswords());
        Ports.refuseBusy(settings.host(), settings.port());

        Secrets secrets = new Secrets(home.resolve("secrets"));
        Path portsFile = home.resolve("ports");
        Ports ports = Ports.keptIn(portsFile);
        Postgres postgres = new Postgres(
                files.postgres(),
                home.resolve("postgres"),
                ports.postgres(),
                Map.of(),
                secrets.get("postgres-superuser"));
        Keycloak keycloak = new Keycloak(
                home,
                ports,
                System.getenv(),
                Keycloak.secrets(
                        postgres.jdbcUrl(Roles.KEYCLOAK),
                        secrets.get("keycloak-database"),
                        secrets.get("keycloak-bootstrap")));
        keycloak.stopLeftOver();
        postgres.stopLeftOver();
        ports.refuseBusy(portsFile);

        greet(home, keycloak);
        progress.step("starting PostgreSQL 18", () -> children.start(postgres));
        progress.step("checking database roles", () -> createRoles(postgres, secrets));
        progress.step("preparing Keycloak", () -> prepare(keycloak, files));
        progress.step("starting Keycloak 26.7", () -> keycloak.start(settings.authUrl(ports.keycloak()), children));
        if (settings.demo()) {
            home.rememberDemoPasswords();
        }
        configuration.applyEmbedded(home, ports, postgres, secrets);
        progress.lastStep("starting the application");
    }

    private void greet(Home home, Keycloak keycloak) throws Exception {
        progress.say("everything is kept in " + home.path());
        if (!keycloak.isPrepared()) {
            progress.say("the first start takes about a minute, most of it for Keycloak");
        }
    }

    private void prepare(Keycloak keycloak, EmbeddedFiles files) throws Exception {
        keycloak.prepare(files.keycloak(), children);
        keycloak.copyThemes(files.themes());
    }

    private static void createRoles(Postgres postgres, Secrets secrets) throws Exception {
        Roles roles = new Roles(postgres);
        roles.create(secrets.get("postgres-migrator"), secrets.get("postgres-application"));
        roles.createKeycloak(secrets.get("keycloak-database"));
    }
}
