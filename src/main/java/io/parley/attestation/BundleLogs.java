package io.parley.attestation;

import io.parley.verify.Merkle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The epochs of the current company's log that a bundle is of. */
@ApplicationScoped
class BundleLogs {
    private final LogTables tables;
    private final LogBlocks blocks;
    private final LogEpochs epochs;

    BundleLogs(LogTables tables, LogBlocks blocks, LogEpochs epochs) {
        this.tables = tables;
        this.blocks = blocks;
        this.epochs = epochs;
    }

    /** Up to this size of that epoch, in their order; epochs before that hold nothing any more are left out. In the transaction that runs. */
    List<BundleLog> upTo(int epoch, long size, LogKey key, BundleData.Reading reading) {
        var logs = new ArrayList<BundleLog>();
        var opening = "";
        int number = 0;
        for (var opened : epochs.list()) {
            if (opened.number() > epoch) {
                break;
            }
            var closed = opened.closed();
            if (closed.size() > 0) {
                logs.add(log(number, closed.size(), opening, reading));
            }
            number = opened.number();
            opening = opened.opening();
        }
        logs.add(
                size == 0
                        ? new BundleLog(
                                epoch,
                                0,
                                key.checkpoint(epoch, 0, Merkle.empty()),
                                blocks.tree(epoch, reading),
                                opening)
                        : log(epoch, size, opening, reading));
        return logs;
    }

    private BundleLog log(int epoch, long size, String opening, BundleData.Reading reading) {
        return new BundleLog(
                epoch, size, tables.findCheckpoint(epoch, size).orElseThrow(), blocks.tree(epoch, reading), opening);
    }
}
