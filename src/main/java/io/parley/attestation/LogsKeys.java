package io.parley.attestation;

import io.parley.verify.Tampered;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The signing key of the log of logs: made when it begins, wrapped as companies' keys are, and never replaced. */
@ApplicationScoped
class LogsKeys {
    private final EntityManager database;
    private final KeyEncryption encryption;
    private final LogKeys names;
    private final Clock clock;

    LogsKeys(EntityManager database, KeyEncryption encryption, LogKeys names, Clock clock) {
        this.database = database;
        this.encryption = encryption;
        this.names = names;
        this.clock = clock;
    }

    Optional<String> findVerifier() {
        @SuppressWarnings("unchecked")
        List<String> keys =
                database.createNativeQuery("select verifier_key from logs_key").getResultList();
        return keys.stream().findFirst();
    }

    /** Two replicas that make one at once make one. */
    LogKey getOrMake() {
        if (findVerifier().isEmpty()) {
            var made = LogKey.make("logs." + names.logName());
            database.createNativeQuery("""
                            insert into logs_key (id, verifier_key, wrapped_key, made_at) values (true, ?1, ?2, ?3)
                            on conflict do nothing""")
                    .setParameter(1, made.verifier().encoded())
                    .setParameter(
                            2, encryption.wrap(made.secret(), made.verifier().encoded()))
                    .setParameter(3, clock.instant())
                    .executeUpdate();
        }
        var row =
                (Object[]) database.createNativeQuery("select verifier_key, wrapped_key from logs_key", Object[].class)
                        .getSingleResult();
        try {
            var key = VerifierKey.parse((String) row[0]);
            return new LogKey(key, encryption.unwrap((byte[]) row[1], (String) row[0]));
        } catch (Tampered e) {
            throw new IllegalStateException("The key of the log of logs was changed in the database", e);
        }
    }
}
