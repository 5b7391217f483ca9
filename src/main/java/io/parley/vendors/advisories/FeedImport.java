package io.parley.vendors.advisories;

import io.parley.catalog.Keyed;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody asked for files to be read; how far that is. */
@Entity
class FeedImport {
    enum State implements Keyed {
        WAITING,
        READING,
        /** The ledger is put together from what was read. */
        SUMMING,
        DONE,
        FAILED
    }

    enum Failure implements Keyed {
        UNREADABLE,
        /** It stopped at the same place as often as it is tried. */
        GIVEN_UP
    }

    /** So often one place is tried, a minute apart. */
    static final int MOST_TRIES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    /** As people see it. */
    String place;

    String path;

    @Nullable
    LocalDate asOf;

    String askedBy;
    Instant askedAt;
    String state = State.WAITING.key();

    @Nullable
    Instant leaseUntil;

    @Nullable
    Instant finishedAt;

    long documents;

    @Nullable
    String lastDocument;

    @Nullable
    Long total;

    long leftAside;
    long refused;
    long noted;

    /** Since it last moved on. */
    int tries;

    @Nullable
    String error;

    /** What stopped it last, in the words of whatever did. */
    @Nullable
    String detail;

    protected FeedImport() {} // for Hibernate

    FeedImport(String place, String path, @Nullable LocalDate asOf, String askedBy, Instant askedAt) {
        this.place = place;
        this.path = path;
        this.asOf = asOf;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void fail(Failure failure, String why, Instant now) {
        state = State.FAILED.key();
        error = failure.key();
        detail = why.isEmpty() ? detail : why;
        finishedAt = now;
        leaseUntil = null;
    }

    /** Goes on where it was; nothing happens where it has not failed. */
    void retry() {
        if (hasFailed()) {
            state = State.WAITING.key();
            error = null;
            detail = null;
            finishedAt = null;
            tries = 0;
        }
    }

    boolean hasFailed() {
        return state.equals(State.FAILED.key());
    }

    /** In English, for terminals and programs; empty unless it failed. */
    String failure() {
        if (error == null) {
            return "";
        }
        return error.equals(Failure.UNREADABLE.key())
                ? "The folder or file cannot be read"
                : "Given up after " + MOST_TRIES + " tries" + (lastDocument == null ? "" : ", after " + lastDocument)
                        + (detail == null ? "" : ": " + detail);
    }

    boolean isOver() {
        return state.equals(State.DONE.key()) || state.equals(State.FAILED.key());
    }
}
