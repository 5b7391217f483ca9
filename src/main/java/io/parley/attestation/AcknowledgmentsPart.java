package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Columns;
import io.parley.verify.Csv;
import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The answers, each with what it takes to find it in the log; acknowledgments.jsonl is the truth, the table its rendering. */
@ApplicationScoped
class AcknowledgmentsPart implements BundlePart {
    private static final int BUFFER = 1 << 16;

    private final EvidenceRecords records;

    AcknowledgmentsPart(EvidenceRecords records) {
        this.records = records;
    }

    /** Proofs go into the bundle as they are read; the two lists wait on disk, since a zip is written one file at a time. */
    @Override
    public void write(BundleFile file, BundleData data) {
        try (var truth = new Scratch();
                var table = new Scratch()) {
            var lines = new BufferedOutputStream(truth.out(), BUFFER);
            var cells = new BufferedOutputStream(table.out(), BUFFER);
            write(file, data, lines, cells);
            lines.flush();
            cells.flush();
            file.add("acknowledgments.jsonl", truth.in());
            file.add("acknowledgments.csv", table.in());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BundleFile file, BundleData data, OutputStream lines, OutputStream cells) throws IOException {
        cells.write(Text.bytes(Csv.head(Columns.ACKNOWLEDGMENTS)));
        int epoch = 0;
        long after = -1;
        int done = 0;
        while (true) {
            int in = epoch;
            long from = after;
            var page = data.read(() -> records.page(data.filter(), in, from, EvidenceRecords.PAGE));
            if (page.isEmpty()) {
                return;
            }
            for (var record : page) {
                var row = AcknowledgmentRow.of(record, data.id(), data.cutoff(), data.withNames());
                lines.write(Text.bytes(CanonicalJson.write(row) + "\n"));
                cells.write(Text.bytes(Csv.row(Columns.ACKNOWLEDGMENTS, row)));
                epoch = record.get("epoch", Number.class).intValue();
                after = record.get("idx", Number.class).longValue();
                var log = data.log(epoch);
                var proof = new TlogProof(after, log.tree().inclusion(after, log.size()), Text.bytes(log.checkpoint()));
                file.add("proofs/" + row.get("ack_id") + ".tlog-proof", proof.text());
            }
            done += page.size();
            data.progress().accept(done);
        }
    }
}
