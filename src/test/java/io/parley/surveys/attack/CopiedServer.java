package io.parley.surveys.attack;

import io.parley.app.embedded.Postgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What an administrator takes home: the files of a server, write-ahead log and logs included, started again elsewhere. */
final class CopiedServer implements AutoCloseable {
    private final Path home;
    private final Postgres server;

    private CopiedServer(Path home, Postgres server) {
        this.home = home;
        this.server = server;
    }

    /** The server must be quiet meanwhile: the copy recovers from its write-ahead log as after a crash. */
    static CopiedServer of(Postgres original) throws IOException, SQLException {
        Path data;
        try (var superuser = original.superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("select pg_switch_wal()"); // what was committed last is in the files then
            try (var row = statement.executeQuery("show data_directory")) {
                row.next();
                data = Path.of(row.getString(1));
            }
        }
        var home = Files.createTempDirectory(data.toAbsolutePath().getParent().getParent(), "copied-");
        copy(data, home.resolve("data"));
        Files.deleteIfExists(home.resolve("data/postmaster.pid"));
        copy(data.resolveSibling("logs"), home.resolve("original-logs"));
        var server = new Postgres(
                Path.of(System.getProperty("parley.embedded.dir", "target/embedded"), "postgres.jar"),
                home.resolve("data"),
                freePort(),
                Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "autovacuum",
                        "off",
                        "wal_keep_size",
                        "1GB"),
                "superuser");
        server.start();
        return new CopiedServer(home, server);
    }

    Connection superuser() throws SQLException {
        return server.superuser("parley");
    }

    Path logs() {
        return home.resolve("original-logs");
    }

    @Override
    public void close() throws IOException {
        server.stop();
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var made = to.resolve(from.relativize(directory).toString());
                Files.createDirectories(made);
                made.toFile().setReadable(true, true);
                if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(
                            made, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (NoSuchFileException e) {
                    return FileVisitResult.CONTINUE; // removed by the server meanwhile
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
