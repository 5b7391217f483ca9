package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody wants to use a tool. It is made by {@link Requests#submit}, whose natural key makes two clicks one. */
@Entity
class ToolRequest extends TenantOwned {
    static final int TRIAGE_DAYS = 2;
    static final int DECISION_DAYS = 10;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    @Nullable
    String toolSlug;

    String toolName;
    String toolKey;
    UUID personId;
    String purpose;
    String[] reasons;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Enumerated(EnumType.STRING)
    DataClass dataClass;

    @Enumerated(EnumType.STRING)
    Device device;

    @Nullable
    LocalDate neededUntil;

    int people;
    String tried;

    @Enumerated(EnumType.STRING)
    RequestState state;

    Instant submittedAt;
    LocalDate triageBy;

    @Nullable
    Instant triagedAt;

    LocalDate decideBy;

    @Nullable
    Instant askedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable
    String alternativeSlug;

    @Nullable
    UUID mergedInto;

    @Nullable
    Instant reviewAskedAt;

    @Nullable
    UUID reviewAskedBy;

    @Nullable
    Instant reviewedAt;

    @Nullable
    UUID reviewedBy;

    @Nullable
    @Enumerated(EnumType.STRING)
    SecurityFinding finding;

    protected ToolRequest() {} // for Hibernate

    /** False when it is in hand already. Whatever else a decider does with a new request takes it up as well. */
    boolean takeUp(Instant now) {
        requireOpen();
        if (state != RequestState.SUBMITTED) {
            return false;
        }
        triage(now);
        state = RequestState.TRIAGE;
        return true;
    }

    /** The clock of the decision stands still until {@link #replied}; a second question does not start it anew. */
    void ask(Instant now) {
        requireOpen();
        triage(now);
        state = RequestState.NEEDS_INFO;
        askedAt = askedAt == null ? now : askedAt;
    }

    void replied(Instant now) {
        if (state != RequestState.NEEDS_INFO || askedAt == null) {
            throw new Refused("reply", Refused.Why.NOT_OPEN);
        }
        decideBy = WorkingDays.after(decideBy, WorkingDays.between(day(askedAt), day(now)));
        state = reviewAskedAt == null ? RequestState.TRIAGE : RequestState.SECURITY_REVIEW;
        askedAt = null;
    }

    /** Passes it on to somebody who judges its security, once. The clock of the decision goes on. */
    void refer(UUID by, Instant now) {
        requireOpen();
        if (state == RequestState.NEEDS_INFO || reviewAskedAt != null) {
            throw new Refused("note", Refused.Why.NOT_NOW);
        }
        triage(now);
        state = RequestState.SECURITY_REVIEW;
        reviewAskedAt = now;
        reviewAskedBy = by;
    }

    /** By neither the requester nor whoever passed it on: two more eyes are the point of it. */
    void review(UUID by, SecurityFinding found, Instant now) {
        requireOpen();
        if (state != RequestState.SECURITY_REVIEW || finding != null) {
            throw new Refused("finding", Refused.Why.NOT_NOW);
        }
        if (by.equals(personId) || by.equals(reviewAskedBy)) {
            throw new Refused("finding", Refused.Why.OWN_REVIEW);
        }
        finding = found;
        reviewedAt = now;
        reviewedBy = by;
    }

    /** A no needs no review; a yes waits for the one that was asked for, and after an objection has conditions. */
    void decide(RequestAnswer answer, Instant now) {
        requireOpen();
        boolean yes = answer.outcome() == Outcome.APPROVED || answer.outcome() == Outcome.WITH_CONDITIONS;
        if (yes && reviewAskedAt != null && finding == null) {
            throw new Refused("outcome", Refused.Why.REVIEW_RUNS);
        }
        if (answer.outcome() == Outcome.APPROVED && finding == SecurityFinding.OBJECTION) {
            throw new Refused("outcome", Refused.Why.SECURITY_OBJECTS);
        }
        triage(now);
        state = RequestState.DECIDED;
        askedAt = null;
        outcome = answer.outcome();
        alternativeSlug = answer.outcome() == Outcome.REJECTED ? answer.alternative() : null;
        decidedAt = now;
    }

    void withdraw() {
        requireOpen();
        state = RequestState.WITHDRAWN;
        askedAt = null;
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new Refused("request", Refused.Why.NOT_OPEN);
        }
    }

    private void triage(Instant now) {
        if (triagedAt == null) {
            triagedAt = now;
        }
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
