package io.parley.app.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the parts, chosen free at first start and then kept: Keycloak's is in the issuer of every token. */
record Ports(int postgres, int keycloak, int keycloakManagement, int management) {
    /** Below the range systems use for outgoing connections, which could take a kept port between two starts. */
    private static final int LOWEST = 18_000;

    private static final int HIGHEST = 28_000;

    static Ports keptIn(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        boolean complete = kept.size() == 4;
        Ports ports = new Ports(
                port(kept, "postgres", file),
                port(kept, "keycloak", file),
                port(kept, "keycloak-management", file),
                port(kept, "management", file));
        if (!complete) {
            Secrets.writePrivate(file, ports.text());
        }
        return ports;
    }

    /** Call when no child of ours is running, so that whoever listens there is foreign. */
    void refuseBusy(Path file) {
        refuseBusy(postgres, "postgres", file);
        refuseBusy(keycloak, "keycloak", file);
        refuseBusy(keycloakManagement, "keycloak-management", file);
        refuseBusy(management, "management", file);
    }

    static void refuseBusy(String host, int port) {
        try {
            tryToListen(host, port);
        } catch (BindException refused) {
            String reason = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
            if (reason.contains("permission")) {
                throw new Refusal("Port " + port + " needs more rights; set PARLEY_PORT to one above 1023", refused);
            }
            if (reason.contains("assign")) {
                throw new Refusal("PARLEY_HOST=" + host + " is not an address of this machine", refused);
            }
            throw new Refusal(
                    "Port " + port + " is in use by another program; stop it or set PARLEY_PORT to a free port",
                    refused);
        } catch (IOException failure) {
            throw new Refusal("Cannot listen on " + host + ":" + port + ": " + failure.getMessage(), failure);
        }
    }

    private static void refuseBusy(int port, String name, Path file) {
        if (!isFree(port)) {
            throw new Refusal("Port " + port + " (" + name + " in " + file
                    + ") is in use by another program; stop it or" + " change that line to a free port");
        }
    }

    private static int port(Properties kept, String name, Path file) {
        String value = kept.getProperty(name);
        if (value == null) {
            int port = choose(kept);
            kept.setProperty(name, Integer.toString(port));
            return port;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new Refusal(file + ": " + name + "=" + value + " is not a port", notANumber);
        }
    }

    private static int choose(Properties taken) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!taken.containsValue(Integer.toString(port)) && isFree(port)) {
                return port;
            }
        }
        throw new Refusal("No free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1");
    }

    private static boolean isFree(int port) {
        try {
            tryToListen("127.0.0.1", port);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static void tryToListen(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        }
    }

    private String text() {
        return "# Chosen at first start; keep keycloak, since every session's issuer names it.\n" + "postgres="
                + postgres + "\nkeycloak=" + keycloak + "\nkeycloak-management=" + keycloakManagement + "\nmanagement="
                + management;
    }
}
