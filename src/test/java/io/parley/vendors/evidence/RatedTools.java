package io.parley.vendors.evidence;

import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.Ledger;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import io.parley.vendors.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Gives a tool without a file in the shipped ledger so many slow fixes, dated in full, that its score has a letter. */
@ApplicationScoped
public class RatedTools {
    public static final String TOOL = "google-chat";

    private final Ledger ledger;
    private final ScoreKeeper keeper;
    private final Clock clock;

    RatedTools(Ledger ledger, ScoreKeeper keeper, Clock clock) {
        this.ledger = ledger;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Keeps a score of this many cases; twenty make one with a letter. */
    public void rate(int cases) {
        rate(cases, 0);
    }

    /** As if its lists had been read last so many days ago. */
    public void rate(int cases, int daysAgo) {
        replace(lines(cases, LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(daysAgo)));
        keeper.keep(TOOL);
    }

    /** What the job does, for every tool on record. */
    public void keepAll() {
        keeper.listDue().forEach(keeper::keep);
    }

    public void forget() {
        replace(List.of());
    }

    private static List<LedgerLine> lines(int cases, LocalDate today) {
        var lines = new ArrayList<LedgerLine>();
        for (int i = 0; i < cases; i++) {
            var told = today.minusDays(200 + 10L * i);
            lines.add(line(i, FactName.REPORTED, told, today));
            lines.add(line(i, FactName.PUBLIC, told.plusDays(20), today));
            lines.add(line(i, FactName.VENDOR_PUBLISHED, told.plusDays(60), today));
            lines.add(line(i, FactName.THIRD_PARTY_PUBLISHED, told.plusDays(20), today));
            lines.add(line(i, FactName.FIX_AVAILABLE, told.plusDays(110), today));
        }
        return lines;
    }

    private static LedgerLine line(int number, FactName fact, LocalDate day, LocalDate observed) {
        return new LedgerLine(
                "CVE-2031-%04d".formatted(number),
                fact,
                FactDate.parse(day.toString()).orElseThrow(),
                "",
                FactState.KNOWN,
                "https://vendor.example/advisories/" + number,
                LedgerSource.VENDOR_ADVISORY,
                new BigDecimal("0.9"),
                observed,
                null,
                "ledger-1");
    }

    private void replace(List<LedgerLine> lines) {
        QuarkusTransaction.requiringNew().run(() -> ledger.replace(TOOL, Origin.CURATED, lines));
    }
}
