package io.parley.policies;

import io.parley.identity.Role;
import io.parley.identity.Roles;
import io.parley.kernel.DomainEvent;
import io.parley.policies.PolicyRefused.Reason;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The company's policies, and the steps of a text from draft to published. Every step names who takes it. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, UUID> {
    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final CarryOver carryOver;
    private final ForbiddenTools forbidden;
    private final Roles roles;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Policies(
            PolicyVersions versions,
            PolicyTranslations translations,
            CarryOver carryOver,
            ForbiddenTools forbidden,
            Roles roles,
            Event<DomainEvent> events,
            Clock clock) {
        this.versions = versions;
        this.translations = translations;
        this.carryOver = carryOver;
        this.forbidden = forbidden;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    /** A new policy with its first draft. */
    @Transactional
    public VersionRef draft(UUID author, PolicyDraft draft) {
        var policy = new Policy(author, clock.instant());
        persist(policy);
        var version = new PolicyVersion(policy.id, 1, author, draft, clock.instant());
        versions.persistAndFlush(version);
        events.fire(new PolicyDrafted(policy.id, version.title));
        return new VersionRef(policy.id, version.id);
    }

    /** Writes the open draft again, or begins the next version. Refused while a version is in review or approved. */
    @Transactional
    public VersionRef revise(UUID author, UUID policyId, PolicyDraft draft) {
        var policy = locked(policyId);
        if (policy.archivedAt != null) {
            throw new PolicyRefused(Reason.WRONG_STATE);
        }
        var open = versions.findOpen(policyId);
        if (open.isPresent() && open.get().state != VersionState.DRAFT) {
            throw new PolicyRefused(Reason.OPEN_VERSION);
        }
        var newest = versions.newest(policyId);
        var version = open.orElseGet(
                () -> new PolicyVersion(policyId, versions.nextNumber(policyId), author, draft, clock.instant()));
        version.write(author, draft);
        versions.persistAndFlush(version);
        if (open.isEmpty()) {
            translations.carry(newest, version);
        }
        events.fire(new PolicyRevised(version.id, version.title, version.label()));
        return new VersionRef(policyId, version.id);
    }

    @Transactional
    public void submit(UUID person, UUID versionId) {
        var version = versionLocked(versionId);
        refuseUnchanged(version);
        version.submit(person, clock.instant());
        events.fire(new PolicySubmitted(version.id, version.title, version.label()));
    }

    /** Back to its author, with the reason. */
    @Transactional
    public void sendBack(UUID person, UUID versionId, String reason) {
        requireApprover(person);
        if (reason.isBlank()) {
            throw new PolicyRefused(Reason.NO_REASON);
        }
        var version = versionLocked(versionId);
        version.sendBack(reason.strip());
        events.fire(new PolicyReturned(version.id, version.title, version.label(), reason.strip()));
    }

    @Transactional
    public void approve(UUID person, UUID versionId) {
        approve(person, versionId, LocalDate.now(clock));
    }

    /** Takes the role, and somebody who did not write in it; {@code on} is the day that management agreed. */
    @Transactional
    public void approve(UUID person, UUID versionId, LocalDate on) {
        requireApprover(person);
        if (on.isAfter(LocalDate.now(clock).plusDays(1))) { // tomorrow may be today where the approver sits
            throw new PolicyRefused(Reason.DATE_IN_FUTURE);
        }
        var version = versionLocked(versionId);
        version.approve(person, on, clock.instant());
        events.fire(new PolicyApproved(version.id, version.title, version.label(), on));
    }

    /**
     * From now on this version holds and the one before is superseded. After an editorial change or a clarification answers
     * stay good and whoever had not answered is asked for the new text; after a material one a campaign asks everybody again.
     */
    @Transactional
    public void publish(UUID person, UUID versionId) {
        var version = versionLocked(versionId);
        refuseUnchanged(version);
        var bans = forbidden.of(version);
        if (version.changeClass == ChangeClass.MATERIAL && bans.stream().anyMatch(ForbiddenTool::isUnexplained)) {
            throw new PolicyRefused(Reason.BAN_UNEXPLAINED);
        }
        var before = versions.findPublished(version.policyId);
        // The database lets one version hold at a time: the old one steps back before the new one steps up.
        before.ifPresent(old -> old.end(VersionState.SUPERSEDED, clock.instant()));
        versions.flush();
        version.publish(person, clock.instant());
        versions.flush();
        before.ifPresent(old -> carryOver.from(old, version));
        events.fire(new PolicyPublished(
                version.id,
                version.title,
                version.label(),
                version.changeClass,
                version.contentSha256,
                bans.stream()
                        .map(ForbiddenTool::override)
                        .filter(o -> !o.isEmpty())
                        .collect(Collectors.joining("; "))));
    }

    /** The policy no longer holds; nobody is asked about it any more. Doing so twice is doing so once. */
    @Transactional
    public void archive(UUID person, UUID policyId) {
        var policy = locked(policyId);
        if (policy.archivedAt != null) {
            return;
        }
        policy.archivedAt = clock.instant();
        var all = versions.of(policyId);
        all.stream()
                .filter(v -> v.state == VersionState.PUBLISHED || VersionState.OPEN.contains(v.state))
                .forEach(v -> v.end(VersionState.ARCHIVED, clock.instant()));
        versions.flush();
        all.forEach(v -> carryOver.release(v.id));
        events.fire(new PolicyArchived(policyId, all.get(0).title));
    }

    /** From now on so many situations are drawn; 0 for no quiz. */
    @Transactional
    void drawQuestions(UUID policyId, int size) {
        var policy = locked(policyId);
        if (policy.quizSize != size) {
            policy.quizSize = size;
            events.fire(new PolicyQuizChanged(policyId, "size", String.valueOf(size)));
        }
    }

    /** Those that hold today, by title. */
    @Transactional
    public List<PolicyRow> listPublished() {
        return versions.published().stream().map(PolicyRow::of).toList();
    }

    /** Those that hold today and are about this tool of the catalog. */
    @Transactional
    public List<PolicyRow> aboutTool(String slug) {
        return listPublished().stream().filter(p -> p.tools().contains(slug)).toList();
    }

    @Transactional
    public Optional<PolicyRow> findPublished(UUID policyId) {
        return versions.findPublished(policyId).map(PolicyRow::of);
    }

    /** Every text on its way to being published, the one that was sent in first first; without the texts. */
    @Transactional
    public List<OpenPolicy> listOpen() {
        return getEntityManager()
                .createQuery("""
                        select v.policyId, v.title, v.number, v.state, v.submittedAt, v.approvedAt, v.returnedReason, v.authors,
                          v.submittedBy
                        from PolicyVersion v where v.state in ?1 order by v.submittedAt nulls last, v.id
                        """, Object[].class)
                .setParameter(1, VersionState.OPEN)
                .getResultStream()
                .map(OpenPolicy::of)
                .toList();
    }

    /** Throws when the policy is absent or belongs to another company; callers cannot tell which. */
    Policy get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private void refuseUnchanged(PolicyVersion version) {
        versions.findPublished(version.policyId)
                .filter(version::says)
                .filter(holds -> translations.isSame(version, holds))
                .ifPresent(same -> {
                    throw new PolicyRefused(Reason.UNCHANGED);
                });
    }

    private void requireApprover(UUID person) {
        if (!roles.of(person).contains(Role.APPROVER)) {
            throw new PolicyRefused(Reason.NOT_APPROVER);
        }
    }

    private Policy locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /** One step of a policy after the other. */
    private PolicyVersion versionLocked(UUID id) {
        var version = versions.get(id);
        locked(version.policyId);
        versions.getEntityManager().refresh(version);
        return version;
    }
}
