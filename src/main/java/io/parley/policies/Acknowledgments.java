package io.parley.policies;

import io.parley.identity.People;
import io.parley.kernel.DomainEvent;
import io.parley.policies.PolicyRefused.Reason;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** What people answered. The same answer given again, in any replica, is the same row, and silent. */
@ApplicationScoped
public class Acknowledgments implements PanacheRepositoryBase<Acknowledgment, UUID> {
    public static final int MIN_REASON = 3;
    public static final int MAX_REASON = 500;
    private static final int ATTEMPTS = 3;

    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final Assignments assignments;
    private final Quizzes quizzes;
    private final People people;
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Acknowledgments(
            PolicyVersions versions,
            PolicyTranslations translations,
            Assignments assignments,
            Quizzes quizzes,
            People people,
            CurrentTenant tenant,
            Event<DomainEvent> events,
            Clock clock) {
        this.versions = versions;
        this.translations = translations;
        this.assignments = assignments;
        this.quizzes = quizzes;
        this.people = people;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #acknowledge(UUID, UUID, Via, String)}, of the text as it was written. */
    @Transactional
    public Answer acknowledge(UUID person, UUID versionId, Via via) {
        return acknowledge(person, versionId, via, null);
    }

    /**
     * Throws {@link PolicyRefused} for an old version, for somebody who was not asked and while its quiz is not passed; nothing
     * changes then.
     *
     * @param contentSha256 the hash of the text that this person was shown, in whichever language; null for the one it was written in
     */
    @Transactional
    public Answer acknowledge(UUID person, UUID versionId, Via via, @Nullable String contentSha256) {
        var shown = shown(versionId, contentSha256);
        var asked = asked(person, versionId);
        boolean isThere = asked.current() != null && asked.current().choice() == Choice.ACKNOWLEDGED;
        if (!isThere && quizzes.isOpen(person, asked.version())) {
            throw new PolicyRefused(Reason.QUIZ_OPEN);
        }
        return answer(person, asked, shown, Choice.ACKNOWLEDGED, null, via);
    }

    /** As {@link #decline(UUID, UUID, String, Via, String)}, of the text as it was written. */
    @Transactional
    public Answer decline(UUID person, UUID versionId, String reason, Via via) {
        return decline(person, versionId, reason, via, null);
    }

    /** As {@link #acknowledge(UUID, UUID, Via, String)}, without the quiz; refused once it is acknowledged. */
    @Transactional
    public Answer decline(UUID person, UUID versionId, String reason, Via via, @Nullable String contentSha256) {
        var shown = shown(versionId, contentSha256);
        return answer(person, asked(person, versionId), shown, Choice.DECLINED, cleaned(reason), via);
    }

    /** {@code officer} says that {@code person} need not answer, and why; nobody waives their own. */
    @Transactional
    public Answer waive(UUID officer, UUID person, UUID versionId, String reason, Via via) {
        if (officer.equals(person)) {
            throw new PolicyRefused(Reason.OWN_WAIVER);
        }
        var asked = standing(people.get(person).id(), published(versionId));
        return answer(officer, asked, Wording.of(asked.version()), Choice.WAIVED, cleaned(reason), via);
    }

    /** The last answer to this version, or to an earlier wording that differs in nothing material. */
    Optional<Acknowledgment> findCurrent(UUID person, PolicyVersion version) {
        return findCurrent(person, versions.chainIds(version));
    }

    private Optional<Acknowledgment> findCurrent(UUID person, List<UUID> chain) {
        var rows = list("personId = ?1 and policyVersionId in ?2", person, chain);
        return rows.stream().filter(row -> isLast(row, rows)).findFirst();
    }

    private Wording shown(UUID versionId, @Nullable String contentSha256) {
        var version = published(versionId);
        return contentSha256 == null
                ? Wording.of(version)
                : translations.findShown(version, contentSha256).orElseThrow(() -> new PolicyRefused(Reason.ALTERED));
    }

    /** A person before a version: its earlier wordings and itself, which campaign asked, and what they answered last. */
    private record Asked(
            UUID person,
            PolicyVersion version,
            List<UUID> chain,
            @Nullable UUID campaign,
            @Nullable Acknowledgment current) {}

    private Asked standing(UUID person, PolicyVersion version) {
        var chain = versions.chainIds(version);
        var campaign = assignments.findCampaign(person, chain).orElse(null);
        return new Asked(
                person, version, chain, campaign, findCurrent(person, chain).orElse(null));
    }

    private Answer answer(UUID by, Asked asked, Wording shown, Choice choice, @Nullable String reason, Via via) {
        var person = asked.person();
        var version = asked.version();
        var current = asked.current();
        for (int i = 0; i < ATTEMPTS; i++) {
            if (current != null && current.choice() == choice) {
                return Answer.of(current, version.policyId, false);
            }
            if (current != null && current.choice() == Choice.ACKNOWLEDGED) {
                throw new PolicyRefused(Reason.ALREADY_ACKNOWLEDGED);
            }
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            var supersedes = current == null ? null : current.id;
            if (insert(id, by, asked, shown, choice, reason, via, supersedes)) {
                assignments.answered(person, version.id, via);
                var row = findById(id);
                events.fire(new PolicyAcknowledged(
                        id,
                        version.id,
                        person,
                        supersedes == null ? choice.kind() : "policy-correction",
                        choice.key(),
                        row.contentSha256,
                        row.statementSha256,
                        row.actedAt,
                        via.key(),
                        supersedes));
                return Answer.of(row, version.policyId, true);
            }
            // Somebody was faster; what they wrote is committed by now, and the next round goes by it.
            current = findCurrent(person, asked.chain()).orElse(null);
        }
        throw new IllegalStateException("No answer after " + ATTEMPTS + " attempts");
    }

    private boolean insert(
            UUID id,
            UUID by,
            Asked asked,
            Wording shown,
            Choice choice,
            @Nullable String reason,
            Via via,
            @Nullable UUID supersedes) {
        List<?> inserted = getEntityManager()
                .createNativeQuery("""
                        insert into ack (tenant_id, id, policy_version_id, person_id, campaign_id, choice, reason,
                          content_sha256, statement_sha256, acted_at, via, supersedes, recorded_by)
                        values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, cast(?7 as text), ?8, ?9, ?10, ?11, cast(?12 as uuid), ?13)
                        on conflict (tenant_id, policy_version_id, person_id, supersedes) do nothing returning id
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, asked.version().id)
                .setParameter(4, asked.person())
                .setParameter(5, text(asked.campaign()))
                .setParameter(6, choice.key())
                .setParameter(7, reason)
                .setParameter(8, shown.contentSha256())
                .setParameter(9, shown.statementSha256())
                .setParameter(10, clock.instant())
                .setParameter(11, via.key())
                .setParameter(12, text(supersedes))
                .setParameter(13, by)
                .getResultList();
        return !inserted.isEmpty();
    }

    private Asked asked(UUID person, UUID versionId) {
        var asked = standing(person, published(versionId));
        if (asked.campaign() == null && asked.current() == null) {
            throw new PolicyRefused(Reason.NOT_ASKED);
        }
        return asked;
    }

    /** A text that nobody could read yet is not there; one that no longer holds is answered no more. */
    private PolicyVersion published(UUID versionId) {
        var version = versions.get(versionId);
        if (version.publishedAt == null) {
            throw new NotFoundException();
        }
        if (version.state != VersionState.PUBLISHED) {
            throw new PolicyRefused(Reason.SUPERSEDED);
        }
        return version;
    }

    private static boolean isLast(Acknowledgment row, List<Acknowledgment> all) {
        return all.stream().noneMatch(other -> row.id.equals(other.supersedes));
    }

    private static String cleaned(String reason) {
        var text = reason.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (text.length() < MIN_REASON) {
            throw new PolicyRefused(Reason.NO_REASON);
        }
        return text.length() > MAX_REASON ? text.substring(0, MAX_REASON) : text;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
