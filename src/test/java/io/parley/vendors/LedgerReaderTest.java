package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.catalog.Faults;
import io.parley.catalog.FaultyFilesException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String GOOD =
            "CVE-2024-1234,zoom,public,2024-03-05,,known,https://nvd.nist.gov/x,nvd,0.8,2025-01-01";

    @Test
    void aLineIsAFact() {
        var line = read(GOOD).get(0);
        assertThat(line.caseId()).isEqualTo("CVE-2024-1234");
        assertThat(line.fact()).isEqualTo(FactName.PUBLIC);
        assertThat(line.date()).isEqualTo(new FactDate(LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5)));
        assertThat(line.kind()).isEqualTo(LedgerSource.NVD);
        assertThat(line.confidence()).isEqualByComparingTo("0.8");
    }

    /** They were there once. What their records name is another product: Sydent, a library of Dendrite, telephones, WordPress plug-ins. */
    @ParameterizedTest
    @CsvSource({
        "synapse, CVE-2019-11340",
        "synapse, CVE-2021-29430",
        "synapse, CVE-2021-29431",
        "synapse, CVE-2021-29432",
        "synapse, CVE-2021-29433",
        "synapse, CVE-2023-38686",
        "synapse, CVE-2024-52594",
        "teams, CVE-2024-31747",
        "telegram, CVE-2025-5939",
        "bigbluebutton, CVE-2023-7296",
        "bigbluebutton, CVE-2023-39991",
        "webex, CVE-2020-3143"
    })
    void casesOfOtherProductsAreNotShipped(String tool, String other) {
        assertThat(LedgerFiles.shipped().get(tool + ".csv")).doesNotContain(other + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05, 2024-03-05",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024, 2024-01-01, 2024-12-31",
        "2024-03-05/2024-03-12, 2024-03-05, 2024-03-12",
        "<=2024-03-05, , 2024-03-05"
    })
    void datesAreAsExactAsTheirSource(String text, LocalDate from, LocalDate to) {
        assertThat(FactDate.parse(text)).contains(new FactDate(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "CVE-24-1, case, 1:CVE-2024-1234",
        "signal, tool, 1:zoom",
        "reserved, fact, 1:public",
        "2024-13, date, 1:2024-03-05",
        "2024-03-12/2024-03-05, date, 1:2024-03-05",
        "2025-01-02, date, 1:2024-03-05",
        "1.2, value, '1:,known'",
        "guessed, state, 1:known",
        "http://nvd.nist.gov/x, source, 1:https://nvd.nist.gov/x",
        "javascript:x, source, 1:https://nvd.nist.gov/x",
        "hearsay, kind, 1:nvd",
        "0.0, confidence, 1:0.8",
        "2026-11-25, observed, 1:2025-01-01",
        "yesterday, observed, 1:2025-01-01"
    })
    void aFaultNamesFileLineAndField(String wrong, String field, String instead) {
        var right = instead.substring(2);
        var line = right.equals(",known")
                ? GOOD.replace(",,known", "," + wrong + ",known")
                : replaceLast(GOOD, right, wrong);
        assertThatThrownBy(() -> read("CVE-2024-9999" + GOOD.substring(13), line))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessageContaining("zoom.csv:3 " + field + ":")
                .hasMessageStartingWith("1 faults");
    }

    @Test
    void aMentionDatesNothing() {
        assertThatThrownBy(() -> read(GOOD.replace("public,2024-03-05,", "fixed-version,2024-03-05,1.2")))
                .hasMessageContaining("zoom.csv:2 date: has no meaning here");
        assertThatThrownBy(() -> read(GOOD.replace("public,2024-03-05,", "fix-available,,")))
                .hasMessageContaining("zoom.csv:2 date: is missing");
        assertThatThrownBy(() -> read(GOOD.replace(",,known", ",,absent")))
                .hasMessageContaining("zoom.csv:2 date: has no meaning here");
    }

    @Test
    void aFlawWithoutANumberIsNamedByItsDay() {
        for (var id : List.of("NOCVE-2024-05-31", "NOCVE-2024-05", "NOCVE-2024-05-31-2")) {
            assertThat(read(GOOD.replace("CVE-2024-1234", id)).get(0).caseId()).isEqualTo(id);
        }
        for (var id : List.of("NOCVE-2024", "NOCVE-2024-13-01", "NOCVE-2024-05-31-1")) {
            assertThatThrownBy(() -> read(GOOD.replace("CVE-2024-1234", id))).hasMessageContaining("zoom.csv:2 case");
        }
    }

    @Test
    void theSameSourceSaysAThingOnce() {
        assertThatThrownBy(() -> read(GOOD, GOOD.replace("2024-03-05", "2024-03-06")))
                .hasMessageContaining("zoom.csv:3 fact: this source has said it already");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> read("a,b", GOOD.replace("nvd,0.8", "rumour,2")))
                .hasMessageContaining("zoom.csv:2 line: has 2 fields instead of 10")
                .hasMessageContaining("zoom.csv:3 kind")
                .hasMessageContaining("zoom.csv:3 confidence");
        var faults = new Faults();
        LedgerReader.read("no-such.csv", "case,tool", Set.of("zoom"), TODAY, faults);
        assertThatThrownBy(faults::throwIfAny)
                .hasMessageContaining("no-such.csv:1 tool")
                .hasMessageContaining("no-such.csv:1 header");
    }

    private static List<LedgerLine> read(String... lines) {
        var faults = new Faults();
        var text = LedgerReader.HEADER + "\n" + String.join("\n", lines) + "\n";
        var read = LedgerReader.read("zoom.csv", text, Set.of("zoom"), TODAY, faults);
        faults.throwIfAny();
        return read;
    }

    private static String replaceLast(String text, String what, String by) {
        int at = text.lastIndexOf(what);
        return text.substring(0, at) + by + text.substring(at + what.length());
    }
}
