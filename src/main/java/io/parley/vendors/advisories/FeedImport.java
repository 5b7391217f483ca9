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

    @Nullable
    String error;

    protected FeedImport() {} // for Hibernate

    FeedImport(String place, String path, @Nullable LocalDate asOf, String askedBy, Instant askedAt) {
        this.place = place;
        this.path = path;
        this.asOf = asOf;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    boolean isOver() {
        return state.equals(State.DONE.key()) || state.equals(State.FAILED.key());
    }
}
