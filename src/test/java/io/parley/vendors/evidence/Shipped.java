package io.parley.vendors.evidence;

import io.parley.vendors.ShippedLedger;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Profile;
import java.util.Map;
import java.util.TreeMap;

/** The evidence of every tool of the shipped ledger, each of the day to which its lists were read. */
final class Shipped {
    private Shipped() {}

    static Map<String, Evidence> evidence() {
        var evidence = new TreeMap<String, Evidence>();
        ShippedLedger.lines().forEach((tool, lines) -> {
            var until = ShippedLedger.evidenceUntil(lines);
            evidence.put(
                    tool,
                    new Evidence(
                            until,
                            Profile.BALANCED,
                            ProgrammeEvidence.of(ShippedLedger.programme(tool)),
                            LedgerEvidence.cases(lines, until)));
        });
        return evidence;
    }
}
