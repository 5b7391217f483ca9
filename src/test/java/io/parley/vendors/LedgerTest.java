package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Corrections are new facts: what was believed yesterday can still be read as it was believed yesterday. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerTest {
    private static final String TOOL = "imessage"; // has no file in the shipped ledger
    private static final String CASE = "CVE-2030-1234";

    @Inject
    Ledger ledger;

    @Inject
    LedgerHistory history;

    @Inject
    VendorRecords records;

    @Inject
    Clock clock;

    @AfterEach
    void empty() {
        replace(Origin.CURATED);
        replace(Origin.FEEDS);
    }

    @Test
    void aCorrectionKeepsWhatWasBelieved() {
        replace(Origin.CURATED, line("2024-03", "2024-04-01"));
        var before = clock.instant();
        assertThat(replace(Origin.CURATED, line("2024-03-05", "2024-04-02"))).isEqualTo(new Ledger.Change(0, 1, 0));
        assertThat(at(before)).extracting(LedgerHistory.Believed::to).containsExactly(LocalDate.of(2024, 3, 31));
        assertThat(at(before)).extracting(LedgerHistory.Believed::why).containsExactly("corrected");
        assertThat(at(clock.instant()))
                .extracting(LedgerHistory.Believed::to)
                .containsExactly(LocalDate.of(2024, 3, 5));
    }

    @Test
    void sayingItAgainChangesNothing() {
        replace(Origin.CURATED, line("2024-03", "2024-04-01"));
        assertThat(replace(Origin.CURATED, line("2024-03", "2024-05-01")).isNothing())
                .isTrue();
    }

    @Test
    void theLaterReadingOfTheSameSourceStands() {
        replace(Origin.CURATED, line("2024-03-05", "2024-04-01"));
        assertThat(replace(Origin.FEEDS, line("2024-03-06", "2024-03-20")).isNothing())
                .isTrue();
        assertThat(replace(Origin.FEEDS, line("2024-03-07", "2024-06-01"))).isEqualTo(new Ledger.Change(0, 1, 0));
        assertThat(replace(Origin.CURATED, line("2024-03-05", "2024-04-01")).isNothing())
                .isTrue();
        assertThat(at(clock.instant()))
                .extracting(LedgerHistory.Believed::to)
                .containsExactly(LocalDate.of(2024, 3, 7));
    }

    @Test
    void whatIsNoLongerSaidIsNoLongerCounted() {
        replace(Origin.FEEDS, line("2024-03-05", "2024-04-01"));
        assertThat(cases()).isOne();
        var before = clock.instant();
        replace(Origin.FEEDS);
        assertThat(cases()).isZero();
        assertThat(at(before)).extracting(LedgerHistory.Believed::why).containsExactly("no-longer-said");
    }

    @Test
    void aBuriedCaseStaysOut() {
        replace(Origin.CURATED, line("2024-03-05", "2024-04-01"));
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.bury(
                        TOOL,
                        new VendorTombstone(
                                TOOL,
                                CASE,
                                "rejected",
                                null,
                                "https://www.cve.org/CVERecord?id=" + CASE,
                                LocalDate.of(2024, 5, 1),
                                clock.instant())));
        assertThat(cases()).isZero();
        assertThat(replace(Origin.CURATED, line("2024-03-05", "2024-06-01")).isNothing())
                .isTrue();
        assertThat(cases()).isZero();
        QuarkusTransaction.requiringNew().run(() -> ledger.unearth(TOOL, CASE));
        assertThat(replace(Origin.CURATED, line("2024-03-05", "2024-06-01"))).isEqualTo(new Ledger.Change(1, 0, 0));
    }

    private Ledger.Change replace(Origin origin, LedgerLine... lines) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.replace(TOOL, origin, List.of(lines)));
    }

    private List<LedgerHistory.Believed> at(Instant moment) {
        return QuarkusTransaction.requiringNew().call(() -> history.at(TOOL, moment));
    }

    private int cases() {
        return QuarkusTransaction.requiringNew()
                .call(() -> records.forTool(TOOL))
                .cases();
    }

    private static LedgerLine line(@Nullable String date, String observed) {
        return new LedgerLine(
                CASE,
                FactName.PUBLIC,
                FactDate.parse(date).orElseThrow(),
                "",
                FactState.KNOWN,
                "https://vendor.example/advisory",
                LedgerSource.VENDOR_ADVISORY,
                new BigDecimal("0.9"),
                LocalDate.parse(observed));
    }
}
