package io.parley.app.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the operator asked for. A pure function of the environment, so that every refusal is a plain unit test. */
record Settings(boolean embedded, boolean demo, String host, int port, String url, Map<String, String> environment) {
    static final String DATASOURCE = "QUARKUS_DATASOURCE_JDBC_URL";
    static final String IDENTITY_PROVIDER = "QUARKUS_OIDC_AUTH_SERVER_URL";

    /** Throws {@link Refusal} on settings that contradict each other. */
    static Settings of(Map<String, String> environment) {
        boolean embedded = embedded(environment);
        String host = first(environment, "127.0.0.1", "PARLEY_HOST", "QUARKUS_HTTP_HOST");
        int port = port(first(environment, "8080", "PARLEY_PORT", "QUARKUS_HTTP_PORT"));
        String url = withoutSlash(first(environment, "http://localhost:" + port, "PARLEY_URL"));
        boolean demo = embedded && demo(first(environment, "true", "PARLEY_DEMO"));
        return new Settings(embedded, demo, host, port, url, environment);
    }

    /** System properties count as the variable they map to, and win over it, as in Quarkus itself. */
    static Map<String, String> merged(Map<String, String> environment, Properties properties) {
        Map<String, String> merged = new HashMap<>(environment);
        properties.stringPropertyNames().forEach(name -> merged.put(variable(name), properties.getProperty(name)));
        return merged;
    }

    /** The environment variable for a property: everything but letters and digits becomes an underscore. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Nullable
    String given(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Where browsers find Keycloak: its own port unless the operator publishes it elsewhere. */
    String authUrl(int keycloakPort) {
        return withoutSlash(first(environment, "http://localhost:" + keycloakPort, "PARLEY_AUTH_URL"));
    }

    /** The address of the operator's own Keycloak, without the realm. */
    String externalAuthUrl() {
        String issuer = first(environment, "", IDENTITY_PROVIDER);
        return withoutSlash(first(environment, issuer.replaceFirst("/realms/[^/]+/?$", ""), "PARLEY_AUTH_URL"));
    }

    /** Demo passwords are printed in the documentation, so they never face a network, not even after the demo ended. */
    void refuseOpenDemo(boolean demoPasswordsStand) {
        if (!embedded || loopback(host)) {
            return;
        }
        if (demo) {
            throw new Refusal("PARLEY_HOST=" + host + ": evaluation mode with demo passwords serves loopback addresses"
                    + " only; set PARLEY_DEMO=false (with a fresh PARLEY_HOME) or PARLEY_HOST=127.0.0.1");
        }
        if (demoPasswordsStand) {
            throw new Refusal(
                    "PARLEY_HOST=" + host + ": this PARLEY_HOME holds demo accounts whose passwords are"
                            + " public, so it serves loopback addresses only; choose a fresh PARLEY_HOME or PARLEY_HOST=127.0.0.1");
        }
    }

    private static boolean embedded(Map<String, String> environment) {
        boolean datasource = !first(environment, "", DATASOURCE).isEmpty();
        boolean identityProvider = !first(environment, "", IDENTITY_PROVIDER).isEmpty();
        if (datasource != identityProvider) {
            throw new Refusal(
                    (datasource ? DATASOURCE : IDENTITY_PROVIDER) + " is set but "
                            + (datasource ? IDENTITY_PROVIDER : DATASOURCE)
                            + " is missing; set both to use your own PostgreSQL and Keycloak, or neither for the embedded ones");
        }
        return !datasource;
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new Refusal("PARLEY_HOST=" + host + " is not an address of this machine", unknown);
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, together with numbers out of range
        }
        throw new Refusal("PARLEY_PORT=" + value + " is not a port; use a number from 1 to 65535");
    }

    private static boolean demo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal("PARLEY_DEMO=" + value + " is neither true nor false");
        };
    }

    private static String withoutSlash(String url) {
        return url.replaceFirst("/+$", "");
    }

    private static String first(Map<String, String> environment, String fallback, String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return fallback;
    }
}
