package io.parley.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What somebody wants a fact to say; another operator looks at it before every company sees it. */
@Entity
class FactChange {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    String attribute;
    String[] beforeAnswer;
    String[] answer;
    String source;

    @Nullable
    String sourceKind;

    LocalDate observedOn;

    @Nullable
    String confidence;

    @Nullable
    String note;

    String reason;

    @Enumerated(EnumType.STRING)
    State state;

    String proposedBy;
    String proposer;
    Instant proposedAt;

    @Nullable
    String reviewedBy;

    @Nullable
    String reviewer;

    @Nullable
    Instant reviewedAt;

    @Nullable
    String reviewReason;

    protected FactChange() {} // for Hibernate

    FactChange(Fact wanted, @Nullable Fact before, String reason, Curator proposer, Instant now) {
        this.toolSlug = wanted.toolSlug;
        this.attribute = wanted.attribute;
        this.beforeAnswer = before == null ? new String[0] : before.answer;
        this.answer = wanted.answer;
        this.source = wanted.source;
        this.sourceKind = wanted.sourceKind;
        this.observedOn = wanted.observedOn;
        this.confidence = wanted.confidence;
        this.note = wanted.note;
        this.reason = reason;
        this.state = State.OPEN;
        this.proposedBy = proposer.identity();
        this.proposer = proposer.name();
        this.proposedAt = now;
    }

    enum State implements Keyed {
        OPEN,
        APPROVED,
        REJECTED
    }

    /** Throws where it does not wait, or where the reviewer proposed it: nobody reviews their own. */
    void review(State outcome, Curator reviewer, String because, Instant now) {
        if (state != State.OPEN || outcome == State.OPEN || reviewer.identity().equals(proposedBy)) {
            throw new IllegalStateException("Not to be reviewed by " + reviewer.name());
        }
        state = outcome;
        reviewedBy = reviewer.identity();
        this.reviewer = reviewer.name();
        reviewedAt = now;
        reviewReason = because;
    }

    Fact fact() {
        return Fact.of(toolSlug, attribute, List.of(answer), source, sourceKind, observedOn, confidence, note);
    }
}
