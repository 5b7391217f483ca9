package io.parley.attestation;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Evidence that somebody asked for: what of, as of when, and how far it is. Its file is kept beside it. */
@Entity
class EvidenceBundle extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    @Nullable
    UUID policyId;

    /** First day of the period, for presets that have one. */
    @Nullable
    LocalDate beginsOn;

    LocalDate asOf;
    boolean withNames;
    /** Key of a {@link Preset}. */
    String preset;
    /** Of the summary, as whoever asked for it reads. */
    String language;

    UUID requestedBy;
    String requestedByName;
    Instant requestedAt;
    int total;
    int done;
    /** Of the log this is against; 0 until it is begun. Fixed then, so that beginning again gives the same file. */
    long logSize;
    /** Of the log that the size is of. */
    int logEpoch;

    @Nullable
    Instant finishedAt;

    @Nullable
    Instant failedAt;

    /** Key of a {@link BundleFailure}; null where it is not known. */
    @Nullable
    String failure;

    long fileBytes;

    @Nullable
    String fileSha256;

    protected EvidenceBundle() {} // for Hibernate

    EvidenceBundle(EvidenceWish wish, String language, UUID person, String name, Instant now) {
        this.policyId = wish.policy();
        this.beginsOn = wish.begin();
        this.asOf = wish.asOf();
        this.withNames = wish.withNames();
        this.preset = wish.preset().key();
        this.language = language;
        this.requestedBy = person;
        this.requestedByName = name;
        this.requestedAt = now;
    }

    /** What happened before counts: the end of the day, or the moment of asking on the day itself. */
    Instant cutoff() {
        return cutoff(asOf, requestedAt);
    }

    static Instant cutoff(LocalDate asOf, Instant now) {
        var end = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isBefore(now) ? end : now;
    }

    boolean isOpen() {
        return finishedAt == null && failedAt == null;
    }

    void finished(long bytes, String sha256, Instant now) {
        done = total;
        fileBytes = bytes;
        fileSha256 = sha256;
        finishedAt = now;
    }

    void failed(@Nullable BundleFailure why, Instant now) {
        failedAt = now;
        failure = why == null ? null : why.key();
    }

    String fileName() {
        return "evidence-" + asOf + "-" + id + ".zip";
    }
}
