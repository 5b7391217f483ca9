package io.parley.attestation;

import io.parley.policies.CoverageSummary;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The beginning of a bundle before anybody makes it: its files, its columns, its first rows, by the code that writes them. */
@ApplicationScoped
class EvidencePreview {
    static final int ROWS = 20;

    /** {@code rows}: null where it is no table, or is not counted before. */
    record File(String name, @Nullable Integer rows) {}

    /** A column of acknowledgments.csv. {@code leftOut}: empty in every row, since names are. */
    record Column(String name, boolean leftOut) {}

    /** {@code stands}: it is what the log says. An unreadable record has its place in the log and nothing else. */
    record Row(List<String> cells, boolean stands) {}

    /**
     * {@code unreadable}: of the rows, how many somebody changed past the log so that they say nothing any more; {@code unsigned}: no
     * checkpoint of the company's key confirms the log.
     */
    record Shown(int total, boolean unsigned, long unreadable, List<Column> columns, List<Row> rows, List<File> files) {
        /** Rows that somebody changed past the log, readable or not. */
        public long changed() {
            return rows.stream().filter(row -> !row.stands).count();
        }

        public String leftOut() {
            return columns.stream().filter(Column::leftOut).map(Column::name).collect(Collectors.joining(", "));
        }
    }

    private final EvidenceRecords records;
    private final Population population;
    private final LogTables tables;
    private final SignedTrees signed;
    private final Clock clock;

    EvidencePreview(EvidenceRecords records, Population population, LogTables tables, SignedTrees signed, Clock clock) {
        this.records = records;
        this.population = population;
        this.tables = tables;
        this.signed = signed;
        this.clock = clock;
    }

    /** As it would be if it were made now. The bundle's own number is all that is missing. */
    Shown of(EvidenceWish wish) {
        var head = tables.findHead().orElse(LogHead.NONE);
        var filter = EvidenceFilter.now(wish, head, clock.instant());
        var cutoff = filter.cutoff();
        var read = records.page(filter, 0, -1, ROWS);
        long unreadable = read.stream().filter(EvidencePreview::isUnreadable).count();
        var tree = signed.find(head.epoch()).filter(t -> t.confirms(head));
        var trees = new HashMap<Integer, Optional<SignedTree>>(Map.of(head.epoch(), tree));
        var check = new RecordCheck(epoch -> trees.computeIfAbsent(epoch, signed::find));
        var rows = read.stream()
                .map(record -> new Row(row(record, cutoff, wish.withNames()), check.stands(record)))
                .toList();
        int total = records.count(filter);
        int people = population.count(wish.policy(), wish.asOf(), cutoff).stream()
                .mapToInt(CoverageSummary::employed)
                .sum();
        return new Shown(
                total,
                head.size() > 0 && tree.isEmpty(),
                unreadable,
                columns(wish),
                rows,
                files(wish.preset(), total, people));
    }

    /** No bundle can be made of an unreadable one. */
    private static List<String> row(Tuple record, Instant cutoff, boolean withNames) {
        if (isUnreadable(record)) {
            return Columns.ACKNOWLEDGMENTS.stream()
                    .map(name -> name.equals("log_index") ? record.get("idx").toString() : "")
                    .toList();
        }
        var row = AcknowledgmentRow.of(record, null, cutoff, withNames);
        return Columns.ACKNOWLEDGMENTS.stream().map(row::get).toList();
    }

    private static boolean isUnreadable(Tuple record) {
        return CanonicalJson.find(record.get("facts_jcs", String.class)).isEmpty();
    }

    private static List<Column> columns(EvidenceWish wish) {
        return Columns.ACKNOWLEDGMENTS.stream()
                .map(name -> new Column(name, !wish.withNames() && AcknowledgmentRow.isPersonal(name)))
                .toList();
    }

    private static List<File> files(Preset preset, int total, int people) {
        var files = new ArrayList<File>();
        files.add(new File("acknowledgments.csv, acknowledgments.jsonl", total));
        files.add(new File("population.csv", people));
        if (preset.decisions) {
            files.add(new File("decisions.jsonl", null));
        }
        if (preset.acts) {
            files.add(new File("audit_log.jsonl", null));
        }
        for (var name :
                List.of("summary.pdf", "policies/", "proofs/", "checkpoint", "MANIFEST", "README.txt", "verify.py")) {
            files.add(new File(name, null));
        }
        return files;
    }
}
