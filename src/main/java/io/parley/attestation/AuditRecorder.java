package io.parley.attestation;

import io.parley.kernel.EventRecorded;
import io.parley.tenancy.CurrentTenant;
import io.parley.verify.AuditLeaf;
import io.parley.verify.Commitment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

/** Commits to what was done in the transaction that wrote it down, and leaves it to the sequencer to log it. */
@ApplicationScoped
class AuditRecorder {
    /** Acknowledgments are leaves of their own. */
    private static final Set<String> ANSWERS =
            Set.of("policy-ack", "policy-decline", "policy-waiver", "policy-correction");

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final LogWork work;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final SecureRandom random = new SecureRandom();

    AuditRecorder(
            EntityManager database,
            CurrentTenant tenant,
            LogWork work,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.tenant = tenant;
        this.work = work;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes EventRecorded event) {
        if (ANSWERS.contains(event.kind())) {
            return;
        }
        var salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        var commit = Commitment.of(
                salt,
                AuditLeaf.entry(
                        tenant.id(),
                        event.entryId(),
                        event.at(),
                        event.actorId(),
                        event.actor(),
                        event.kind(),
                        event.subjectId(),
                        event.details()));
        database.createNativeQuery("""
                        with secret as (insert into audit_secret (tenant_id, entry_id, salt) values (?1, ?2, ?3)),
                          committed as (insert into audit_commitment (tenant_id, entry_id, commit_e) values (?1, ?2, ?4))
                        insert into acklog_pending (tenant_id, audit_id, leaf_input, queued_at) values (?1, ?2, ?5, ?6)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, event.entryId())
                .setParameter(3, salt)
                .setParameter(4, commit)
                .setParameter(5, AuditLeaf.input(event.entryId().toString(), commit))
                .setParameter(6, clock.instant())
                .executeUpdate();
        if (transactions.getResource(this) == null) {
            work.waits(); // its lock lasts as long as the transaction: an import of ten thousand needs it once
            transactions.putResource(this, true);
        }
    }
}
