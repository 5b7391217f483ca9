package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Columns;
import io.parley.verify.Csv;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Any number of answers as one file, made while it is taken: a stretch of the log at a time, each in a transaction of its own, so that a slow
 * reader keeps no connection and memory does not follow the number of answers.
 */
@ApplicationScoped
class AcknowledgmentFiles {
    /** Places in the log; some megabytes. */
    private static final int STRETCH = 2_500;

    private final AcknowledgmentLines lines;
    private final LogTables tables;
    private final LogEpochs epochs;
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    AcknowledgmentFiles(
            AcknowledgmentLines lines,
            LogTables tables,
            LogEpochs epochs,
            CurrentTenant tenant,
            Event<DomainEvent> events,
            Clock clock) {
        this.lines = lines;
        this.tables = tables;
        this.epochs = epochs;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** That somebody begins is recorded now; how many there were and what they hash to, when the last one is read. */
    RestResponse<InputStream> take(EvidenceWish wish, AcknowledgmentFile.Format format) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var filter = EvidenceFilter.now(wish, tables.findHead().orElse(LogHead.NONE), clock.instant());
        var file = new AcknowledgmentFile(id, format, filter, wish.withNames());
        events.fire(AcknowledgmentsTaken.of(id, format, wish));
        return ResponseBuilder.ok(stream(file))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"acknowledgments-" + wish.asOf() + "." + format.key() + "\"")
                .build();
    }

    private InputStream stream(AcknowledgmentFile file) {
        var stretches = stretches(file.filter());
        return new PiecesStream(
                IntStream.rangeClosed(0, stretches.size()).iterator(), new Pieces(tenant.id(), file, stretches));
    }

    /** Of every epoch that is meant, in their order. */
    private List<AcknowledgmentFile.Stretch> stretches(EvidenceFilter filter) {
        var all = new ArrayList<AcknowledgmentFile.Stretch>();
        int number = 0;
        for (var opened : epochs.list()) {
            if (opened.number() > filter.epoch()) {
                break;
            }
            add(all, number, opened.closed().size());
            number = opened.number();
        }
        add(all, filter.epoch(), filter.size());
        return all;
    }

    private static void add(List<AcknowledgmentFile.Stretch> all, int epoch, long size) {
        for (long from = 0; from < size; from += STRETCH) {
            all.add(new AcknowledgmentFile.Stretch(epoch, from, Math.min(from + STRETCH, size)));
        }
    }

    /** The head, one piece for each stretch, and with the last one what there is to record. */
    private final class Pieces implements Function<Integer, byte[]> {
        private final UUID company;
        private final AcknowledgmentFile file;
        private final List<AcknowledgmentFile.Stretch> stretches;
        private final MessageDigest digest = BundleFile.digest();
        private long records;

        Pieces(UUID company, AcknowledgmentFile file, List<AcknowledgmentFile.Stretch> stretches) {
            this.company = company;
            this.file = file;
            this.stretches = stretches;
        }

        @Override
        public byte[] apply(Integer number) {
            var out = new ByteArrayOutputStream();
            if (number == 0 && file.format() == AcknowledgmentFile.Format.CSV) {
                out.writeBytes(Text.bytes(Csv.head(Columns.ACKNOWLEDGMENTS)));
            }
            tenant.inTransaction(company, () -> {
                if (number > 0) {
                    records += lines.write(file, stretches.get(number - 1), out);
                }
                digest.update(out.toByteArray());
                if (number == stretches.size()) {
                    events.fire(new AcknowledgmentsExported(file.id(), records, Text.hex(digest.digest())));
                }
                return true;
            });
            return out.toByteArray();
        }
    }
}
