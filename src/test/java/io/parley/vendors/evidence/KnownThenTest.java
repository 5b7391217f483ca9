package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.PostgresForTests;
import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.Ledger;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import io.parley.vendors.Origin;
import io.parley.vendors.ToolLedger;
import io.parley.vendors.scoring.Canonical;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Profile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The score of a day as it was known at a moment: what was entered later changes later moments alone. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KnownThenTest {
    private static final String TOOL = "imessage"; // has no file in the shipped ledger
    private static final LocalDate DAY = LocalDate.parse("2024-07-01");

    @Inject
    Ledger ledger;

    @Inject
    ToolLedger known;

    @Inject
    Clock clock;

    private final List<LedgerLine> lines = new ArrayList<>();

    @AfterEach
    void empty() {
        lines.clear();
        write();
    }

    @Test
    void whatIsEnteredLaterChangesLaterMomentsAlone() {
        var nothing = clock.instant();
        fact("CVE-2030-0001", FactName.PUBLIC, "2024-03-05");
        fact("CVE-2030-0001", FactName.FIX_AVAILABLE, "2024-03-05");
        write();
        var first = clock.instant();
        var scoreThen = score(first);
        assertThat(cases(nothing)).isZero();
        assertThat(cases(first)).isOne();

        fact("CVE-2030-0002", FactName.PUBLIC, "2024-01-10"); // happened before the day, entered after the moment
        fact("CVE-2030-0002", FactName.FIX_AVAILABLE, "2024-06-10");
        write();
        var second = clock.instant();
        assertThat(score(first)).isEqualTo(scoreThen);
        assertThat(cases(second)).isEqualTo(2);
        assertThat(total(second)).isLessThan(total(first));

        lines.remove(1); // the fix of the first case turns out to be a later one
        fact("CVE-2030-0001", FactName.FIX_AVAILABLE, "2024-05-05");
        write();
        var third = clock.instant();
        assertThat(score(first)).isEqualTo(scoreThen);
        assertThat(total(third)).isLessThan(total(second));

        lines.clear(); // and in the end nobody believes any of it
        write();
        assertThat(score(first)).as("given up since, believed then").isEqualTo(scoreThen);
        assertThat(score(third)).isNotEqualTo(scoreThen);
        assertThat(cases(clock.instant())).isZero();
    }

    private int cases(Instant moment) {
        return evidence(moment).cases().size();
    }

    private double total(Instant moment) {
        return evidence(moment).score(Method.NEWEST).total();
    }

    private String score(Instant moment) {
        return Canonical.json(evidence(moment).score(Method.NEWEST), Method.NEWEST);
    }

    private Evidence evidence(Instant moment) {
        var then = QuarkusTransaction.requiringNew().call(() -> known.at(TOOL, moment));
        return LedgerEvidence.of(then, DAY, Profile.BALANCED);
    }

    private void write() {
        QuarkusTransaction.requiringNew().run(() -> ledger.replace(TOOL, Origin.CURATED, List.copyOf(lines)));
    }

    private void fact(String id, FactName fact, String day) {
        lines.add(new LedgerLine(
                id,
                fact,
                FactDate.parse(day).orElseThrow(),
                "",
                FactState.KNOWN,
                "https://vendor.example/advisory",
                LedgerSource.VENDOR_ADVISORY,
                new BigDecimal("0.9"),
                LocalDate.parse("2024-07-02"),
                null,
                "ledger-1"));
    }
}
