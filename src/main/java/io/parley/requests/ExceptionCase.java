package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody may use a tool for a while although the rule says otherwise. Made by {@link Exceptions#request}. */
@Entity
class ExceptionCase extends TenantOwned {
    static final int MOST_DAYS = 180;
    static final int MOST_EXTENSIONS = 2;
    /** An emergency is reported within this time. */
    static final int MOST_DAYS_AFTERWARDS = 30;
    /** Before the last day, furthest first; 0 is when it is over. */
    static final List<Integer> NOTICES = List.of(30, 7, 1, 0);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    @Enumerated(EnumType.STRING)
    ExceptionKind kind;

    @Nullable
    String toolSlug;

    String toolName;
    String toolKey;

    @Nullable
    UUID requestId;

    UUID personId;
    UUID proposedBy;
    String purpose;
    String conditions;

    @Enumerated(EnumType.STRING)
    DataClass dataClass;

    LocalDate startsOn;
    LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    ExceptionState state;

    Instant proposedAt;

    @Nullable
    Instant decidedAt;

    int extensions;

    @Nullable
    LocalDate extensionUntil;

    @Nullable
    UUID extensionBy;

    @Nullable
    Integer noticedDays;

    protected ExceptionCase() {} // for Hibernate

    ExceptionStatus status(LocalDate today) {
        return switch (state) {
            case PROPOSED -> ExceptionStatus.PROPOSED;
            case REJECTED -> ExceptionStatus.REJECTED;
            case REVOKED -> ExceptionStatus.REVOKED;
            case APPROVED ->
                today.isBefore(startsOn)
                        ? ExceptionStatus.UPCOMING
                        : today.isAfter(endsOn) ? ExceptionStatus.EXPIRED : ExceptionStatus.ACTIVE;
        };
    }

    /** At most {@link #MOST_DAYS}, both days counted. */
    static void checkLength(LocalDate from, LocalDate until) {
        if (ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw new Refused("until", Refused.Why.TOO_LONG);
        }
    }

    /** True when this approves a longer time, false when it approves the exception itself. */
    boolean approve(UUID approver, Instant now, LocalDate today) {
        requireAnother(approver);
        if (extensionUntil != null && status(today) != ExceptionStatus.REVOKED) {
            requireNotOver(today);
            endsOn = extensionUntil;
            extensions++;
            noticedDays = null;
            dropExtension();
            return true;
        }
        requireProposed();
        requireNotOver(today);
        state = ExceptionState.APPROVED;
        decidedAt = now;
        return false;
    }

    void reject(UUID approver, Instant now) {
        requireAnother(approver);
        if (extensionUntil != null) {
            dropExtension();
            return;
        }
        requireProposed();
        state = ExceptionState.REJECTED;
        decidedAt = now;
    }

    void revoke(LocalDate today) {
        if (state != ExceptionState.APPROVED) {
            throw new Refused("exception", Refused.Why.NOT_OPEN);
        }
        requireNotOver(today);
        state = ExceptionState.REVOKED;
        dropExtension();
    }

    void proposeExtension(UUID person, LocalDate until, LocalDate today) {
        if (state != ExceptionState.APPROVED) {
            throw new Refused("until", Refused.Why.NOT_OPEN);
        }
        requireNotOver(today);
        if (extensions >= MOST_EXTENSIONS) {
            throw new Refused("until", Refused.Why.TOO_MANY_EXTENSIONS);
        }
        if (!until.isAfter(endsOn)) {
            throw new Refused("until", Refused.Why.NOT_LATER);
        }
        checkLength(endsOn.plusDays(1), until);
        extensionUntil = until;
        extensionBy = person;
    }

    /** The notice that is due on that day and was not given, empty for none. Only the nearest counts. */
    java.util.Optional<Integer> dueNotice(LocalDate today) {
        if (state != ExceptionState.APPROVED) {
            return java.util.Optional.empty();
        }
        long left = ChronoUnit.DAYS.between(today, endsOn);
        var due = left < 0
                ? java.util.Optional.of(0)
                : NOTICES.stream().filter(n -> n > 0 && left <= n).reduce((further, nearer) -> nearer);
        return due.filter(n -> noticedDays == null || n < noticedDays);
    }

    /** The day on which the next notice is due after {@code today}; empty when all were given. */
    java.util.Optional<LocalDate> nextNotice(LocalDate today) {
        return state != ExceptionState.APPROVED
                ? java.util.Optional.empty()
                : NOTICES.stream()
                        .map(n -> n == 0 ? endsOn.plusDays(1) : endsOn.minusDays(n))
                        .filter(day -> day.isAfter(today))
                        .findFirst();
    }

    /** Nobody approves their own; where confidential data are meant, whoever proposed it does not either. */
    private void requireAnother(UUID approver) {
        if (approver.equals(personId)
                || approver.equals(extensionBy)
                || approver.equals(proposedBy) && dataClass.needsFourEyes()) {
            throw new Refused("approval", Refused.Why.FOUR_EYES);
        }
    }

    private void requireProposed() {
        if (state != ExceptionState.PROPOSED) {
            throw new Refused("approval", Refused.Why.NOTHING_TO_DECIDE);
        }
    }

    private void requireNotOver(LocalDate today) {
        if (today.isAfter(endsOn) && !(state == ExceptionState.PROPOSED && kind == ExceptionKind.EMERGENCY)) {
            throw new Refused("approval", Refused.Why.OVER);
        }
    }

    private void dropExtension() {
        extensionUntil = null;
        extensionBy = null;
    }
}
