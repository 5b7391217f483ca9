package io.parley.app.embedded;

import java.io.IOException;

/** Hands the application what the launcher decided, as system properties; what the operator gave for a key stays. */
record Configuration(Settings settings) {
    void applyCommon() {
        // Decided from PARLEY_* and QUARKUS_* together, so these two always hold.
        System.setProperty("quarkus.http.host", settings.host());
        System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
        set("parley.url", settings.url());
        System.setProperty("parley.embedded", Boolean.toString(settings.embedded()));
        System.setProperty("parley.demo", Boolean.toString(settings.demo()));
    }

    void applyExternal() {
        String issuer = settings.given(Settings.IDENTITY_PROVIDER);
        set("parley.auth-url", settings.externalAuthUrl());
        if (issuer != null) {
            set("quarkus.oidc.api.auth-server-url", issuer);
        }
    }

    void applyEmbedded(Home home, Ports ports, Postgres postgres, Secrets secrets) throws IOException {
        String authUrl = settings.authUrl(ports.keycloak());
        String issuer = authUrl + "/realms/parley";
        set("quarkus.management.host", "127.0.0.1");
        set("quarkus.management.port", Integer.toString(ports.management()));
        set("quarkus.datasource.jdbc.url", postgres.jdbcUrl(Roles.DATABASE));
        set("quarkus.datasource.username", Roles.APPLICATION);
        set("quarkus.datasource.password", secrets.get("postgres-application"));
        set("quarkus.flyway.username", Roles.MIGRATOR);
        set("quarkus.flyway.password", secrets.get("postgres-migrator"));
        set("quarkus.oidc.auth-server-url", issuer);
        set("quarkus.oidc.client-id", "parley");
        set("quarkus.oidc.credentials.secret", secrets.get("oidc-client"));
        set("quarkus.oidc.authentication.state-secret", secrets.getOf32Characters("oidc-state"));
        set("quarkus.oidc.token-state-manager.encryption-secret", secrets.getOf32Characters("token-encryption"));
        set("quarkus.oidc.api.auth-server-url", issuer);
        set("quarkus.rest-csrf.token-signature-key", secrets.get("csrf-token-signature"));
        set("parley.auth-url", authUrl);
        set("parley.home", home.path().toString());
        secrets.get("attestation-kek"); // made at the first start; read as a file, like one that an operator brings
        set("parley.kek-file", home.resolve("secrets/attestation-kek").toString());
        set("parley.keycloak.bootstrap-secret", secrets.get("keycloak-bootstrap"));
        set("parley.keycloak.client-secret", secrets.get("oidc-client"));
        set("parley.keycloak.directory-secret", secrets.get("directory-client"));
    }

    private void set(String property, String value) {
        if (settings.given(Settings.variable(property)) == null) {
            System.setProperty(property, value);
        }
    }
}
