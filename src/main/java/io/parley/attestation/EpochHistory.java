package io.parley.attestation;

import io.parley.verify.Checkpoint;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the current company's log broke, who went on with it and why, as its audit log has it. */
@ApplicationScoped
class EpochHistory {
    /**
     * @param at null, as {@code by} and {@code reason} are, where the audit log does not say
     * @param signedEpoch of the checkpoint it begins with; -1 where that cannot be read
     */
    record Row(
            int number,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String reason,
            long signedEpoch,
            long signedSize,
            int leftEpoch,
            long leftSize) {}

    private final LogEpochs epochs;
    private final LogKeys keys;
    private final EntityManager database;

    EpochHistory(LogEpochs epochs, LogKeys keys, EntityManager database) {
        this.epochs = epochs;
        this.keys = keys;
        this.database = database;
    }

    /** Newest first. */
    List<Row> list() {
        var entries = database.createQuery(
                        "select e.at, e.actor, e.details from AuditEntry e where e.kind = 'log-reopened'",
                        Object[].class)
                .getResultList();
        return epochs.list().stream()
                .map(epoch -> row(epoch, entries))
                .sorted((a, b) -> b.number - a.number)
                .toList();
    }

    private Row row(LogEpochs.Epoch epoch, List<Object[]> entries) {
        var opening = open(epoch.opening());
        Object[] entry = entries.stream()
                .filter(e -> ("" + epoch.number()).equals(details(e).get("epoch")))
                .findFirst()
                .orElse(null);
        return new Row(
                epoch.number(),
                entry == null ? null : (Instant) entry[0],
                entry == null ? null : (String) entry[1],
                entry == null ? null : details(entry).get("reason"),
                opening == null ? -1 : opening.epoch(),
                opening == null ? 0 : opening.size(),
                epoch.closed().epoch(),
                epoch.closed().size());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> details(Object[] entry) {
        return (Map<String, String>) entry[2];
    }

    private @Nullable Checkpoint open(String note) {
        try {
            return Checkpoint.open(
                    Text.bytes(note), VerifierKey.parse(keys.findVerifier().orElse("")), "checkpoint");
        } catch (Tampered e) {
            return null;
        }
    }
}
