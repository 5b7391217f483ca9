package io.parley.attestation;

import io.parley.verify.Checkpoint;
import io.parley.verify.Tampered;
import io.parley.verify.VerifierKey;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The newest checkpoint of each company outside the database and its backup: what shows that an older state was put back. */
@ApplicationScoped
class CheckpointFolder {
    private final Optional<Path> folder;

    CheckpointFolder(@ConfigProperty(name = "parley.checkpoints") Optional<Path> folder) {
        this.folder = folder;
    }

    boolean isThere() {
        return folder.isPresent();
    }

    /** A full disk must not keep people from answering: it is logged, and the next checkpoint makes up for it. */
    void keep(UUID company, String checkpoint) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            var partial = folder.get().resolve(company + ".partial");
            Files.writeString(partial, checkpoint);
            Files.move(partial, file(company), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Log.errorf(e, "The checkpoint of %s could not be kept in PARLEY_CHECKPOINTS", company);
        }
    }

    /** Whether something was signed that the log does not hold any more. A file that is no checkpoint of ours says nothing. */
    boolean isAhead(UUID company, String verifierKey, LogHead head) {
        if (folder.isEmpty() || !Files.exists(file(company))) {
            return false;
        }
        try {
            var kept = Checkpoint.open(
                    Files.readAllBytes(file(company)),
                    VerifierKey.parse(verifierKey),
                    file(company).toString());
            boolean sameEpoch = kept.origin().endsWith("/" + head.epoch());
            boolean ahead = sameEpoch
                    && (kept.size() > head.size()
                            || kept.size() == head.size() && !Arrays.equals(kept.root(), head.root()));
            if (ahead) {
                Log.errorf(
                        "The log of %s is at %d, but %d was signed: an older state was restored. Nothing is signed any more.",
                        company, head.size(), kept.size());
            }
            return ahead;
        } catch (Tampered e) {
            Log.errorf("PARLEY_CHECKPOINTS: %s", e.getMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID company) {
        return folder.orElseThrow().resolve(company + ".checkpoint");
    }
}
