package io.parley.register;

import io.parley.identity.Role;
import io.parley.identity.Roles;
import io.parley.register.DecisionRefused.Cause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the current company decides about the tools of its register. Commands name the person who acts and throw
 * {@link DecisionRefused} before they change anything; said twice is said once.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = DecisionRefused.class)
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private static final Set<Role> PROPOSE = Set.of(Role.MANAGER, Role.REGISTER_EDITOR);
    /** In addresses of forms: nothing was there when the form was opened. */
    static final String NOTHING = "";

    private final Register register;
    private final Roles roles;
    private final DecisionRecords records;
    private final DecisionReads reads;
    private final BanChecks bans;
    private final Event<DecisionProposed> proposed;
    private final Event<DecisionDrafted> drafted;
    private final Event<DecisionApproved> approved;
    private final Event<DecisionSentBack> sentBack;
    private final Event<DecisionRetired> retired;
    private final Clock clock;

    Decisions(
            Register register,
            Roles roles,
            DecisionRecords records,
            DecisionReads reads,
            BanChecks bans,
            Event<DecisionProposed> proposed,
            Event<DecisionDrafted> drafted,
            Event<DecisionApproved> approved,
            Event<DecisionSentBack> sentBack,
            Event<DecisionRetired> retired,
            Clock clock) {
        this.register = register;
        this.roles = roles;
        this.records = records;
        this.reads = reads;
        this.bans = bans;
        this.proposed = proposed;
        this.drafted = drafted;
        this.approved = approved;
        this.sentBack = sentBack;
        this.retired = retired;
        this.clock = clock;
    }

    /** Sends a proposal for approval; one's own open proposal for the tool is revised. What stands stays in force meanwhile. */
    public UUID propose(UUID person, DecisionDraft draft) {
        return save(person, draft, null, true);
    }

    /** As {@link #propose}, without asking anybody yet; may still have gaps. */
    public UUID keep(UUID person, DecisionDraft draft) {
        return save(person, draft, null, false);
    }

    /** {@code at}: which proposal the person saw, {@link #NOTHING} for none, null for whichever is one's own. */
    UUID save(UUID person, DecisionDraft draft, @Nullable String at, boolean send) {
        refuseUnless(!Collections.disjoint(roles.of(person), PROPOSE), Cause.NOT_ALLOWED);
        refuseUnless(register.lock(draft.tool()), Cause.NOT_REGISTERED);
        var open = open(draft.tool());
        if (open.isPresent()) {
            var there = open.get();
            if (there.draft(records.matrix(there.id)).equals(draft)
                    && (there.state == DecisionState.UNDER_REVIEW) == send) {
                return there.id;
            }
            refuseUnless(at != null || there.proposedBy.equals(person), Cause.ANOTHER_IS_OPEN);
        }
        refuseUnless(at == null || at.equals(open.map(Decisions::at).orElse(NOTHING)), Cause.CHANGED_MEANWHILE);
        var faults = faults(draft, today());
        refuseFaults(
                send ? faults : faults.stream().filter(f -> f.kind().isFormal()).toList());
        var decision = open.orElse(null);
        if (decision == null) {
            decision = new Decision(draft, send, person, clock.instant());
            persist(decision);
        } else {
            decision.revise(draft, send, person, clock.instant());
        }
        flush();
        records.write(
                decision, draft, send ? DecisionStep.Act.PROPOSED : DecisionStep.Act.DRAFTED, person, bans.said(draft));
        if (send) {
            proposed.fire(new DecisionProposed(decision.id, draft.tool(), draft.outcome(), draft.reason(), person));
        } else {
            drafted.fire(new DecisionDrafted(decision.id, draft.tool(), draft.outcome(), draft.reason(), person));
        }
        return decision.id;
    }

    /** Another person than any who worked on the proposal says yes; what stood before is retired. */
    public void approve(UUID approver, UUID id, String reason) {
        approve(approver, id, reason, null);
    }

    void approve(UUID approver, UUID id, String reason, @Nullable String at) {
        var decision = locked(id);
        refuseUnless(roles.of(approver).contains(Role.APPROVER), Cause.NOT_ALLOWED);
        if (decision.state.isOutcome() && approver.equals(decision.decidedBy)) {
            return;
        }
        refuseUnless(decision.state == DecisionState.UNDER_REVIEW, Cause.NOT_WAITING);
        refuseUnless(!records.authors(id).contains(approver), Cause.OWN_PROPOSAL);
        refuseUnless(at == null || at.equals(at(decision)), Cause.CHANGED_MEANWHILE);
        var because = DecisionChecks.cleaned(reason);
        refuseFaults(DecisionChecks.reason(because));
        var today = today();
        var draft = decision.draft(records.matrix(id));
        refuseFaults(faults(draft.effectiveOn(DecisionChecks.from(draft.effectiveOn(), today)), today));
        decision.approve(approver, because, today, clock.instant());
        flush();
        records.step(decision, DecisionStep.Act.APPROVED, approver, because, bans.said(draft));
        approved.fire(new DecisionApproved(
                id,
                decision.toolSlug,
                decision.outcome,
                DecisionChecks.from(decision.effectiveOn, today),
                DecisionChecks.reviewBy(decision.outcome, decision.reviewBy, decision.untilDay, today),
                because,
                decision.overrideBecause,
                decision.proposedBy,
                approver));
        for (var former : reads.replacedBy(decision, today)) {
            retire(former, approver, because);
        }
    }

    /** An approver asks for changes; the proposal is its author's again. */
    public void sendBack(UUID approver, UUID id, String reason) {
        sendBack(approver, id, reason, null);
    }

    void sendBack(UUID approver, UUID id, String reason, @Nullable String at) {
        var decision = locked(id);
        refuseUnless(roles.of(approver).contains(Role.APPROVER), Cause.NOT_ALLOWED);
        if (decision.state == DecisionState.PROPOSED && records.isLast(id, DecisionStep.Act.SENT_BACK, approver)) {
            return;
        }
        refuseUnless(decision.state == DecisionState.UNDER_REVIEW, Cause.NOT_WAITING);
        refuseUnless(at == null || at.equals(at(decision)), Cause.CHANGED_MEANWHILE);
        var because = DecisionChecks.cleaned(reason);
        refuseFaults(DecisionChecks.reason(because));
        decision.become(DecisionState.PROPOSED);
        flush();
        records.step(decision, DecisionStep.Act.SENT_BACK, approver, because);
        sentBack.fire(new DecisionSentBack(id, decision.toolSlug, because, decision.proposedBy, approver));
    }

    /** Withdraws an open proposal, or ends a decision without another one: that takes an approver. */
    public void retire(UUID person, UUID id, String reason) {
        var decision = locked(id);
        var held = roles.of(person);
        refuseUnless(
                held.contains(Role.APPROVER) || decision.state.isOpen() && !Collections.disjoint(held, PROPOSE),
                Cause.NOT_ALLOWED);
        if (decision.state == DecisionState.RETIRED) {
            return;
        }
        var because = DecisionChecks.cleaned(reason);
        refuseFaults(DecisionChecks.reason(because));
        retire(decision, person, because);
    }

    /** What holds for a tool today. */
    public Optional<DecisionView> inForce(String tool) {
        return reads.inForce(tool, today());
    }

    /** Tool → what holds for it today; those without a decision are left out. */
    public Map<String, DecisionView> inForce(Collection<String> tools) {
        return reads.inForce(tools, today());
    }

    /** As {@link #inForce}, for lines in a list. */
    Map<String, DecisionBrief> briefs(Collection<String> tools) {
        return reads.briefs(tools, today());
    }

    /** What waits for an approver, the oldest first. */
    public List<DecisionRow> listWaiting() {
        return reads.listWaiting(today());
    }

    /** As {@link #listWaiting}, without what this person worked on: nobody approves their own. */
    public List<DecisionRow> listWaitingFor(UUID approver) {
        var own = records.authoredBy(approver);
        return listWaiting().stream().filter(d -> !own.contains(d.id())).toList();
    }

    /** What is in force and to be looked at again by this day, the most urgent first. */
    public List<DecisionRow> listReviewDue(LocalDate by) {
        return reads.listReviewDue(by, today());
    }

    /** Throws when there is none in this company. */
    Decision get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** The proposal for a tool that is not decided yet. */
    Optional<Decision> open(String tool) {
        return find("toolSlug = ?1 and state in ?2", tool, List.of(DecisionState.PROPOSED, DecisionState.UNDER_REVIEW))
                .firstResultOptional();
    }

    /** Which state of a proposal a form was made from. */
    static String at(Decision decision) {
        return decision.id + "." + decision.version;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private void retire(Decision decision, UUID person, String because) {
        decision.become(DecisionState.RETIRED);
        flush();
        records.step(decision, DecisionStep.Act.RETIRED, person, because);
        retired.fire(new DecisionRetired(decision.id, decision.toolSlug, because));
    }

    /** As it is now that nobody else may change it. */
    private Decision locked(UUID id) {
        var decision = get(id);
        register.lock(decision.toolSlug);
        getEntityManager().refresh(decision);
        return decision;
    }

    private List<DecisionFault> faults(DecisionDraft draft, LocalDate today) {
        return Stream.concat(
                        DecisionChecks.faults(draft, today, register.slugs()).stream(), bans.faults(draft).stream())
                .toList();
    }

    private static void refuseUnless(boolean allowed, Cause cause) {
        if (!allowed) {
            throw new DecisionRefused(cause);
        }
    }

    private static void refuseFaults(List<DecisionFault> faults) {
        if (!faults.isEmpty()) {
            throw new DecisionRefused(Cause.FAULTS, faults);
        }
    }
}
