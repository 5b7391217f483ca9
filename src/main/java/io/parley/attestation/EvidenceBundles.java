package io.parley.attestation;

import io.parley.identity.People;
import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company's bundles of evidence. */
@ApplicationScoped
public class EvidenceBundles implements PanacheRepositoryBase<EvidenceBundle, UUID> {
    static final String WORK = "evidence";
    private static final int MOST_AN_HOUR = 4;

    private final People people;
    private final TenantWork work;
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    EvidenceBundles(People people, TenantWork work, CurrentTenant tenant, Event<DomainEvent> events, Clock clock) {
        this.people = people;
        this.work = work;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a bundle, which a job makes. Asking for the same while it is being made is asking once. Throws 429 at the fifth
     * within an hour.
     *
     * @param policy null for all policies
     */
    @Transactional
    public UUID request(UUID person, @Nullable UUID policy, LocalDate asOf, boolean withNames) {
        var open = find(
                        "requestedBy = ?1 and asOf = ?2 and withNames = ?3 and finishedAt is null and failedAt is null",
                        person,
                        asOf,
                        withNames)
                .stream()
                .filter(b -> java.util.Objects.equals(b.policyId, policy))
                .findFirst();
        if (open.isPresent()) {
            return open.get().id;
        }
        if (count(
                        "requestedBy = ?1 and requestedAt > ?2",
                        person,
                        clock.instant().minus(Duration.ofHours(1)))
                >= MOST_AN_HOUR) {
            throw new WebApplicationException(
                    Response.status(429).header("Retry-After", "3600").build());
        }
        var bundle = new EvidenceBundle(
                policy, asOf, withNames, person, people.get(person).name(), clock.instant());
        persistAndFlush(bundle);
        work.waits(WORK);
        events.fire(new EvidenceRequested(
                bundle.id, asOf.toString(), policy == null ? "all" : policy.toString(), withNames ? "yes" : "no"));
        return bundle.id;
    }

    /** Throws when there is none. */
    EvidenceBundle get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    List<EvidenceBundle> newest(int most) {
        return find("order by requestedAt desc, id").page(0, most).list();
    }

    List<UUID> open() {
        return getEntityManager()
                .createQuery(
                        "select b.id from EvidenceBundle b where b.finishedAt is null and b.failedAt is null order by b.requestedAt",
                        UUID.class)
                .getResultList();
    }

    /** The log's size that the last finished bundle before this one was against; 0 when there is none. */
    long sizeBefore(EvidenceBundle bundle) {
        return find(
                        "finishedAt is not null and requestedAt < ?1 and logSize <= ?2 order by requestedAt desc",
                        bundle.requestedAt,
                        bundle.logSize)
                .firstResultOptional()
                .map(b -> b.logSize)
                .orElse(0L);
    }

    void keep(EvidenceBundle bundle, byte[] file, String sha256) {
        getEntityManager()
                .createNativeQuery(
                        "insert into evidence_file (tenant_id, bundle_id, content) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, tenant.id())
                .setParameter(2, bundle.id)
                .setParameter(3, file)
                .executeUpdate();
        bundle.finished(file, sha256, clock.instant());
        events.fire(new EvidenceExported(bundle.id, bundle.total, bundle.logSize, sha256));
    }

    /** Throws until the bundle is finished. Taking it is recorded. */
    byte[] take(EvidenceBundle bundle) {
        @SuppressWarnings("unchecked")
        List<byte[]> files = getEntityManager()
                .createNativeQuery(
                        "select content from evidence_file where tenant_id = ?1 and bundle_id = ?2", byte[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, bundle.id)
                .getResultList();
        var file = files.stream().findFirst().orElseThrow(NotFoundException::new);
        events.fire(new EvidenceDownloaded(bundle.id));
        return file;
    }
}
