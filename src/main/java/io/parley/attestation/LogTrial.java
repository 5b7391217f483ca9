package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionFactory;

/** Runs {@link Fsck} over what another connection sees, such as an administrator's who has changed something and not committed. */
@ApplicationScoped
public class LogTrial {
    private final SessionFactory sessions;
    private final LogKeys keys;
    private final EvidenceBundles bundles;
    private final CurrentTenant tenant;
    private final Clock clock;

    LogTrial(EntityManagerFactory sessions, LogKeys keys, EvidenceBundles bundles, CurrentTenant tenant, Clock clock) {
        this.sessions = sessions.unwrap(SessionFactory.class);
        this.keys = keys;
        this.bundles = bundles;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** One sentence for each fault. The connection stays as it is: nothing is written, committed or closed. */
    public List<String> faults(UUID company, Connection connection) {
        return tenant.inTransaction(company, () -> {
            try (var session = sessions.withOptions()
                    .connection(connection)
                    .tenantIdentifier((Object) company)
                    .openSession()) {
                var records = new LogRecords(session, tenant);
                var acts = new AuditCheck(new AuditRecords(session, tenant));
                var tables = new LogTables(session, tenant, clock);
                var trees = new TreeCheck(records, tables, new LogEpochs(session, tenant), keys);
                var logs = new LogsTables(session, clock);
                var anchors = new LogAnchors(session, tenant, tables, logs, keys, clock);
                return new Fsck(records, acts, trees, anchors, tenant).check();
            }
        });
    }

    /** The newest bundle that is ready, as anybody of the company's compliance would take it; taking it is recorded. */
    public Optional<byte[]> newestBundle(UUID company) {
        var found = tenant.inTransaction(
                company,
                () -> bundles.find("finishedAt is not null order by requestedAt desc")
                        .firstResultOptional()
                        .map(bundles::take));
        try {
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To check signatures with; empty before the first answer. */
    public Optional<String> verifier(UUID company) {
        return tenant.inTransaction(company, keys::findVerifier);
    }
}
