package io.parley.identity;

import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.Session;

/** Files of people: kept from upload to confirmation, and applied in one transaction or not at all. */
@ApplicationScoped
public class PeopleImports implements PanacheRepositoryBase<PeopleImport, UUID> {
    /** Personal data that nobody confirmed do not lie about for longer. */
    static final Duration KEPT = Duration.ofDays(7);

    enum Outcome {
        APPLIED,
        ASKS_TWICE,
        RECORDS_MOVED,
        FAULTY
    }

    private final PeopleRecords records;
    private final PeopleGroups groups;
    private final PeopleLock lock;
    private final PeopleImportNews news;
    private final Event<PeopleImported> imported;
    private final CurrentTenant tenant;
    private final Clock clock;

    PeopleImports(
            PeopleRecords records,
            PeopleGroups groups,
            PeopleLock lock,
            PeopleImportNews news,
            Event<PeopleImported> imported,
            CurrentTenant tenant,
            Clock clock) {
        this.records = records;
        this.groups = groups;
        this.lock = lock;
        this.news = news;
        this.imported = imported;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Throws when there is none, or the file waited for too long. */
    PeopleImport get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    PeopleImport keep(UUID by, String fileName, byte[] content) {
        delete("appliedAt is null and uploadedAt < ?1", clock.instant().minus(KEPT));
        var kept = new PeopleImport(fileName, content, sha256(content), by, clock.instant());
        persistAndFlush(kept);
        return kept;
    }

    /** Keeps a file and applies it without a look in between; for whoever has looked already. Throws at the first fault. */
    @Transactional
    public void bring(UUID by, String fileName, byte[] content) {
        var plan = plan(by, content);
        if (!plan.faults.none()) {
            throw new IllegalArgumentException(
                    fileName + ": " + PeopleImportView.faults(plan.faults).get(0));
        }
        apply(by, keep(by, fileName, content), plan.fingerprint(), true);
    }

    /** What the content would change now. */
    PeoplePlan plan(UUID by, byte[] content) {
        return PeoplePlan.of(
                PeopleCsv.parse(content), records.read(by, groups.ids().keySet()));
    }

    /**
     * Does what a plan with this fingerprint says, and nothing else. A file that was applied is not applied again.
     * {@code certain} is what somebody must say before most people are deactivated.
     */
    Outcome apply(UUID by, PeopleImport file, String fingerprint, boolean certain) {
        lock.take();
        getEntityManager().refresh(file, LockModeType.PESSIMISTIC_WRITE);
        if (file.applied()) {
            return Outcome.APPLIED;
        }
        var plan = plan(by, file.content);
        if (!plan.faults.none()) {
            return Outcome.FAULTY;
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            return Outcome.RECORDS_MOVED;
        }
        if (plan.asksTwice() && !certain) {
            return Outcome.ASKS_TWICE;
        }
        write(plan);
        file.applied(plan, clock.instant());
        imported.fire(new PeopleImported(
                file.id,
                file.fileName,
                plan.added.size(),
                plan.changed.size(),
                plan.unchanged,
                plan.deactivated.size()));
        return Outcome.APPLIED;
    }

    private void write(PeoplePlan plan) {
        var ids = groups.named(plan.newGroups);
        flush();
        var added = getEntityManager()
                .unwrap(Session.class)
                .doReturningWork(
                        connection -> new PeopleImportRun(connection, tenant.id(), clock.instant()).write(plan, ids));
        news.tell(plan, added);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
