package io.parley.register;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What the company decides about one tool of its register. At most one proposal per tool is open. */
@Entity
class Decision extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String toolSlug;

    @Enumerated(EnumType.STRING)
    DecisionState state = DecisionState.PROPOSED;

    /** What it says once it is approved. */
    @Enumerated(EnumType.STRING)
    DecisionState outcome;

    String reason;

    @Nullable
    LocalDate effectiveOn;

    @Nullable
    LocalDate untilDay;

    @Nullable
    LocalDate reviewBy;

    @Nullable
    String alternativeSlug;

    @Nullable
    String noneBecause;

    @Nullable
    String overrideBecause;

    UUID proposedBy;
    Instant proposedAt;

    @Nullable
    UUID decidedBy;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decidedBecause;

    /** It holds and is under review again since that day. */
    @Nullable
    LocalDate againSince;

    /** The case on a vendor's record that nobody knew of when it was approved. */
    @Nullable
    String againBecause;

    protected Decision() {} // for Hibernate

    Decision(DecisionDraft draft, boolean send, UUID person, Instant now) {
        this.toolSlug = draft.tool();
        revise(draft, send, person, now);
    }

    void revise(DecisionDraft draft, boolean send, UUID person, Instant now) {
        become(send ? DecisionState.UNDER_REVIEW : DecisionState.PROPOSED);
        outcome = draft.outcome();
        reason = draft.reason();
        effectiveOn = draft.effectiveOn();
        untilDay = draft.until();
        reviewBy = draft.reviewBy();
        alternativeSlug = draft.alternative();
        noneBecause = draft.noneBecause();
        overrideBecause = draft.overrideBecause();
        proposedBy = person;
        proposedAt = now;
    }

    void approve(UUID person, String because, LocalDate today, Instant now) {
        become(outcome);
        effectiveOn = DecisionChecks.from(effectiveOn, today);
        reviewBy = DecisionChecks.reviewBy(outcome, reviewBy, untilDay, effectiveOn);
        decidedBy = person;
        decidedAt = now;
        decidedBecause = because;
    }

    /** What holds stays in force; its review is due now. The first reason stands. */
    boolean reopen(String because, LocalDate today) {
        if (againSince != null) {
            return false;
        }
        againSince = today;
        againBecause = because;
        if (reviewBy == null || reviewBy.isAfter(today)) {
            reviewBy = today;
        }
        return true;
    }

    void become(DecisionState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next + ": " + id);
        }
        state = next;
    }

    DecisionDraft draft(DecisionMatrix matrix) {
        return new DecisionDraft(
                toolSlug,
                outcome,
                reason,
                effectiveOn,
                untilDay,
                reviewBy,
                alternativeSlug,
                noneBecause,
                overrideBecause,
                matrix);
    }
}
