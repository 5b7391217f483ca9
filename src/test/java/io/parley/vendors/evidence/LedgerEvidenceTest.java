package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import io.parley.vendors.ProgrammeItem;
import io.parley.vendors.ShippedLedger;
import io.parley.vendors.scoring.BadEvidence;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Case.FixStatus;
import io.parley.vendors.scoring.Degree;
import io.parley.vendors.scoring.EvidenceReader;
import io.parley.vendors.scoring.Severity;
import io.parley.vendors.scoring.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerEvidenceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final When RECORD = day("2025-03-05");

    private final List<LedgerLine> lines = new ArrayList<>();

    @Test
    void aPublicationWithoutADayTakesThatOfTheRecord() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.VENDOR_PUBLISHED, "");
        assertThat(read().vendorPublic()).isEqualTo(RECORD);
        assertThat(read().thirdPublic()).isEqualTo(When.UNKNOWN);
    }

    @Test
    void whereNobodyKnowsWhoPublishedTheVendorIsNeitherPraisedNorBlamed() {
        say(FactName.PUBLIC, "2025-03-05");
        assertThat(read().vendorPublic()).isEqualTo(When.UNKNOWN);
        assertThat(read().thirdPublic()).isEqualTo(RECORD);
        say(FactName.THIRD_PARTY_PUBLISHED, "");
        assertThat(read().vendorPublic()).isEqualTo(When.UNKNOWN);
        assertThat(read().thirdPublic()).isEqualTo(RECORD);
        say(FactName.VENDOR_PUBLISHED, "");
        assertThat(read().vendorPublic()).as("both told, nobody knows when").isEqualTo(When.UNKNOWN);
    }

    @Test
    void anEarlierRecordIsTheWordOfWhoeverPublishedAlone() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.VENDOR_PUBLISHED, "2025-03-20");
        assertThat(read().vendorPublic()).isEqualTo(RECORD);
        say(FactName.THIRD_PARTY_PUBLISHED, "2025-03-10");
        assertThat(read().vendorPublic()).isEqualTo(day("2025-03-20"));
        assertThat(read().thirdPublic()).isEqualTo(day("2025-03-10"));
    }

    @Test
    void aMentionOfAVersionDatesNothing() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.FIXED_VERSION, "");
        assertThat(read().fixStatus()).isEqualTo(FixStatus.FIXED);
        assertThat(read().fix()).isEqualTo(When.UNKNOWN);
    }

    @Test
    void nothingIsOpenUnlessSomebodyLooked() {
        say(FactName.PUBLIC, "2025-03-05");
        assertThat(read().fixStatus()).isEqualTo(FixStatus.UNKNOWN);
        say(FactName.FIX_AVAILABLE, "", FactState.ABSENT);
        assertThat(read().fixStatus()).isEqualTo(FixStatus.OPEN);
    }

    @Test
    void whatHappenedLaterIsNotUsed() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.FIX_AVAILABLE, "2025-06-01");
        say(FactName.REPORTED, "2025-01-15");
        assertThat(read().fix()).isEqualTo(day("2025-06-01"));
        var then = read(LocalDate.parse("2025-04-01"));
        assertThat(then.fixStatus()).isEqualTo(FixStatus.OPEN);
        assertThat(then.fix()).isEqualTo(When.UNKNOWN);
        assertThat(LedgerEvidence.cases(lines, LocalDate.parse("2025-02-01")))
                .as("reported, but not public yet")
                .isEmpty();
    }

    @Test
    void noLaterThanADayToComeTellsNothing() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.FIX_AVAILABLE, "<=2025-06-01");
        assertThat(read().fix()).isEqualTo(When.noLaterThan(day("2025-06-01").to()));
        assertThat(read(LocalDate.parse("2025-04-01")).fixStatus()).isEqualTo(FixStatus.UNKNOWN);
    }

    @Test
    void aListingDatesExploitationOnlySoonAfterPublication() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.EXPLOITED_LISTED, "2025-03-07");
        assertThat(read().exploitedKnown()).isEqualTo(When.between(RECORD.from(), RECORD.to() + 2));
        lines.removeIf(line -> line.fact() == FactName.EXPLOITED_LISTED);
        say(FactName.EXPLOITED_LISTED, "2025-06-07");
        assertThat(read().exploitedKnown()).isEqualTo(When.UNKNOWN);
    }

    @Test
    void theWorstRatingCountsAndTheWeakestDay() {
        say(FactName.PUBLIC, "2025-03-05");
        assertThat(read().severity()).isEqualTo(Severity.U);
        lines.add(line(FactName.SEVERITY, "", "low", FactState.KNOWN, "https://one.example/", "0.8"));
        lines.add(line(FactName.SEVERITY, "", "critical", FactState.KNOWN, "https://two.example/", "0.8"));
        lines.add(line(FactName.FIX_AVAILABLE, "2025-03", "", FactState.KNOWN, "https://one.example/", "0.5"));
        assertThat(read().severity()).isEqualTo(Severity.C);
        assertThat(read().confidence()).isEqualTo(0.5);
    }

    @Test
    void whatTheLedgerCanOnlyPraiseStaysUnknown() {
        say(FactName.PUBLIC, "2025-03-05");
        say(FactName.VENDOR_PUBLISHED, "2025-03-05");
        say(FactName.FIXED_VERSION, "");
        assertThat(List.of(read().identified(), read().record(), read().timeline(), read().exploitStatement()))
                .containsOnly(Degree.UNKNOWN);
    }

    @Test
    void aSearchInVainIsNotANo() {
        var items = ProgrammeEvidence.of(Map.of(
                ProgrammeItem.CNA, FactState.KNOWN,
                ProgrammeItem.SAFE_HARBOUR, FactState.ABSENT,
                ProgrammeItem.CONTACT, FactState.UNKNOWN));
        assertThat(items)
                .hasSize(8)
                .containsEntry("cna", true)
                .containsEntry("safe_harbour", false)
                .containsEntry("contact", null)
                .containsEntry("policy", null);
    }

    @Test
    void theProgramReadsTheShippedEvidenceAsItWasWritten() throws BadEvidence {
        var shipped = Shipped.evidence();
        assertThat(shipped).hasSizeGreaterThan(20);
        for (var tool : shipped.keySet()) {
            var evidence = shipped.get(tool);
            var lines = ShippedLedger.lines().get(tool);
            var file = EvidenceFile.json(tool, evidence, null, Map.of(tool, lines));
            assertThat(EvidenceReader.read(file)).as(tool).isEqualTo(evidence);
            assertThat(file).contains("\"address\":\"https://");
        }
    }

    @Test
    void theOrderOfTheLedgerChangesNothing() {
        ShippedLedger.lines().forEach((tool, facts) -> {
            var turned = new ArrayList<>(facts);
            Collections.reverse(turned);
            assertThat(LedgerEvidence.cases(turned, TODAY)).as(tool).isEqualTo(LedgerEvidence.cases(facts, TODAY));
        });
    }

    /** WhatsApp's fixed versions once turned "no fix date" into a good grade by themselves. */
    @Test
    void whatsAppsFixedVersionsGiveItNoDatedCases() {
        var evidence = Shipped.evidence().get("whatsapp");
        long fixed = evidence.cases().stream()
                .filter(c -> c.fixStatus() == FixStatus.FIXED)
                .count();
        long dated = evidence.cases().stream().filter(c -> c.fix().known()).count();
        assertThat(fixed).isGreaterThan(30);
        assertThat(dated).isLessThan(5);
    }

    private void say(FactName fact, String date) {
        say(fact, date, FactState.KNOWN);
    }

    private void say(FactName fact, String date, FactState state) {
        lines.add(
                line(fact, date, fact == FactName.FIXED_VERSION ? "1.2" : "", state, "https://source.example/", "0.9"));
    }

    private static LedgerLine line(
            FactName fact, String date, String value, FactState state, String source, String confidence) {
        return new LedgerLine(
                "CVE-2025-1000",
                fact,
                date.isEmpty() ? null : FactDate.parse(date).orElseThrow(),
                value,
                state,
                source,
                LedgerSource.CVE_LIST,
                new BigDecimal(confidence),
                LocalDate.parse("2026-01-01"),
                null,
                "by hand");
    }

    private Case read() {
        return read(TODAY);
    }

    private Case read(LocalDate asOf) {
        return LedgerEvidence.cases(lines, asOf).get(0);
    }

    private static When day(String text) {
        return When.on(LocalDate.parse(text));
    }
}
