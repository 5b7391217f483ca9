package io.parley.attestation;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The newest checkpoint of each company outside the database and its backup: what shows that an older state was put back. */
@ApplicationScoped
class CheckpointFolder {
    private static final String LOGS = "log-of-logs";

    private final Optional<Path> folder;

    CheckpointFolder(@ConfigProperty(name = "parley.checkpoints") Optional<Path> folder) {
        this.folder = folder;
    }

    boolean isThere() {
        return folder.isPresent();
    }

    /** A full disk must not keep people from answering: it is logged, and the next checkpoint makes up for it. */
    void keep(UUID company, String checkpoint) {
        keep(company.toString(), checkpoint);
    }

    private void keep(String name, String checkpoint) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            var partial = folder.get().resolve(name + ".partial");
            Files.writeString(partial, checkpoint);
            Files.move(partial, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Log.errorf(e, "The checkpoint of %s could not be kept in PARLEY_CHECKPOINTS", name);
        }
    }

    /** As a company's, for the log of logs. */
    void keepLogs(String checkpoint) {
        keep(LOGS, checkpoint);
    }

    /** What was kept last, byte for byte. */
    Optional<String> find(UUID company) {
        return find(company.toString());
    }

    Optional<String> findLogs() {
        return find(LOGS);
    }

    private Optional<String> find(String name) {
        if (folder.isEmpty() || !Files.exists(file(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (MalformedInputException e) {
            Log.errorf("PARLEY_CHECKPOINTS: %s is no text", file(name));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last checkpoint of an epoch stays beside that of the next one, which is kept from now on. */
    void keepFirst(UUID company, long closedEpoch, String closing, String checkpoint) {
        if (folder.isPresent()) {
            keep(company + "-epoch-" + closedEpoch, closing);
        }
        keep(company, checkpoint);
    }

    private Path file(String name) {
        return folder.orElseThrow().resolve(name + ".checkpoint");
    }
}
