package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/vendor-evidence.md} says what the shipped ledger holds; {@code make vendor-evidence} writes it anew. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VendorEvidenceTest {
    private static final Path DOCUMENT = Path.of("docs/vendor-evidence.md");
    /** Looked for without success: in the tables all the same. */
    private static final List<String> LOOKED_FOR = List.of("slack", "threema");

    @Inject
    VendorTools makers;

    @Inject
    Histories histories;

    @Inject
    Programmes programmes;

    @Inject
    LedgerAnew shipped;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager database;

    @Test
    void theDocumentHoldsAsManyCasesAsTheFiles() throws IOException {
        if (Boolean.getBoolean("parley.evidence.write")) {
            Files.writeString(DOCUMENT, ofTheShippedLedger());
        }
        var document = Files.readString(DOCUMENT);
        LedgerFiles.shipped().forEach((file, text) -> {
            long cases = text.lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .distinct()
                    .count();
            var tool = file.substring(0, file.length() - ".csv".length());
            assertThat(document)
                    .as(file + ": run make vendor-evidence")
                    .containsPattern("\\| `" + tool + "` \\| " + cases + " \\|");
        });
    }

    /** Whatever feeds and other tests have made of the ledger before. */
    @Test
    void theDocumentIsOfTheShippedLedgerAlone() throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.replace(
                        "slack",
                        Origin.CURATED,
                        List.of(new LedgerLine(
                                "CVE-2024-9001",
                                FactName.PUBLIC,
                                FactDate.parse("2024-03-05").orElseThrow(),
                                "",
                                FactState.KNOWN,
                                "https://vendor.example/1",
                                LedgerSource.VENDOR_ADVISORY,
                                java.math.BigDecimal.ONE,
                                java.time.LocalDate.of(2026, 11, 29)))));
        assertThat(ofTheShippedLedger()).as("run make vendor-evidence").isEqualTo(Files.readString(DOCUMENT));
    }

    private String ofTheShippedLedger() {
        shipped.load();
        return QuarkusTransaction.requiringNew().call(this::document);
    }

    private String document() {
        var tools = new TreeSet<>(LOOKED_FOR);
        LedgerFiles.shipped().keySet().forEach(f -> tools.add(f.substring(0, f.length() - ".csv".length())));
        var names = new HashMap<String, String>();
        makers.list().forEach(m -> names.putAll(m.tools()));
        var known = histories.forTools(tools);
        var text = new StringBuilder("""
                # What is on record about vendors

                Written by `make vendor-evidence` from `src/main/resources/ledger` and `programmes`; not by hand. Every number is made of facts that
                open their source on the tool's page. Not known is not a no, few cases are a sign neither of safety nor of danger, and many are
                not a bad sign. Below five cases a share says nothing and its interval is left out.

                ## The four rates

                So many of all cases, with Wilson's 95 % interval; in brackets for how many the sources do not say.

                | tool | slug | cases | published by the vendor itself | fixed version on record | report date public | listed as exploited | evidence until |
                |---|---|---|---|---|---|---|---|
                """);
        tools.forEach(
                t -> text.append(rates(names.getOrDefault(t, t), known.get(t).record())));
        text.append("""

                ## Dated facts by kind

                Facts with a day or a span of days; a mention of a version dates nothing and is not counted here.

                | tool | public | published by vendor | published by somebody else | fix available | reported to vendor | listed as exploited | said to be exploited |
                |---|---|---|---|---|---|---|---|
                """);
        var counts = dates();
        tools.forEach(t -> text.append("| ")
                .append(names.getOrDefault(t, t))
                .append(" | ")
                .append(List.of(
                                FactName.PUBLIC,
                                FactName.VENDOR_PUBLISHED,
                                FactName.THIRD_PARTY_PUBLISHED,
                                FactName.FIX_AVAILABLE,
                                FactName.REPORTED,
                                FactName.EXPLOITED_LISTED,
                                FactName.EXPLOITATION_REPORTED)
                        .stream()
                        .map(n -> counts.getOrDefault(t + " " + n.key(), 0L).toString())
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        text.append("""

                ## Which clocks can be computed

                For so many cases both days are known, neither end is open, and the span is at most a month. In brackets: the fix was publicly available on
                the day the clock began, or before.

                | tool | cases | report to fix | first public word to fix | known exploitation to fix | verified as open |
                |---|---|---|---|---|---|
                """);
        tools.forEach(t -> text.append(clocks(names.getOrDefault(t, t), known.get(t))));
        text.append("""

                ## What vendors have in place

                Each entry opens its source. *Searched*: on that day we looked for a source and found none, which is not a no. A dash: nobody looked yet.

                | vendor | contact | disclosure policy | safe harbour | CNA | advisory index | machine feed | subscription | hosted-service issues |
                |---|---|---|---|---|---|---|---|---|
                """);
        makers.list().stream()
                .filter(m -> m.tools().keySet().stream().anyMatch(tools::contains))
                .forEach(m -> text.append(programme(m)));
        return text.toString();
    }

    private static String rates(String name, VendorRecord record) {
        var cells = new ArrayList<String>(List.of(name, "`" + record.tool() + "`", Integer.toString(record.cases())));
        for (var measure : Measure.values()) {
            var rate = measure.of(record);
            cells.add(
                    record.cases() == 0
                            ? "–"
                            : rate.count() + " of " + rate.n()
                                    + (record.hasEnough()
                                            ? ", %d–%d %%"
                                                    .formatted(
                                                            Math.round(rate.low() * 100), Math.round(rate.high() * 100))
                                            : "")
                                    + (rate.unknown() > 0 ? " (" + rate.unknown() + ")" : ""));
        }
        cells.add(record.evidenceUntil() == null ? "–" : record.evidenceUntil().toString());
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String clocks(String name, Histories.History history) {
        var record = history.record();
        var dated = history.dated();
        var cells = new ArrayList<String>(List.of(name, Integer.toString(record.cases())));
        for (var clock : Clocks.values()) {
            var row = ClockRow.of(
                    clock, dated, record.cases(), io.parley.kernel.Languages.messages(HistoryMessages.class));
            cells.add(row.computable() == 0 ? "0" : row.computable() + " (" + row.atOnce() + ")");
        }
        cells.add(
                record.evidenceUntil() == null
                        ? "0"
                        : Integer.toString(
                                HistoryView.open(dated, record.evidenceUntil()).size()));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String programme(VendorTools.Maker maker) {
        var entries = programmes.of(maker.slug());
        var cells = new ArrayList<String>(List.of(maker.name()));
        for (var item : ProgrammeItem.values()) {
            var entry = entries.get(item);
            cells.add(
                    entry == null
                            ? "–"
                            : entry.state() == FactState.UNKNOWN
                                    ? "searched " + entry.observed()
                                    : "[%s](%s)"
                                            .formatted(
                                                    entry.state() == FactState.KNOWN ? "yes" : "not found",
                                                    entry.source()));
        }
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private Map<String, Long> dates() {
        return database.createQuery(
                        "select f.toolSlug, f.name, count(*) from VendorFact f where f.toDay is not null"
                                + " and f.state = 'known' group by f.toolSlug, f.name",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(r -> r[0] + " " + r[1], r -> (Long) r[2]));
    }
}
