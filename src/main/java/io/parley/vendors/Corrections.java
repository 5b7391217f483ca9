package io.parley.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said to be wrong in records, and what was answered. The words are shown once an operator answered, beside the case. */
@ApplicationScoped
class Corrections {
    private static final int MOST = 100;

    private final EntityManager database;
    private final Clock clock;

    Corrections(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@code accepted}: the ledger was changed. {@code vendorName}: null for a reader. */
    record Shown(
            UUID id,
            String tool,
            @Nullable String caseId,
            @Nullable String vendorName,
            String body,
            String source,
            String host,
            Instant sentAt,
            boolean accepted,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        static Shown of(VendorCorrection c) {
            var host = Objects.requireNonNullElse(URI.create(c.source).getHost(), "");
            return new Shown(
                    c.id,
                    c.toolSlug,
                    c.caseId,
                    c.vendorName,
                    c.body,
                    c.source,
                    host.startsWith("www.") ? host.substring(4) : host,
                    c.sentAt,
                    c.state == VendorCorrection.State.ACCEPTED,
                    c.answer,
                    c.answeredAt);
        }
    }

    /** The same words about the same tool that still wait are one. */
    void send(String tool, CorrectionForm form) {
        long same = database.createQuery(
                        "select count(*) from VendorCorrection where toolSlug = ?1 and body = ?2 and state = ?3",
                        Long.class)
                .setParameter(1, tool)
                .setParameter(2, form.what())
                .setParameter(3, VendorCorrection.State.OPEN)
                .getSingleResult();
        if (same == 0) {
            database.persist(new VendorCorrection(tool, form, clock.instant()));
        }
    }

    /** The latest first. */
    List<Shown> listAnswered(String tool) {
        return list("toolSlug = ?1 and state <> ?2", tool, VendorCorrection.State.OPEN);
    }

    long countOpen(String tool) {
        return database.createQuery(
                        "select count(*) from VendorCorrection where toolSlug = ?1 and state = ?2", Long.class)
                .setParameter(1, tool)
                .setParameter(2, VendorCorrection.State.OPEN)
                .getSingleResult();
    }

    /** Of all tools; for operators. */
    List<Shown> listOpen() {
        return list("toolSlug <> ?1 and state = ?2", "", VendorCorrection.State.OPEN);
    }

    /** Throws when there is none. */
    Shown get(UUID id) {
        return Shown.of(existing(id));
    }

    /** The first answer stands. */
    void answer(UUID id, VendorCorrection.State how, String words) {
        existing(id).answer(how, words, clock.instant());
    }

    private VendorCorrection existing(UUID id) {
        var found = database.find(VendorCorrection.class, id);
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }

    private List<Shown> list(String where, String tool, VendorCorrection.State state) {
        return database
                .createQuery(
                        "from VendorCorrection where " + where + " order by sentAt desc, id", VendorCorrection.class)
                .setParameter(1, tool)
                .setParameter(2, state)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Shown::of)
                .toList();
    }
}
