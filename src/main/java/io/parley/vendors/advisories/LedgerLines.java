package io.parley.vendors.advisories;

import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the matched records of one tool say, as lines of its ledger. The same records give the same lines in any order. */
final class LedgerLines {
    private static final int RELEASED = 8;

    private final String tool;
    private final Matcher matcher;
    private final UnaryOperator<String> caseOf;
    private final Map<List<String>, LedgerLine> lines = new LinkedHashMap<>();

    /** {@code caseOf}: the number that stands for a number. */
    LedgerLines(String tool, Matcher matcher, UnaryOperator<String> caseOf) {
        this.tool = tool;
        this.matcher = matcher;
        this.caseOf = caseOf;
    }

    /** Records taken back say nothing. {@code on}: the day a record without a day was read. */
    void add(Advisory record, LocalDate on) {
        if (!record.isLive()) {
            return;
        }
        var voice = record.feed() == Feed.CVE ? matcher.voice(tool, record.identifiers()) : MatchRule.Says.UNSURE;
        for (var claim : record.claims()) {
            put(record, on, claim, claim.fact());
            if (claim.fact() == FactName.PUBLIC && voice != MatchRule.Says.UNSURE) {
                put(
                        record,
                        on,
                        claim,
                        voice == MatchRule.Says.VENDOR ? FactName.VENDOR_PUBLISHED : FactName.THIRD_PARTY_PUBLISHED);
            }
        }
    }

    /**
     * A version that a record names, joined with the day it came out: from the first to the last branch that has the fix.
     *
     * @param releases version → release, of one product
     */
    void addFixes(Map<String, Release> releases, boolean packaged, LocalDate readTo) {
        for (var line : List.copyOf(lines.values())) {
            if (line.fact() != FactName.FIXED_VERSION) {
                continue;
            }
            var found = new ArrayList<Release>();
            for (var version : line.value().split("\\|")) {
                var release = releases.get(plain(version));
                if (release != null) {
                    found.add(release);
                }
            }
            if (!found.isEmpty()) {
                put(new LedgerLine(
                        line.caseId(),
                        FactName.FIX_AVAILABLE,
                        span(found, packaged),
                        "",
                        FactState.KNOWN,
                        found.get(0).source(),
                        LedgerSource.RELEASE_LIST,
                        java.math.BigDecimal.valueOf(RELEASED, 1),
                        readTo,
                        null,
                        FeedTables.EXTRACTOR));
            }
        }
    }

    Collection<LedgerLine> all() {
        return lines.values();
    }

    static String plain(String version) {
        return version.strip().replaceFirst("^(v|release-|mattermost-)(?=[0-9])", "");
    }

    private static FactDate span(List<Release> found, boolean packaged) {
        LocalDate first = found.get(0).day();
        LocalDate last = first;
        boolean doubtful = packaged;
        for (var release : found) {
            first = release.day().isBefore(first) ? release.day() : first;
            last = release.day().isAfter(last) ? release.day() : last;
            doubtful |= release.doubtful();
        }
        return new FactDate(doubtful ? null : first, last);
    }

    private void put(Advisory record, LocalDate on, Claim claim, FactName fact) {
        put(new LedgerLine(
                caseOf.apply(claim.caseId()),
                fact,
                claim.date(),
                claim.value(),
                FactState.KNOWN,
                record.source(),
                record.readTo() == null ? LedgerSource.UNDATED_RECORD : claim.kind(),
                claim.confidenceAsShare(),
                record.readTo() == null ? on : record.readTo(),
                record.sha256(),
                FeedTables.EXTRACTOR));
    }

    private static final Comparator<LedgerLine> FIRST = Comparator.comparing((LedgerLine l) -> day(l.date()))
            .thenComparing(LedgerLine::value)
            .thenComparing(l -> String.valueOf(l.contentSha256()));

    /** Of two lines of one source about one thing the earlier day, or the first in order, stands. */
    private void put(LedgerLine line) {
        lines.merge(
                List.of(line.caseId(), line.fact().key(), line.source()),
                line,
                (a, b) -> FIRST.compare(a, b) <= 0 ? a : b);
    }

    private static LocalDate day(@Nullable FactDate date) {
        return date == null ? LocalDate.MAX : date.to();
    }
}
