package io.parley.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The directory (PARLEY_HOME) that holds everything the embedded default keeps, owned by one instance at a time. */
record Home(Path path) {
    private static final long FIRST_START_BYTES = 700L << 20;
    private static final long LATER_START_BYTES = 50L << 20;

    /** As a local variable it would be collected, which closes it and gives the lock away while we run. */
    private static @Nullable FileChannel lockChannel;

    /** Creates the directory; throws {@link Refusal} when it cannot be written or another instance has it. */
    static Home open(Settings settings) {
        Path path = choose(settings).toAbsolutePath().normalize();
        try {
            createPrivate(path);
            createPrivate(path.resolve("logs"));
            Home home = new Home(path.toRealPath());
            home.lock();
            home.refuseFullDisk();
            return home;
        } catch (IOException unwritable) {
            throw new Refusal(
                    "PARLEY_HOME " + path + " is not writable (" + reason(unwritable)
                            + "); set PARLEY_HOME to a directory" + " that is",
                    unwritable);
        }
    }

    static Path choose(Settings settings) {
        String given = settings.given("PARLEY_HOME");
        if (given != null) {
            return Path.of(given);
        }
        String user = settings.given("HOME");
        if (user != null) {
            Path path = Path.of(user, ".parley");
            if (Files.isWritable(Files.exists(path) ? path : path.getParent())) {
                return path;
            }
        }
        return Path.of(".parley");
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name);
    }

    boolean hasDemoPasswords() {
        return Files.exists(resolve("demo-passwords"));
    }

    /** Outlives the demo: the accounts stay in the database after PARLEY_DEMO=false. */
    void rememberDemoPasswords() throws IOException {
        Files.writeString(
                resolve("demo-passwords"),
                "Accounts with public passwords were created here; Parley serves this directory on loopback only.\n");
    }

    static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private void lock() throws IOException {
        FileChannel channel = FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Refusal("Another Parley is running in PARLEY_HOME " + path
                    + "; stop it first or set PARLEY_HOME to another directory");
        }
        lockChannel = channel;
    }

    private void refuseFullDisk() throws IOException {
        boolean first = !Files.exists(resolve(Keycloak.DIRECTORY));
        long needed = first ? FIRST_START_BYTES : LATER_START_BYTES;
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < needed) {
            throw new Refusal("The disk of PARLEY_HOME " + path + " is full: " + (usable >> 20) + " MB free, "
                    + (needed >> 20) + " MB needed");
        }
    }

    private static String reason(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return message.contains(": ") ? message.substring(message.lastIndexOf(": ") + 2) : name + " " + message;
    }
}
