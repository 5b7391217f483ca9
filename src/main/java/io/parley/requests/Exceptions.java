package io.parley.requests;

import io.parley.identity.Role;
import io.parley.identity.Roles;
import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Exceptions for a while: asked for, approved by somebody else, extended, revoked. A {@link Refused} command changed nothing. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class Exceptions implements PanacheRepositoryBase<ExceptionCase, UUID> {
    /** Notices before the end wait here ({@link ExceptionJob}). */
    static final String WORK = "exception-notices";

    private final CurrentTenant tenant;
    private final TenantWork work;
    private final Requests requests;
    private final Roles roles;
    private final ExceptionList reading;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Exceptions(
            CurrentTenant tenant,
            TenantWork work,
            Requests requests,
            Roles roles,
            ExceptionList reading,
            Event<DomainEvent> events,
            Clock clock) {
        this.tenant = tenant;
        this.work = work;
        this.requests = requests;
        this.roles = roles;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /** The id of the new exception, or of the one that waits for this person and tool already: two clicks are one. */
    public UUID request(UUID person, ExceptionDraft draft) {
        ExceptionCase.checkLength(draft.from(), draft.until());
        var holder =
                draft.request() == null ? person : requests.row(draft.request()).person();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        if (insert(id, holder, person, draft) == 0) {
            return find("personId = ?1 and toolKey = ?2 and state = ?3", holder, draft.key(), ExceptionState.PROPOSED)
                    .firstResult()
                    .id;
        }
        step(id, ExceptionStep.Kind.PROPOSED, person, draft.purpose());
        events.fire(new ExceptionProposed(id, holder, draft.name()));
        return id;
    }

    /** Approves the exception, or the longer time that waits. Needs the approver's role, and another person than asked. */
    public void approve(UUID person, UUID exception, String text) {
        requireApprover(person);
        var found = lock(exception);
        boolean longer = found.approve(person, clock.instant(), today());
        step(exception, longer ? ExceptionStep.Kind.EXTENDED : ExceptionStep.Kind.APPROVED, person, text);
        waitForNotice(found);
        events.fire(new ExceptionApproved(exception, found.personId, found.toolName, found.endsOn));
    }

    public void reject(UUID person, UUID exception, String reason) {
        requireApprover(person);
        var found = lock(exception);
        boolean longer = found.extensionUntil != null;
        found.reject(person, clock.instant());
        step(exception, longer ? ExceptionStep.Kind.EXTENSION_REJECTED : ExceptionStep.Kind.REJECTED, person, reason);
        events.fire(new ExceptionRejected(exception, found.personId, found.toolName, reason));
    }

    /** At once, by any of those who answer requests. */
    public void revoke(UUID person, UUID exception, String reason) {
        var found = lock(exception);
        found.revoke(today());
        step(exception, ExceptionStep.Kind.REVOKED, person, reason);
        events.fire(new ExceptionRevoked(exception, found.personId, found.toolName, reason));
    }

    /** By whom it is for. At most twice; somebody else approves it. Asking again for the same day changes nothing. */
    public void proposeExtension(UUID person, UUID exception, LocalDate until, String reason) {
        var found = lock(exception);
        if (!found.personId.equals(person)) {
            throw new Refused("until", Refused.Why.NOT_YOURS);
        }
        if (until.equals(found.extensionUntil)) {
            return;
        }
        found.proposeExtension(person, until, today());
        step(exception, ExceptionStep.Kind.EXTENSION_PROPOSED, person, reason);
        events.fire(new ExceptionExtensionProposed(exception, person, found.toolName, until));
    }

    /** What runs and ends up to and with that day, the nearest end first. */
    public List<ExceptionRow> listExpiring(LocalDate until) {
        return reading.listExpiring(until);
    }

    /** What runs today or later for this tool of the catalog. */
    public List<ExceptionRow> forTool(String slug) {
        return reading.forTool(slug);
    }

    public long countWaiting() {
        return reading.countWaiting();
    }

    /** Gives every notice that is due in this company, each once, and says whether more will come. Called by the job. */
    boolean giveNotices() {
        var today = today();
        var next = java.util.Optional.<LocalDate>empty();
        for (var found : find("state = ?1 and (noticedDays is null or noticedDays > 0)", ExceptionState.APPROVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()) {
            found.dueNotice(today).ifPresent(days -> notice(found, days));
            var upcoming = found.nextNotice(today);
            if (next.isEmpty() || upcoming.isPresent() && upcoming.get().isBefore(next.get())) {
                next = upcoming;
            }
        }
        next.ifPresentOrElse(
                day -> work.again(WORK, day.atStartOfDay(ZoneOffset.UTC).toInstant()), () -> work.done(WORK));
        return next.isPresent();
    }

    private void notice(ExceptionCase found, int days) {
        found.noticedDays = days;
        events.fire(
                days == 0
                        ? new ExceptionEnded(found.id, found.personId, found.toolName)
                        : new ExceptionEndAnnounced(found.id, found.personId, found.toolName, found.endsOn, days));
    }

    private void waitForNotice(ExceptionCase found) {
        var today = today();
        var first = found.dueNotice(today).map(n -> today).or(() -> found.nextNotice(today));
        first.ifPresent(day -> work.waits(WORK, day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private void requireApprover(UUID person) {
        if (!roles.of(person).contains(Role.APPROVER)) {
            throw new Refused("approval", Refused.Why.NOT_AN_APPROVER);
        }
    }

    private ExceptionCase lock(UUID exception) {
        return findByIdOptional(exception, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    private void step(UUID exception, ExceptionStep.Kind kind, UUID person, String text) {
        getEntityManager().persist(new ExceptionStep(exception, kind, person, clock.instant(), text));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int insert(UUID id, UUID holder, UUID proposer, ExceptionDraft draft) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into exception_case (tenant_id, id, kind, tool_slug, tool_name, tool_key, request_id, person_id,
                          proposed_by, purpose, conditions, data_class, starts_on, ends_on, state, proposed_at, extensions)
                        values (?1, ?2, ?3, cast(?4 as text), ?5, ?6, cast(?7 as uuid), ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 0)
                        on conflict (tenant_id, person_id, tool_key) where state = 'PROPOSED' do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, draft.kind().name())
                .setParameter(4, draft.tool())
                .setParameter(5, draft.name())
                .setParameter(6, draft.key())
                .setParameter(
                        7, draft.request() == null ? null : draft.request().toString())
                .setParameter(8, holder)
                .setParameter(9, proposer)
                .setParameter(10, draft.purpose())
                .setParameter(11, draft.conditions())
                .setParameter(12, draft.dataClass().name())
                .setParameter(13, draft.from())
                .setParameter(14, draft.until())
                .setParameter(15, ExceptionState.PROPOSED.name())
                .setParameter(16, clock.instant())
                .executeUpdate();
    }
}
