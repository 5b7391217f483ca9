package io.parley.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bundle of evidence that was asked for last. Read by its table alone: nobody depends on the package that makes it. */
@ApplicationScoped
class NewestBundle {
    private final EntityManager database;

    NewestBundle(EntityManager database) {
        this.database = database;
    }

    record Bundle(
            UUID id,
            LocalDate asOf,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            boolean failed) {
        public boolean ready() {
            return finishedAt != null;
        }
    }

    Optional<Bundle> find() {
        return database.createQuery("""
                        select b.id, b.asOf, b.requestedAt, b.finishedAt, b.failedAt from EvidenceBundle b
                        order by b.requestedAt desc, b.id
                        """, Object[].class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(NewestBundle::bundle);
    }

    private static Bundle bundle(Object[] row) {
        return new Bundle((UUID) row[0], (LocalDate) row[1], (Instant) row[2], (Instant) row[3], row[4] != null);
    }
}
