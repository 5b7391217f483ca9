package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that takes a case in years after the fix must not make its vendor look as if it had fixed before anybody knew. */
class ListingDaysTest {
    private static final String NVD = "https://nvd.nist.gov/vuln/detail/";

    @ParameterizedTest
    @CsvSource({
        "nvd, 2020-06-19, 2017-03-16, ≤2020-06-19",
        "nvd, 2020-06-19, 2020-04-20, 2020-06-19",
        "nvd, 2020-06-19, 2020-04-19, ≤2020-06-19",
        "nvd, 2020-06-19, 2020-09-01, 2020-06-19",
        "nvd, 2020-06-19, <=2017-03-16, ≤2020-06-19",
        "cve-list, 2020-06-19, 2017-03-16, ≤2020-06-19",
        "github-advisory, 2020-06-19, 2017-03-16, ≤2020-06-19",
        "aggregator, 2020-06-12/2020-06-19, 2017-03-16, ≤2020-06-19",
        "aggregator, 2020-06-12/2020-06-19, 2020-04-15, 2020-06-12",
        "vendor-advisory, 2020-06-19, 2017-03-16, 2020-06-19",
        "researcher, 2020-06-19, 2017-03-16, 2020-06-19"
    })
    void aListingMoreThanSixtyDaysAfterTheFixIsNoFirstWord(String kind, String listed, String fix, String expected) {
        assertThat(publicDays(listing(1, kind, listed) + fix(1, fix))).containsExactly(expected);
    }

    /** Else a vendor that told its users a year after the fix would look better than one that told them after a month. */
    @Test
    void theVendorsOwnLateWordKeepsItsDay() {
        var own =
                "CVE-2017-0001,mattermost,vendor-published,,,known,https://example.org,github-advisory,0.8,2026-01-01%n"
                        .formatted();
        assertThat(publicDays(listing(1, "nvd", "2020-06-19") + own + fix(1, "2017-03-16")))
                .containsExactly("2020-06-19");
    }

    @Test
    void anImportOfOldCasesBoundsThoseWithoutAFixOnRecordToo() {
        var lines = new StringBuilder(listing(9, "nvd", "2020-06-19"));
        for (int i = 1; i <= 4; i++) {
            lines.append(listing(i, "nvd", "2020-06-19")).append(fix(i, "2017-03-16"));
        }
        assertThat(publicDays(lines.toString()))
                .filteredOn(d -> d.equals("2020-06-19"))
                .hasSize(1);
        lines.append(listing(5, "nvd", "2020-06-19")).append(fix(5, "2017-03-16"));
        assertThat(publicDays(lines.toString())).containsOnly("≤2020-06-19");
        lines.append(listing(6, "nvd", "2020-06-19")).append(fix(6, "2020-07-01"));
        assertThat(publicDays(lines.toString()))
                .as("public without a fix from that day on, which has to count")
                .filteredOn(d -> d.equals("2020-06-19"))
                .hasSize(1);
    }

    /** The days that were found by looking; a change of the files that adds one is seen here and told in ADR 072. */
    @Test
    void theShippedLedgerHasTheseLateListings() {
        var late = ShippedLedger.lines().entrySet().stream()
                .flatMap(tool -> tool.getValue().stream()
                        .filter(l -> l.extractor().equals("ledger-2"))
                        .map(l -> tool.getKey()))
                .collect(Collectors.groupingBy(t -> t, java.util.TreeMap::new, Collectors.counting()));
        assertThat(late)
                .containsExactly(
                        java.util.Map.entry("bigbluebutton", 1L),
                        java.util.Map.entry("mattermost", 159L),
                        java.util.Map.entry("openfire", 4L),
                        java.util.Map.entry("synapse", 2L),
                        java.util.Map.entry("telegram", 8L));
    }

    /** Where its list of releases gives many versions one day, they were imported: 91 of Mattermost. */
    @Test
    void theDayOfAnImportOfReleasesDatesNoFix() {
        assertThat(ShippedLedger.lines().get("mattermost"))
                .filteredOn(l -> l.fact() == FactName.FIX_AVAILABLE && l.date() != null)
                .extracting(LedgerLine::date)
                .contains(FactDate.parse("<=2018-06-11").orElseThrow())
                .doesNotContain(FactDate.parse("2018-06-11").orElseThrow());
    }

    private static String listing(int number, String kind, String day) {
        return "CVE-2017-000%d,mattermost,public,%s,,known,%s%d,%s,0.8,2026-01-01%n"
                .formatted(number, day, NVD, number, kind);
    }

    private static String fix(int number, String day) {
        return "CVE-2017-000%d,mattermost,fix-available,%s,,known,https://example.org/%d,release-list,0.8,2026-01-01%n"
                .formatted(number, day, number);
    }

    private static List<String> publicDays(String lines) {
        var faults = new Faults();
        var text = LedgerReader.HEADER + "\n" + lines;
        var read = new ArrayList<>(
                LedgerReader.read("mattermost.csv", text, Set.of("mattermost"), LocalDate.of(2026, 11, 1), faults));
        faults.throwIfAny();
        return ListingDays.bounded(read).stream()
                .filter(l -> l.fact() == FactName.PUBLIC)
                .map(l -> Objects.requireNonNull(l.date()))
                .flatMap(d ->
                        Stream.of(d.from() == null ? "≤" + d.to() : d.from().toString()))
                .toList();
    }
}
