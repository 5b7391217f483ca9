package io.parley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged product as its users start it, in a home and on a port of its own. */
final class Product implements AutoCloseable {
    private static Product shared;

    final Path home;
    final int port;
    private final Map<String, String> environment;
    private Process process;
    private Path output;

    private Product(Path home, int port, Map<String, String> environment) {
        this.home = home;
        this.port = port;
        this.environment = environment;
    }

    /** One for all journeys, started by the first of them, stopped with the process. */
    static synchronized Product shared() {
        if (shared == null) {
            var product = in(freshHome(), freePort(), Map.of());
            product.start();
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            shared = product;
        }
        return shared;
    }

    static Product in(Path home, int port, Map<String, String> environment) {
        return new Product(home, port, environment);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Returns the seconds until it said that it is ready. */
    double start() {
        long began = System.nanoTime();
        launch();
        await("Parley is ready: " + url(), Duration.ofMinutes(8));
        await("Stop with Ctrl-C", Duration.ofSeconds(30)); // who may sign in is said line by line
        return (System.nanoTime() - began) / 1e9;
    }

    void launch() {
        try {
            output = Files.createTempFile(buildDirectory(), "product-", ".log");
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // quickly rather than well compiled: a journey opens hundreds of pages, each some times
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(List.of(environment.getOrDefault("JAVA_OPTS", "").split(" ")));
            command.removeIf(String::isEmpty);
            command.add("-jar");
            command.add(buildDirectory().resolve("quarkus-app/quarkus-run.jar").toString());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("PARLEY_HOME", home.toString());
            builder.environment().put("PARLEY_PORT", "" + port);
            builder.environment().putAll(environment);
            builder.environment().remove("JAVA_OPTS"); // of the product alone, not of its children
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that contains the text; fails at once when the product ends before. */
    void await(String text, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (!said().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("Not said: " + text + "\n" + said());
            }
            sleep(100);
        }
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small file of the home. */
    String kept(String name) {
        try {
            return Files.readString(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Still running:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** SIGTERM, as Ctrl-C and service managers do. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    /** SIGKILL: no time to clean up. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Processes whose command line names this home: PostgreSQL, Keycloak and their helpers. */
    List<String> leftOver() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.pid() != pid())
                .filter(p -> commandLine(p.pid()).contains(home.toString()))
                .map(p -> p.pid() + " " + commandLine(p.pid()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return ""; // gone meanwhile
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    static Path freshHome() {
        try {
            return Files.createTempDirectory(buildDirectory(), "home-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path buildDirectory() {
        return Path.of(System.getProperty("parley.build.dir", "target")).toAbsolutePath();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
