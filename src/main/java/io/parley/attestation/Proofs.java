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
    private final LogEpochs epochs;

    Proofs(LogTables tables, LogEpochs epochs) {
        this.tables = tables;
        this.epochs = epochs;
    }

    /** Against the newest checkpoint of its epoch; empty until the record stands under one. */
    Optional<TlogProof> find(int epoch, long index) {
        return size(epoch)
                .filter(size -> index < size)
                .flatMap(size -> tables.findCheckpoint(epoch, size).map(checkpoint -> {
                    var needed = new ArrayList<Place>();
                    new Tree(place -> {
                                needed.add(place);
                                return new byte[0];
                            })
                            .inclusion(index, size);
                    Map<Place, byte[]> nodes = tables.nodes(epoch, needed);
                    return new TlogProof(index, new Tree(nodes::get).inclusion(index, size), Text.bytes(checkpoint));
                }));
    }

    /** How far that epoch came; empty for one that is not there. */
    private Optional<Long> size(int epoch) {
        return tables.findHead()
                .filter(head -> head.epoch() == epoch)
                .or(() -> epochs.list().stream()
                        .map(LogEpochs.Epoch::closed)
                        .filter(closed -> closed.epoch() == epoch)
                        .findFirst())
                .map(LogHead::size);
    }
}
