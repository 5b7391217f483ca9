package io.parley.vendors.evidence;

import static io.parley.vendors.evidence.ScoringReport.number;
import static io.parley.vendors.evidence.ScoringReport.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.vendors.FactName;
import io.parley.vendors.ShippedLedger;
import io.parley.vendors.evidence.ScoringReport.Tried;
import io.parley.vendors.scoring.BadEvidence;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Degree;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.EvidenceReader;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** {@code docs/scoring-validation.md} says what the score can and cannot tell; {@code make backtest} writes it anew. */
class ScoringValidationTest {
    private static final Path DOCUMENT = Path.of("docs/scoring-validation.md");
    private static final Path SNAPSHOT = Path.of("src/test/resources/scoring/snapshot-1.1.0.jsonl");

    @Test
    void theDocumentSaysWhatTheSnapshotGives() throws IOException, BadEvidence {
        if (Boolean.getBoolean("parley.backtest.write")) {
            Files.writeString(DOCUMENT, document());
        }
        var frozen = ScoringReport.calibration(snapshot(), sha256());
        assertThat(Files.readString(DOCUMENT)).as("run make backtest").contains(frozen);
    }

    /** The product shows no letter because of this. When it changes, the first paragraph and the pages have to change. */
    @Test
    void noLetterSeparatesAnyoneOnTheShippedLedger() {
        var found = Discrimination.of(Shipped.evidence(), Method.NEWEST, today());
        assertThat(found.letters()).isZero();
        assertThat(found.apart()).isZero();
        assertThat(found.rated()).isPositive();
    }

    private static String document() throws IOException, BadEvidence {
        var ledger = Shipped.evidence();
        return first(ledger)
                + ScoringReport.calibration(snapshot(), sha256())
                + LevelsReport.of(ledger)
                + ScoringReport.tried(readings(), today())
                + """

                - *Days of records left unknown*: a vendor's publication without a day does not take that of the public record. Candour then rests on the few with a day of their own.
                - *A named version as a full record*: a record that names no fixed version counts as an empty one. It is the one reading under which Candour differs between
                  vendors, and it is wrong: the ledger notes versions where it found them, so that a gap in our reading would be held against a vendor. Rejected.
                - *Without what vendors have in place*: nobody's programme is counted.
                - *What nobody could check left out*: the rule of 1.0.0, under which one thing that is there counts as all eight.
                - The simple mean of services instead of the random-effects model: C would be 0.9850 instead of 0.9858; P is cut at 0.99 in both.
                - Not tried: other norms, weights or thresholds to make letters differ. They are value choices and may not be tuned to a ranking.
                """
                + DiscriminationReport.of(ledger, today())
                + BackTestReport.of(ShippedLedger.lines(), today())
                + MissingnessReport.of(ShippedLedger.lines(), today())
                + """

                ## Weaknesses, to be read with every number

                - A fix date is on record where a fixed version could be joined with a dated release. Cases without one are not on any clock, and nobody knows whether they
                  are those that took long: the speed part sees the well-kept records only.
                - Vendors publish when they have fixed. "From the first public word to the fix" is zero days by that custom, whatever happened before.
                - Report dates are public for a handful of cases, told by finders about finders' cases.
                - Nobody verified what is open, so the backlog says nothing; it is "not checked", not 100.
                - What vendors have in place was searched for once. Seventy-odd entries say that something is there and none that it is missing: that needs the vendor's own
                  page as it stands today, which could be opened only where it says yes. So the part below one half of candour's checklist has never been used.
                - The evidence of tools ends on different days, between 2021 and 2026, and each is scored on its own.

                ## Made again

    `make backtest` writes this page from the shipped ledger and the frozen snapshot. `java -jar target/parley-score.jar --method fixhist-1.0.0` (or `1.1.0`) over the
                snapshot prints the result of every tool; a test holds the SHA-256 of its bytes. `make same-bytes JDKS="…"` runs it on several JDKs, together with
                the random histories of the tests: 4,889 results were the same byte for byte on OpenJDK 17.0.15 and on Temurin 25.0.3 (2026-11-29).
                """;
    }

