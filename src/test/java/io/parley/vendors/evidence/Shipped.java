package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.ShippedLedger;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.OtherService;
import io.parley.vendors.scoring.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The evidence of every tool of the shipped ledger, each of the day to which its lists were read. */
final class Shipped {
    private Shipped() {}

    static Map<String, Evidence> evidence() {
        return evidence(ShippedLedger.lines());
    }

    static Map<String, Evidence> evidence(Map<String, List<LedgerLine>> ledger) {
        var evidence = new TreeMap<String, Evidence>();
        ledger.forEach((tool, lines) -> {
            var until = ShippedLedger.evidenceUntil(lines);
            evidence.put(
                    tool,
                    new Evidence(
                            until,
                            Profile.BALANCED,
                            ProgrammeEvidence.of(ShippedLedger.programme(tool)),
                            LedgerEvidence.cases(lines, until),
                            others(tool, ledger, until)));
        });
        return evidence;
    }

    /** As the product takes them, each with a case by that day. */
    private static List<OtherService> others(String tool, Map<String, List<LedgerLine>> ledger, LocalDate until) {
        return ShippedLedger.others(tool, ledger).entrySet().stream()
                .map(other -> new OtherService(other.getKey(), LedgerEvidence.cases(other.getValue(), until)))
                .filter(other -> !other.cases().isEmpty())
                .toList();
    }
}
