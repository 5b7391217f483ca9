package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExposuresTest {
    /** Verified: the vendor's own page was read and has no fix. Such cases are rare, so one is made up for this test alone. */
    private static final String OPEN = """
            CVE-2099-0001,signal,public,2025-01-01,,known,https://example.org/a,nvd,0.8,2025-01-24
            CVE-2099-0001,signal,severity,,high,known,https://example.org/a,nvd,0.8,2025-01-24
            CVE-2099-0001,signal,fix-available,,,absent,https://example.org/b,vendor-advisory,0.9,2025-01-24
            """;

    @Inject
    Exposures exposures;

    @Inject
    Histories histories;

    @Inject
    LedgerLoader loader;

    @AfterEach
    void asShipped() {
        QuarkusTransaction.requiringNew().call(() -> loader.load(LedgerFiles.shipped()));
    }

    @Test
    void aVerifiedHoleCountsFromTheDayAfterItsNorm() {
        var files = new HashMap<>(LedgerFiles.shipped());
        files.computeIfPresent("signal.csv", (f, text) -> text + OPEN);
        QuarkusTransaction.requiringNew().call(() -> loader.load(files));
        assertThat(open("2025-02-01", "2025-03-01"))
                .extracting(Exposure::day)
                .containsExactly(LocalDate.of(2025, 2, 1));
        assertThat(open("2025-01-01", "2025-01-31"))
                .as("30 days for a high one")
                .isEmpty();
        assertThat(open("2025-02-02", "2025-03-01")).as("known before").isEmpty();
        var dated = QuarkusTransaction.requiringNew()
                .call(() -> histories.forTool("signal").dated());
        assertThat(HistoryView.open(dated, LocalDate.of(2025, 3, 1)))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.days()).isEqualTo(59);
                    assertThat(o.norm()).isEqualTo(30);
                    assertThat(o.isOverdue()).isTrue();
                });
    }

    @Test
    void aMissingFixDateIsNotAHole() {
        assertThat(open("1990-01-01", "2030-01-01")).isEmpty();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> exposures.list(
                                List.of("whatsapp"), LocalDate.of(2025, 9, 2), LocalDate.of(2025, 9, 2))))
                .containsExactly(new Exposure(
                        "whatsapp",
                        "CVE-2025-55177",
                        Exposure.Kind.KNOWN_EXPLOITED,
                        LocalDate.of(2025, 9, 2),
                        "https://www.cisa.gov/known-exploited-vulnerabilities-catalog"));
    }

    private List<Exposure> open(String since, String today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> exposures.list(List.of("signal"), LocalDate.parse(since), LocalDate.parse(today)));
    }
}
