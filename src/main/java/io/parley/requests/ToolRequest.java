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

    protected ToolRequest() {} // for Hibernate

    /** The clock of the decision stands still until {@link #replied}. */
    void ask(Instant now) {
        requireOpen();
        triage(now);
        state = RequestState.NEEDS_INFO;
        askedAt = now;
    }

    void replied(Instant now) {
        if (state != RequestState.NEEDS_INFO || askedAt == null) {
            throw new Refused("reply", Refused.Why.NOT_OPEN);
        }
        decideBy = WorkingDays.after(decideBy, WorkingDays.between(day(askedAt), day(now)));
        state = RequestState.SUBMITTED;
        askedAt = null;
    }

    void decide(RequestAnswer answer, Instant now) {
        requireOpen();
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
