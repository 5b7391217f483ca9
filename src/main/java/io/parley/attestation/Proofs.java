package io.parley.attestation;

import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Proofs for single records: the places a proof needs are found first, and read in one query. */
@ApplicationScoped
class Proofs {
    private final LogTables tables;

    Proofs(LogTables tables) {
        this.tables = tables;
    }

    /** Against the newest checkpoint; empty until the record stands under one. */
    Optional<TlogProof> find(long index) {
        var head = tables.findHead();
        if (head.isEmpty() || index >= head.get().size()) {
            return Optional.empty();
        }
        int epoch = head.get().epoch();
        long size = head.get().size();
        return tables.findCheckpoint(epoch, size).map(checkpoint -> {
            var needed = new ArrayList<Place>();
            new Tree(place -> {
                        needed.add(place);
                        return new byte[0];
                    })
                    .inclusion(index, size);
            Map<Place, byte[]> nodes = tables.nodes(epoch, needed);
            return new TlogProof(index, new Tree(nodes::get).inclusion(index, size), Text.bytes(checkpoint));
        });
    }
}
