package io.parley.attestation;

import io.parley.identity.People;
import io.parley.kernel.DomainEvent;
import io.parley.kernel.Languages;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.parley.verify.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The company's bundles of evidence. */
@ApplicationScoped
public class EvidenceBundles implements PanacheRepositoryBase<EvidenceBundle, UUID> {
    static final String WORK = "evidence";
    private static final int MOST_AN_HOUR = 4;
    private static final int PART_BYTES = 1 << 20;

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

    /** Everything there is, as of that day. */
    public UUID requestEverything(UUID person, LocalDate asOf) {
        return request(person, EvidenceWish.everything(asOf));
    }

    /**
     * Asks for a bundle, which a job makes. Asking for the same while it is being made is asking once. Throws 429 at the fifth
     * within an hour.
     */
    @Transactional
    UUID request(UUID person, EvidenceWish wish) {
        var open = find(
                        "requestedBy = ?1 and asOf = ?2 and withNames = ?3 and preset = ?4 and finishedAt is null and failedAt is null",
                        person,
                        wish.asOf(),
                        wish.withNames(),
                        wish.preset().key())
                .stream()
                .filter(b -> Objects.equals(b.policyId, wish.policy()) && Objects.equals(b.beginsOn, wish.begin()))
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
                wish,
                Languages.current().toLanguageTag(),
                person,
                people.get(person).name(),
                clock.instant());
        persistAndFlush(bundle);
        work.waits(WORK);
        events.fire(EvidenceRequested.of(bundle.id, wish));
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

    /** The last finished bundle before this one, of this log or of what it goes on from. */
    Optional<EvidenceBundle> before(EvidenceBundle bundle) {
        return find(
                        "finishedAt is not null and requestedAt < ?1 and (logEpoch < ?2 or logEpoch = ?2 and logSize <= ?3) order by requestedAt desc",
                        bundle.requestedAt,
                        bundle.logEpoch,
                        bundle.logSize)
                .firstResultOptional();
    }

    /** In pieces, since the whole may be larger than the memory. */
    void keep(EvidenceBundle bundle, Scratch file) {
        var digest = BundleFile.digest();
        int part = 0;
        try (var in = file.in()) {
            for (var bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
                digest.update(bytes);
                getEntityManager()
                        .createNativeQuery(
                                "insert into evidence_file (tenant_id, bundle_id, part, content) values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, tenant.id())
                        .setParameter(2, bundle.id)
                        .setParameter(3, part++)
                        .setParameter(4, bytes)
                        .executeUpdate();
            }
            bundle.finished(file.size(), Text.hex(digest.digest()), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        events.fire(new EvidenceExported(bundle.id, bundle.total, bundle.logSize, bundle.fileSha256));
    }

    /** Throws until the bundle is finished. Taking it is recorded. To be read after this transaction, piece by piece. */
    InputStream take(EvidenceBundle bundle) {
        if (bundle.finishedAt == null) {
            throw new NotFoundException();
        }
        @SuppressWarnings("unchecked")
        Iterator<Integer> parts = getEntityManager()
                .createNativeQuery(
                        "select part from evidence_file where tenant_id = ?1 and bundle_id = ?2 order by part")
                .setParameter(1, tenant.id())
                .setParameter(2, bundle.id)
                .getResultList()
                .iterator();
        events.fire(new EvidenceDownloaded(bundle.id));
        var company = tenant.id();
        var id = bundle.id;
        return new PiecesStream(parts, part -> tenant.inTransaction(company, () -> part(id, part)));
    }

    private byte[] part(UUID bundle, Integer part) {
        return (byte[]) getEntityManager()
                .createNativeQuery(
                        "select content from evidence_file where tenant_id = ?1 and bundle_id = ?2 and part = ?3")
                .setParameter(1, tenant.id())
                .setParameter(2, bundle)
                .setParameter(3, part)
                .getSingleResult();
    }
}
