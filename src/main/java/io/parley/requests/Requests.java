package io.parley.requests;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What people ask to use. Each command takes who does it; a {@link Refused} one changed nothing. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class Requests implements PanacheRepositoryBase<ToolRequest, UUID> {
    /** Waiting first, the longest wait on top; then what was answered last. */
    private static final String ORDER = " order by case when r.state in " + RequestFilter.OPEN + " then 0 else 1 end,"
            + " case when r.state in " + RequestFilter.OPEN + " then r.decideBy end, r.submittedAt desc, r.id";

    private final CurrentTenant tenant;
    private final RequestMerges merges;
    private final UnsentRequests unsent;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Requests(
            CurrentTenant tenant, RequestMerges merges, UnsentRequests unsent, Event<DomainEvent> events, Clock clock) {
        this.tenant = tenant;
        this.merges = merges;
        this.unsent = unsent;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The id of the new request, or of the open one that the person already has for this tool: two clicks are one. A draft
     * for the same tool is gone.
     */
    public UUID submit(UUID person, RequestDraft draft) {
        var now = clock.instant();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int added = insert(id, person, draft, now);
        unsent.forget(person, draft.key());
        if (added == 0) {
            return findOpen(person, draft.key()).orElseThrow().id;
        }
        step(id, RequestStep.Kind.SUBMITTED, person, now, "");
        events.fire(new RequestSubmitted(id, person, draft.name()));
        return id;
    }

    /** Asks the requester; the clock of the decision stands still until the reply. */
    public void ask(UUID person, UUID request, String question) {
        var asked = lock(request);
        asked.ask(clock.instant());
        step(request, RequestStep.Kind.ASKED, person, clock.instant(), question);
        events.fire(new RequestQuestioned(request, asked.personId, asked.toolName, question));
    }

    public void reply(UUID person, UUID request, String text) {
        var replied = lock(request);
        requireOwn(replied, person, "reply");
        replied.replied(clock.instant());
        step(request, RequestStep.Kind.REPLIED, person, clock.instant(), text);
        events.fire(new RequestReplied(request, person, replied.toolName));
    }

    /** Nobody answers their own request where confidential data are meant. */
    public void answer(UUID person, UUID request, RequestAnswer answer) {
        var answered = lock(request);
        if (answered.personId.equals(person) && answered.dataClass.needsFourEyes()) {
            throw new Refused("outcome", Refused.Why.OWN_REQUEST);
        }
        var into = answer.into();
        if (into != null && answered.state.isOpen()) {
            merges.merge(answered, into);
        }
        answered.decide(answer, clock.instant());
        step(request, RequestStep.Kind.valueOf(answer.outcome().name()), person, clock.instant(), answer.text());
        events.fire(
                new RequestAnswered(request, answered.personId, answered.toolName, answer.outcome(), answer.reason()));
    }

    public void withdraw(UUID person, UUID request) {
        var withdrawn = lock(request);
        requireOwn(withdrawn, person, "request");
        if (withdrawn.state == RequestState.WITHDRAWN) {
            return;
        }
        withdrawn.withdraw();
        step(request, RequestStep.Kind.WITHDRAWN, person, clock.instant(), "");
        events.fire(new RequestRetracted(request, person, withdrawn.toolName));
    }

    /** "+1": once per person; whoever asked is counted already. */
    public void support(UUID person, UUID request) {
        var supported = lock(request);
        if (!supported.state.isOpen()) {
            throw new Refused("request", Refused.Why.NOT_OPEN);
        }
        if (supported.personId.equals(person)) {
            return;
        }
        int added = getEntityManager()
                .createNativeQuery("""
                        insert into request_support (tenant_id, id, request_id, person_id, at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict (tenant_id, request_id, person_id) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(3, request)
                .setParameter(4, person)
                .setParameter(5, clock.instant())
                .executeUpdate();
        if (added > 0) {
            events.fire(new RequestSupported(request, person, supported.toolName));
        }
    }

    public List<RequestRow> listWaiting(int limit) {
        return list(RequestFilter.WAITING, 0, limit);
    }

    public long countWaiting() {
        return count(RequestFilter.WAITING);
    }

    public long count(RequestFilter filter) {
        return filter.fill(getEntityManager()
                        .createQuery("select count(r) from ToolRequest r " + filter.where(), Long.class))
                .getSingleResult();
    }

    public List<RequestRow> list(RequestFilter filter, int offset, int limit) {
        return filter.fill(getEntityManager().createQuery(select(filter.where()) + ORDER, Object[].class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(Requests::row)
                .toList();
    }

    /** Throws when it is absent or another company's; callers cannot tell which. */
    public RequestRow row(UUID request) {
        return getEntityManager()
                .createQuery(select("where r.id = ?1"), Object[].class)
                .setParameter(1, request)
                .getResultStream()
                .map(Requests::row)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The latest answer for a tool, or for something else of that name. */
    Optional<RequestRow> lastDecided(String key) {
        return getEntityManager()
                .createQuery(
                        select("where r.toolKey = ?1 and r.decidedAt is not null order by r.decidedAt desc, r.id"),
                        Object[].class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultStream()
                .map(Requests::row)
                .findFirst();
    }

    boolean isSupportedBy(UUID person, UUID request) {
        return getEntityManager()
                        .createQuery(
                                "select count(s) from RequestSupport s where s.requestId = ?1 and s.personId = ?2",
                                Long.class)
                        .setParameter(1, request)
                        .setParameter(2, person)
                        .getSingleResult()
                > 0;
    }

    List<StepRow> history(UUID request) {
        return getEntityManager()
                .createQuery(
                        "select s.kind, p.name, s.at, s.text from RequestStep s join Person p on p.id = s.personId"
                                + " where s.requestId = ?1 order by s.at, s.id",
                        Object[].class)
                .setParameter(1, request)
                .getResultStream()
                .map(s -> new StepRow((RequestStep.Kind) s[0], (String) s[1], (Instant) s[2], (String) s[3]))
                .toList();
    }

    private Optional<ToolRequest> findOpen(UUID person, String key) {
        return find("personId = ?1 and toolKey = ?2 and state in " + RequestFilter.OPEN, person, key)
                .firstResultOptional();
    }

    ToolRequest lock(UUID request) {
        return findByIdOptional(request, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    private static void requireOwn(ToolRequest request, UUID person, String field) {
        if (!request.personId.equals(person)) {
            throw new Refused(field, Refused.Why.NOT_YOURS);
        }
    }

    void step(UUID request, RequestStep.Kind kind, UUID person, Instant at, String text) {
        getEntityManager().persist(new RequestStep(request, kind, person, at, text));
    }

    private static String select(String where) {
        return "select r, coalesce(p.name, ''), (select count(s) from RequestSupport s where s.requestId = r.id)"
                + " from ToolRequest r left join Person p on p.id = r.personId " + where;
    }

    private static RequestRow row(Object[] found) {
        return RequestRow.of((ToolRequest) found[0], (String) found[1], (Long) found[2]);
    }

    private int insert(UUID id, UUID person, RequestDraft draft, Instant now) {
        var today = ToolRequest.day(now);
        return getEntityManager()
                .createNativeQuery("""
                        insert into tool_request (tenant_id, id, tool_slug, tool_name, tool_key, person_id, purpose, reasons,
                          audience, data_class, device, needed_until, people, tried, state, submitted_at, triage_by, decide_by)
                        values (?1, ?2, cast(?3 as text), ?4, ?5, ?6, ?7, cast(?8 as text[]), ?9, ?10, ?11, cast(?12 as date), ?13, ?14, ?15,
                          ?16, ?17, ?18)
                        on conflict (tenant_id, person_id, tool_key) where state not in ('DECIDED', 'WITHDRAWN') do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, draft.tool())
                .setParameter(4, draft.name())
                .setParameter(5, draft.key())
                .setParameter(6, person)
                .setParameter(7, draft.purpose())
                .setParameter(8, keys(draft))
                .setParameter(9, draft.audience().name())
                .setParameter(10, draft.dataClass().name())
                .setParameter(11, draft.device().name())
                .setParameter(12, draft.until())
                .setParameter(13, draft.people())
                .setParameter(14, draft.tried())
                .setParameter(15, RequestState.SUBMITTED.name())
                .setParameter(16, now)
                .setParameter(17, WorkingDays.after(today, ToolRequest.TRIAGE_DAYS))
                .setParameter(18, WorkingDays.after(today, ToolRequest.DECISION_DAYS))
                .executeUpdate();
    }

    private static String keys(RequestDraft draft) {
        return draft.reasons().stream()
                .sorted()
                .map(io.parley.catalog.Reason::key)
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    /** What happened to a request, when and by whom. */
    record StepRow(RequestStep.Kind kind, String person, Instant at, String text) {}
}
