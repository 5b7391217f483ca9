package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.catalog.Faults;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What vendors have in place: there, missing where one could read that it is, or unknown. */
class ProgrammesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");

    @Test
    void threeStatesAreRead() {
        var faults = new Faults();
        var read = Programmes.parse("""
            vendor,item,state,source,observed
            acme,contact,known,https://acme.example/security,2026-11-28
            acme,safe-harbour,absent,https://acme.example/security,2026-11-28
            acme,cna,unknown,,2026-11-28
            """, faults);
        faults.throwIfAny();
        assertThat(read)
                .isEqualTo(Map.of(
                        "acme",
                        Map.of(
                                ProgrammeItem.CONTACT,
                                new Programmes.Entry(FactState.KNOWN, "https://acme.example/security", DAY),
                                ProgrammeItem.SAFE_HARBOUR,
                                new Programmes.Entry(FactState.ABSENT, "https://acme.example/security", DAY),
                                ProgrammeItem.CNA,
                                new Programmes.Entry(FactState.UNKNOWN, "", DAY))));
    }

    /** "Searched and found nothing" is no absence: that needs the page that was read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme,cna,absent,,2026-11-28 | is not an https address",
                "acme,cna,absent,http://acme.example,2026-11-28 | is not an https address",
                "acme,cna,absent,https://not an address,2026-11-28 | is not an https address",
                "acme,cna,known,,2026-11-28 | is not an https address",
                "acme,cna,unknown,https://acme.example,2026-11-28 | has no meaning where nothing was found",
                "acme,cna,no,https://acme.example,2026-11-28 | is not one of",
                "acme,mascot,known,https://acme.example,2026-11-28 | is not one of",
                "acme,cna,absent,https://acme.example,2026-02-30 | is not a day",
                "acme,cna,absent,https://acme.example | has 4 fields instead of 5"
            })
    void faultIsNamedByItsLine(String line, String message) {
        var faults = new Faults();
        Programmes.parse("vendor,item,state,source,observed\n" + line, faults);
        assertThatThrownBy(faults::throwIfAny)
                .hasMessageContaining("programmes.csv")
                .hasMessageContaining("2")
                .hasMessageContaining(message);
    }

    /** A score of what was known on a day does not know what was read later. */
    @Test
    void whatWasReadLaterWasUnknown() {
        var entries = Map.of(
                ProgrammeItem.CONTACT, new Programmes.Entry(FactState.KNOWN, "https://acme.example", DAY),
                ProgrammeItem.CNA, new Programmes.Entry(FactState.ABSENT, "https://acme.example", DAY.minusDays(9)));
        assertThat(Programmes.statesKnown(entries, DAY.minusDays(10))).isEmpty();
        assertThat(Programmes.statesKnown(entries, DAY.minusDays(1)))
                .isEqualTo(Map.of(ProgrammeItem.CNA, FactState.ABSENT));
        assertThat(Programmes.statesKnown(entries, DAY))
                .isEqualTo(Map.of(ProgrammeItem.CNA, FactState.ABSENT, ProgrammeItem.CONTACT, FactState.KNOWN));
    }

    @Test
    void shippedEntriesCannotBeReadTwice() {
        var faults = new Faults();
        Programmes.parse("""
            vendor,item,state,source,observed
            acme,cna,unknown,,2026-11-28
            acme,cna,unknown,,2026-11-28
            """, faults);
        assertThatThrownBy(faults::throwIfAny).hasMessageContaining("was said already");
    }
}
