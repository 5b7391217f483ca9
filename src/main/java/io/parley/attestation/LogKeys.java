package io.parley.attestation;

import io.parley.kernel.KernelConfig;
import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Tampered;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The signing key of each company: made at its first record, wrapped, and never replaced, since its name is its log's. */
@ApplicationScoped
class LogKeys {
    private final EntityManager database;
    private final CurrentTenant tenant;
    private final KeyEncryption encryption;
    private final Clock clock;
    private final String logName;

    LogKeys(
            EntityManager database,
            CurrentTenant tenant,
            KeyEncryption encryption,
            Clock clock,
            KernelConfig config,
            @ConfigProperty(name = "parley.log-name") Optional<String> logName) {
        this.database = database;
        this.tenant = tenant;
        this.encryption = encryption;
        this.clock = clock;
        this.logName = logName.orElse(config.url().getHost()).replaceAll("[\\s+]", "-");
    }

    /** What keys are named by from now on; those that were made keep their names. */
    String logName() {
        return logName;
    }

    boolean canSign() {
        return encryption.isThere();
    }

    /** Empty until the company's first record is in its log. */
    Optional<String> findVerifier() {
        @SuppressWarnings("unchecked")
        List<String> keys = database.createNativeQuery("select verifier_key from acklog_key where tenant_id = ?1")
                .setParameter(1, tenant.id())
                .getResultList();
        return keys.stream().findFirst();
    }

    /** Two replicas that make one at once make one. */
    LogKey getOrMake() {
        if (findVerifier().isEmpty()) {
            var made = LogKey.make("acks." + logName + "/" + tenant.id());
            database.createNativeQuery("""
                            insert into acklog_key (tenant_id, verifier_key, wrapped_key, made_at) values (?1, ?2, ?3, ?4)
                            on conflict do nothing""")
                    .setParameter(1, tenant.id())
                    .setParameter(2, made.verifier().encoded())
                    .setParameter(
                            3, encryption.wrap(made.secret(), made.verifier().encoded()))
                    .setParameter(4, clock.instant())
                    .executeUpdate();
        }
        return get();
    }

    /** Throws when there is none, or it cannot be unwrapped. */
    LogKey get() {
        var row = (Object[]) database.createNativeQuery(
                        "select verifier_key, wrapped_key from acklog_key where tenant_id = ?1", Object[].class)
                .setParameter(1, tenant.id())
                .getSingleResult();
        try {
            var key = VerifierKey.parse((String) row[0]);
            return new LogKey(key, encryption.unwrap((byte[]) row[1], (String) row[0]));
        } catch (Tampered e) {
            throw new IllegalStateException("The key of " + tenant.id() + " was changed in the database", e);
        }
    }
}
