package io.parley.requests;

import io.parley.identity.PersonDeactivated;
import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The company's accounts for talking with customers, and who holds them. A {@link Refused} command changed nothing. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class Channels implements PanacheRepositoryBase<ContactChannel, UUID> {
    private final CurrentTenant tenant;
    private final ChannelList reading;
    private final Custodians custodians;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Channels(CurrentTenant tenant, ChannelList reading, Custodians custodians, Event<DomainEvent> events, Clock clock) {
        this.tenant = tenant;
        this.reading = reading;
        this.custodians = custodians;
        this.events = events;
        this.clock = clock;
    }

    /** The id of the new channel, or of the one that has this account already: two clicks are one. */
    public UUID add(UUID person, ChannelDraft draft) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        if (insert(id, person, draft) == 0) {
            return find("toolSlug = ?1 and handleKey = ?2 and closedAt is null", draft.tool(), key(draft))
                    .firstResult()
                    .id;
        }
        events.fire(new ChannelAdded(id, draft.tool(), draft.handle()));
        custodians.set(id, draft.handle(), draft.custodians());
        return id;
    }

    /** Platform and handle stay. Whoever is no longer a custodian leaves access behind that has to be changed. */
    public void change(UUID person, UUID channel, ChannelDraft draft) {
        var changed = lockOpen(channel);
        if (changed.change(draft)) {
            events.fire(new ChannelChanged(channel, changed.toolSlug, changed.handle));
        }
        custodians.set(channel, changed.handle, draft.custodians());
    }

    /** The account is no longer used. */
    public void close(UUID person, UUID channel) {
        var closed = lock(channel);
        if (closed.closedAt == null) {
            closed.closedAt = clock.instant();
            closed.closedBy = person;
            events.fire(new ChannelClosed(channel, closed.toolSlug, closed.handle));
        }
    }

    /** Somebody signed in and saw that it works. */
    public void recordTest(UUID person, UUID channel) {
        var tested = lockOpen(channel);
        tested.testedAt = clock.instant();
        tested.testedBy = person;
        events.fire(new AccessTested(channel, person, tested.handle));
    }

    /** Purpose, custodians, recovery address and second factor are still right. Once a day is enough. */
    public void attest(UUID person, UUID channel, String note) {
        var attested = lockOpen(channel);
        int added = getEntityManager()
                .createNativeQuery("""
                        insert into channel_attestation (tenant_id, id, channel_id, person_id, at, on_day, note)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (tenant_id, channel_id, on_day) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(3, channel)
                .setParameter(4, person)
                .setParameter(5, clock.instant())
                .setParameter(6, java.time.LocalDate.now(clock))
                .setParameter(7, note)
                .executeUpdate();
        if (added > 0) {
            events.fire(new ChannelAttested(channel, person, attested.handle));
        }
    }

    /** The way in was changed; once done it stays done. Throws when the channel has no such task. */
    public void recordRotation(UUID person, UUID channel, UUID rotation) {
        var rotated = lockOpen(channel);
        if (custodians.rotated(person, channel, rotation)) {
            events.fire(new AccessRotated(channel, person, rotated.handle));
        }
    }

    /** Whoever leaves the company still knows the way in: change it within a day. */
    void on(@Observes PersonDeactivated event) {
        for (var channel : getEntityManager()
                .createQuery(
                        "from ContactChannel c where c.closedAt is null and c.id in"
                                + " (select k.channelId from Custodian k where k.endedAt is null and k.personId = ?1)"
                                + " order by c.id",
                        ContactChannel.class)
                .setParameter(1, event.subjectId())
                .getResultList()) {
            custodians.openRotation(channel.id, channel.handle, event.subjectId());
        }
    }

    public ChannelRow row(UUID channel) {
        return reading.get(channel);
    }

    /** Those in use, by platform and handle. */
    public List<ChannelRow> listOpen() {
        return reading.open();
    }

    /** Those in use that this person holds. */
    public List<ChannelRow> listHeldBy(UUID person) {
        return reading.heldBy(person);
    }

    public List<ChannelRow> forTool(String slug) {
        return reading.forTool(slug);
    }

    /** Those for which something has to be done today. */
    public List<ChannelRow> listAlarms() {
        var now = clock.instant();
        return reading.open().stream().filter(c -> c.isAlarming(now)).toList();
    }

    private ContactChannel lock(UUID channel) {
        return findByIdOptional(channel, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    private ContactChannel lockOpen(UUID channel) {
        var found = lock(channel);
        if (found.closedAt != null) {
            throw new Refused("channel", Refused.Why.CLOSED);
        }
        return found;
    }

    private static String key(ChannelDraft draft) {
        return draft.handle().toLowerCase(Locale.ROOT);
    }

    private int insert(UUID id, UUID person, ChannelDraft draft) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into contact_channel (tenant_id, id, tool_slug, handle, handle_key, purpose, recovery_mail,
                          two_factor, archive_tool, data_classes, added_by, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as text), cast(?10 as text[]), ?11, ?12)
                        on conflict (tenant_id, tool_slug, handle_key) where closed_at is null do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, draft.tool())
                .setParameter(4, draft.handle())
                .setParameter(5, key(draft))
                .setParameter(6, draft.purpose())
                .setParameter(7, draft.recoveryMail())
                .setParameter(8, draft.twoFactor().name())
                .setParameter(9, draft.archiveTool())
                .setParameter(10, "{" + String.join(",", draft.dataNames()) + "}")
                .setParameter(11, person)
                .setParameter(12, clock.instant())
                .executeUpdate();
    }
}