    private static String first(Map<String, Evidence> ledger) {
        var d = Discrimination.of(ledger, Method.NEWEST, today());
        int cases = ledger.values().stream().mapToInt(e -> e.cases().size()).sum();
        long reported = ledger.values().stream()
                .flatMap(e -> e.cases().stream())
                .filter(c -> c.reported().known())
                .count();
        return """
            # What the fix-history score can and cannot tell

            Today the score cannot tell you which vendor deals better with flaws, and so no letter is shown. Of %d tools with cases on record, %d have enough dated cases for
            a number at all. The numbers lie between %s and %s of 100, and for %s of the %d pairs of tools the difference is larger than the doubt. The product
            shows the rates and the timeline of each tool instead, by itself. One thing can be said: where the day of a fix is on record, it nearly always lies on the day of the
            first public word or before it. What cannot be said: how long a vendor takes once it is told (the public knows the day of the report for %d of %s cases), what is open
            now (nobody checked), whether the past foretells the future (the test of that failed, below), or that a tool is safe. What makes the numbers differ is
            mostly how much could be found out: the more dated cases a tool has on record, the higher its number tends to be (rank correlation %s, and %s before calibration), and
            the part about candour follows how many of eight things its vendor was found to have in place (%s). On speed %s of tools stand where they would
            stand without a single case, on candour %s.

            """.formatted(
                        d.tools(),
                        d.rated(),
                        number(d.lowest(), 1),
                        number(d.highest(), 1),
                        d.apart() == 0 ? "none" : Integer.toString(d.apart()),
                        d.pairs(),
                        reported,
                        String.format(Locale.ROOT, "%,d", cases),
                        number(d.withEvidence(), 2),
                        number(Discrimination.of(ledger, Method.V1_0, today()).withEvidence(), 2),
                        number(d.withFound(), 2),
                        percent(d.parts().get(Part.P).atPrior()),
                        percent(d.parts().get(Part.C).atPrior()));
    }

    private static Map<String, Tried> readings() {
        var readings = new LinkedHashMap<String, Tried>();
        readings.put("in use", new Tried(Shipped.evidence(), Method.Unchecked.HALF));
        readings.put(
                "what nobody could check left out (the rule of 1.0.0)",
                new Tried(Shipped.evidence(), Method.Unchecked.LEFT_OUT));
        var undated = new TreeMap<String, Evidence>();
        ShippedLedger.lines().forEach((tool, lines) -> {
            var then = Shipped.evidence().get(tool);
            var dated = lines.stream()
                    .filter(l -> l.fact() != FactName.VENDOR_PUBLISHED || l.date() != null)
                    .toList();
            undated.put(
                    tool,
                    new Evidence(
                            then.asOf(), then.profile(), then.programme(), LedgerEvidence.cases(dated, then.asOf())));
        });
        readings.put("days of records left unknown", new Tried(undated, Method.Unchecked.HALF));
        var full = changed(c -> {
            var draft = c.draft();
            draft.record = c.vendorPublic().known()
                    ? Degree.of(c.fixStatus() == Case.FixStatus.FIXED ? 1 : 0)
                    : Degree.UNKNOWN;
            return draft.done();
        });
        readings.put("a named version as a full record (rejected)", new Tried(full, Method.Unchecked.HALF));
        var bare = new TreeMap<String, Evidence>();
        Shipped.evidence()
                .forEach((tool, e) -> bare.put(tool, new Evidence(e.asOf(), e.profile(), Map.of(), e.cases())));
        readings.put("without what vendors have in place", new Tried(bare, Method.Unchecked.HALF));
        return readings;
    }

    private static Map<String, Evidence> changed(UnaryOperator<Case> change) {
        var changed = new TreeMap<String, Evidence>();
        Shipped.evidence()
                .forEach((tool, e) -> changed.put(
                        tool,
                        new Evidence(
                                e.asOf(),
                                e.profile(),
                                e.programme(),
                                e.cases().stream().map(change).toList())));
        return changed;
    }

    private static Map<String, Evidence> snapshot() throws IOException, BadEvidence {
        var snapshot = new TreeMap<String, Evidence>();
        for (var line : Files.readAllLines(SNAPSHOT)) {
            snapshot.put(line.split("\"", 5)[3], EvidenceReader.read(line));
        }
        return snapshot;
    }

    private static String sha256() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Files.readString(SNAPSHOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest day on which anything was read, so that the page changes with the ledger alone. */
    private static LocalDate today() {
        return ShippedLedger.lines().values().stream()
                .flatMap(l -> l.stream().map(line -> line.observed()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
