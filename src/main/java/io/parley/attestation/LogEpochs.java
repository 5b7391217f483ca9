package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The epochs of the current company's log after the first, each opened because an older state had been put back. */
@ApplicationScoped
class LogEpochs {
    /**
     * @param opening the checkpoint that its first leaf is made of: the newest that was signed before
     * @param closed how far the log had come, in an earlier epoch, when this one was opened
     */
    record Epoch(int number, String opening, LogHead closed) {}

    private final EntityManager database;
    private final CurrentTenant tenant;

    LogEpochs(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** In their order. */
    List<Epoch> list() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select epoch, opening, closed_epoch, closed_size, closed_root from acklog_epoch
                        where tenant_id = ?1 order by epoch""", Object[].class)
                .setParameter(1, tenant.id())
                .getResultList();
        return rows.stream().map(LogEpochs::epoch).toList();
    }

    Optional<Epoch> find(int number) {
        return list().stream().filter(epoch -> epoch.number == number).findFirst();
    }

    void add(Epoch epoch) {
        database.createNativeQuery("""
                        insert into acklog_epoch (tenant_id, epoch, opening, closed_epoch, closed_size, closed_root)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, tenant.id())
                .setParameter(2, epoch.number)
                .setParameter(3, epoch.opening)
                .setParameter(4, epoch.closed.epoch())
                .setParameter(5, epoch.closed.size())
                .setParameter(6, epoch.closed.root())
                .executeUpdate();
    }

    static Epoch epoch(Object[] r) {
        return new Epoch(
                ((Number) r[0]).intValue(),
                (String) r[1],
                new LogHead(((Number) r[2]).intValue(), ((Number) r[3]).longValue(), (byte[]) r[4], true));
    }
}
