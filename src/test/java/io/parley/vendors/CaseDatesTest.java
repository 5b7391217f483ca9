package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Faults;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseDatesTest {
    @Test
    void theEarliestClaimStandsAndIsNarrowedByThoseThatOverlap() {
        var dates = of("fix-available,2024-03,", "fix-available,2024-03-20,", "fix-available,2024-05-01,");
        assertThat(dates.fix()).isEqualTo(day("2024-03-20", "2024-03-20"));
        assertThat(of("fix-available,<=2024-03-20,", "fix-available,2024-03-05/2024-03-25,")
                        .fix())
                .isEqualTo(day("2024-03-05", "2024-03-20"));
        assertThat(of("fix-available,2024-01-02,", "fix-available,2024-05-01,").fix())
                .isEqualTo(day("2024-01-02", "2024-01-02"));
    }

    @Test
    void firstPublicIsWhoeverToldFirst() {
        var dates = of("public,2024-03-05,", "vendor-published,2024-03-08,", "third-party-published,2024-03-01,");
        assertThat(dates.published()).isEqualTo(day("2024-03-01", "2024-03-01"));
    }

    @Test
    void aListThatFollowsSaysNothingNewAboutTheFirstWord() {
        assertThat(of("public,<=2020-06-19,", "vendor-published,2017-03-08,").published())
                .isEqualTo(day("2017-03-08", "2017-03-08"));
        assertThat(of("public,<=2017-03-01,", "vendor-published,2017-03-08,").published())
                .isEqualTo(new FactDate(null, LocalDate.parse("2017-03-01")));
        assertThat(of("public,<=2020-06-19,", "fix-available,2017-03-16,").days(Clocks.PUBLIC_TO_FIX))
                .as("nobody knows whether it was fixed before the first word")
                .isEmpty();
    }

    @Test
    void aLateListingSaysNothingAboutExploitation() {
        assertThat(of("public,2019-05-14,", "exploited-listed,2022-04-19,").exploited())
                .isNull();
        assertThat(of("public,2023-09-11,", "exploited-listed,2023-09-13,").exploited())
                .isEqualTo(day("2023-09-13", "2023-09-13"));
    }

    @Test
    void aFixBeforeThePublicWordKeepsItsSignAndIsNotVague() {
        var days = of("public,2024-02-09,", "fix-available,2024-01-10,").days(Clocks.PUBLIC_TO_FIX);
        assertThat(days).contains(new Days(-30, -30));
        assertThat(of("public,2024-02-09,", "fix-available,<=2024-01-10,").days(Clocks.PUBLIC_TO_FIX))
                .hasValueSatisfying(d -> assertThat(d.isVague()).isFalse());
        assertThat(of("public,2024-02-09,", "fix-available,<=2024-03-10,").days(Clocks.PUBLIC_TO_FIX))
                .isEmpty();
    }

    @Test
    void aReportInAMonthGivesASpan() {
        var days = of("reported,2024-03,", "public,2024-06-01,", "fix-available,2024-05-15,")
                .days(Clocks.REPORT_TO_FIX);
        assertThat(days).contains(new Days(45, 75));
        assertThat(of("reported,2024,", "public,2024-06-01,", "fix-available,2024-05-15,")
                        .days(Clocks.REPORT_TO_FIX)
                        .orElseThrow()
                        .isVague())
                .isTrue();
    }

    @Test
    void aMentionDatesNothingAndAMissingDayIsNoHole() {
        var dates = of("public,2024-03-05,", "fixed-version,,1.2.3");
        assertThat(dates.fix()).isNull();
        assertThat(dates.open()).isFalse();
        assertThat(dates.days(Clocks.PUBLIC_TO_FIX)).isEmpty();
    }

    private static FactDate day(String from, String to) {
        return new FactDate(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static CaseDates of(String... facts) {
        var lines = new StringBuilder(LedgerReader.HEADER).append('\n');
        for (int i = 0; i < facts.length; i++) {
            lines.append(
                    "CVE-2024-1234,zoom,%s,known,https://nvd.nist.gov/%d,nvd,0.8,2025-01-01%n".formatted(facts[i], i));
        }
        var faults = new Faults();
        var read = LedgerReader.read("zoom.csv", lines.toString(), Set.of("zoom"), LocalDate.of(2026, 1, 1), faults);
        faults.throwIfAny();
        return CaseDates.of(Arrays.asList(read.stream().map(CaseDatesTest::fact).toArray(VendorFact[]::new)));
    }

    private static VendorFact fact(LedgerLine line) {
        var fact = new VendorFact();
        fact.name = line.fact().key();
        fact.state = line.state().key();
        fact.source = line.source();
        var date = line.date();
        fact.fromDay = date == null ? null : date.from();
        fact.toDay = date == null ? null : date.to();
        fact.content = line.value();
        return fact;
    }
}
