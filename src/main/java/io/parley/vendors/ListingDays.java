package io.parley.vendors;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * When a list took a case in long after its fix could be had, the day tells when it was listed and no longer when it was first
 * public: it is read as <em>no later than</em> (ADR 072). The same for every tool and list. What the vendor itself told keeps
 * its day, since how long it kept silent after the fix has to count; so does what a page tells of itself.
 */
final class ListingDays {
    /**
     * From the fix to the list. Who holds details back does so for 30 days after the fix, by its own rules, and lists follow
     * within weeks; the shipped cases lie up to 60 days after it, or months and years.
     */
    static final int LATE = 60;
    /** So many late cases of one tool in one list on one day are an import of old ones. */
    static final int BULK = 5;

    private static final String EXTRACTOR = "ledger-2";
    private static final Set<LedgerSource> LISTS = Set.of(
            LedgerSource.CVE_LIST,
            LedgerSource.CVE_RECORD,
            LedgerSource.NVD,
            LedgerSource.GITHUB_ADVISORY,
            LedgerSource.AGGREGATOR);

    private final Map<String, LocalDate> fixes = new HashMap<>();
    private final Set<String> toldByVendor = new HashSet<>();
    private final Map<List<Object>, Day> days = new HashMap<>();

    private static final class Day {
        private int dated;
        private int late;

        boolean isImport() {
            return late >= BULK && 2 * late > dated;
        }
    }

    private ListingDays(Collection<LedgerLine> lines) {
        for (var line : lines) {
            if (line.isKnown() && line.fact() == FactName.FIX_AVAILABLE && line.date() != null) {
                fixes.merge(line.caseId(), line.date().to(), (a, b) -> a.isBefore(b) ? a : b);
            } else if (line.isKnown() && line.fact() == FactName.VENDOR_PUBLISHED) {
                toldByVendor.add(line.caseId());
            }
        }
        lines.stream().filter(this::isListing).forEach(line -> {
            var day = days.computeIfAbsent(day(line), d -> new Day());
            day.dated += fixes.containsKey(line.caseId()) ? 1 : 0;
            day.late += isLate(line) ? 1 : 0;
        });
    }

    /** {@code lines}: all that is told of one tool. The same in the same order, with late days of listing as upper bounds. */
    static List<LedgerLine> bounded(List<LedgerLine> lines) {
        var listing = new ListingDays(lines);
        return lines.stream()
                .map(line -> listing.isNoFirstWord(line) ? noLaterThan(line) : line)
                .toList();
    }

    private boolean isNoFirstWord(LedgerLine line) {
        return isListing(line)
                && (isLate(line) || Objects.requireNonNull(days.get(day(line))).isImport() && !isFixedLater(line));
    }

    private boolean isListing(LedgerLine line) {
        return line.isKnown()
                && line.fact() == FactName.PUBLIC
                && line.date() != null
                && line.date().from() != null
                && LISTS.contains(line.kind())
                && !toldByVendor.contains(line.caseId());
    }

    private boolean isLate(LedgerLine line) {
        var fix = fixes.get(line.caseId());
        return fix != null && from(line).isAfter(fix.plusDays(LATE));
    }

    /** Then it was public without a fix from that day at the latest, which has to count. */
    private boolean isFixedLater(LedgerLine line) {
        var fix = fixes.get(line.caseId());
        return fix != null && fix.isAfter(from(line));
    }

    private static LocalDate from(LedgerLine line) {
        return Objects.requireNonNull(Objects.requireNonNull(line.date()).from());
    }

    private static List<Object> day(LedgerLine line) {
        return List.of(line.kind(), Objects.requireNonNull(line.date()));
    }

    private static LedgerLine noLaterThan(LedgerLine line) {
        return new LedgerLine(
                line.caseId(),
                line.fact(),
                new FactDate(null, Objects.requireNonNull(line.date()).to()),
                line.value(),
                line.state(),
                line.source(),
                line.kind(),
                line.confidence(),
                line.observed(),
                line.contentSha256(),
                EXTRACTOR);
    }
}
