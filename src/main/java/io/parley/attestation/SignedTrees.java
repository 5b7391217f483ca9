package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Checkpoint;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.Tree;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the company's key signed last. Whoever changes the log in the database can change its head, but not sign it. */
@ApplicationScoped
class SignedTrees {
    private static final byte[] NONE = {};

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final LogKeys keys;
    private final LogBlocks blocks;

    SignedTrees(EntityManager database, CurrentTenant tenant, LogKeys keys, LogBlocks blocks) {
        this.database = database;
        this.tenant = tenant;
        this.keys = keys;
        this.blocks = blocks;
    }

    /** Empty where nothing of that epoch is signed, or its newest signature is not the key's. In the transaction that runs. */
    Optional<SignedTree> find(int epoch) {
        var key = keys.findVerifier();
        var note = note(epoch);
        if (key.isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        try {
            var verifier = VerifierKey.parse(key.get());
            var checkpoint = Checkpoint.open(Text.bytes(note.get()), verifier, "checkpoint");
            return checkpoint.origin().equals(verifier.name() + "/" + epoch)
                    ? Optional.of(new SignedTree(checkpoint.size(), checkpoint.root(), nodes(epoch)))
                    : Optional.empty();
        } catch (Tampered e) {
            return Optional.empty();
        }
    }

    /** What is missing hashes to nothing that was signed. */
    private Tree.Nodes nodes(int epoch) {
        var nodes = blocks.nodes(epoch, BundleData.Reading.HERE);
        return place -> Objects.requireNonNullElse(nodes.at(place), NONE);
    }

    private Optional<String> note(int epoch) {
        @SuppressWarnings("unchecked")
        List<String> notes = database.createNativeQuery(
                        "select note from acklog_checkpoint where tenant_id = ?1 and epoch = ?2 order by size desc limit 1")
                .setParameter(1, tenant.id())
                .setParameter(2, epoch)
                .getResultList();
        return notes.stream().findFirst();
    }
}
