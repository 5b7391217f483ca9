package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A PostgreSQL with eight writers as the application role, which remembers what was acknowledged to them. */
final class KilledDatabase implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final String PASSWORD = "application";

    private final Postgres postgres;
    private final AtomicLong next = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Long> inDoubt = ConcurrentHashMap.newKeySet();
    private ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    KilledDatabase(Path home, Map<String, String> options) throws Exception {
        postgres = TestServers.postgres(home, options);
        postgres.start();
        new Roles(postgres).create("migrator", PASSWORD);
        try (Connection owner = postgres.superuser(Roles.DATABASE);
                Statement statement = owner.createStatement()) {
            statement.execute("set role parley_owner");
            // No unique key, which would hide a duplicate.
            statement.execute("create table acknowledged (number bigint not null)");
            statement.execute("grant select, insert on acknowledged to app_rw");
            // The control may lose rows, not the table.
            statement.execute("reset role");
            statement.execute("checkpoint");
        }
    }

    Set<Long> acknowledged() {
        return acknowledged;
    }

    Set<Long> inDoubt() {
        return inDoubt;
    }

    /** Returns while the writers go on, so that the kill meets them at work. */
    void writeUntil(int acknowledgedMore) throws InterruptedException {
        int goal = acknowledged.size() + acknowledgedMore;
        writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.submit(this::writeUntilKilled);
        }
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (acknowledged.size() < goal && System.nanoTime() < patience) {
            Thread.sleep(1);
        }
    }

    /** All processes at once, so that not even shared memory survives; returns the time to the next acknowledged row. */
    Duration killAndRestart() throws Exception {
        long killed = System.nanoTime();
        kill();
        writers.shutdown();
        if (!writers.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Writers outlive their database");
        }
        postgres.start();
        try (Connection connection = application()) {
            write(connection);
        }
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    Set<Long> lost() throws SQLException {
        Set<Long> lost = new HashSet<>(acknowledged);
        lost.removeAll(new HashSet<>(rows()));
        return lost;
    }

    long duplicates() throws SQLException {
        List<Long> rows = rows();
        return rows.size() - new HashSet<>(rows).size();
    }

    Set<Long> neverSent() throws SQLException {
        Set<Long> strange = new HashSet<>(rows());
        strange.removeAll(acknowledged);
        strange.removeAll(inDoubt);
        return strange;
    }

    long committedInDoubt() throws SQLException {
        Set<Long> committed = new HashSet<>(rows());
        committed.retainAll(inDoubt);
        return committed.size();
    }

    @Override
    public void close() {
        writers.shutdownNow();
        postgres.stop();
    }

    private void writeUntilKilled() {
        try (Connection connection = application()) {
            while (write(connection)) {
                // goes on until the database is gone
            }
        } catch (SQLException notConnected) {
            // killed before this writer came to write
        }
    }

    private boolean write(Connection connection) {
        long number = next.incrementAndGet();
        try (PreparedStatement statement = connection.prepareStatement("insert into acknowledged values (?)")) {
            statement.setLong(1, number);
            statement.executeUpdate();
            acknowledged.add(number);
            return true;
        } catch (SQLException unknown) {
            inDoubt.add(number);
            return false;
        }
    }

    private List<Long> rows() throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (Connection connection = application();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select number from acknowledged")) {
            while (result.next()) {
                rows.add(result.getLong(1));
            }
        }
        return rows;
    }

    private Connection application() throws SQLException {
        return postgres.connection(Roles.DATABASE, Roles.APPLICATION, PASSWORD);
    }

    private void kill() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(postgres.pid()).orElseThrow();
        Stream<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants());
        List<String> command = new ArrayList<>(List.of("kill", "-KILL"));
        all.map(handle -> Long.toString(handle.pid())).forEach(command::add);
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
