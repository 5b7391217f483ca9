package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.ToolLedger;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.OtherService;
import io.parley.vendors.scoring.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The cases of a ledger as the scoring method reads them; a pure function, in the order of their ids. */
public final class LedgerEvidence {
    private LedgerEvidence() {}

    /**
     * Everything a score of a tool is made from.
     *
     * @param others the vendor's other services, by tool
     */
    public static Evidence of(ToolLedger.Known known, LocalDate asOf, Profile profile) {
        return new Evidence(
                asOf,
                profile,
                ProgrammeEvidence.of(known.programme()),
                cases(known.lines(), asOf),
                known.others().entrySet().stream()
                        .map(other -> new OtherService(other.getKey(), cases(other.getValue(), asOf)))
                        .filter(other -> !other.cases().isEmpty())
                        .toList());
    }

    /**
     * What later became known about these days is used, what happened later is not: a case that was not public on {@code asOf} is
     * left out, and one whose fix came later is open.
     *
     * @param lines of one tool; of the moment in which they were known, when that matters
     */
    public static List<Case> cases(Collection<LedgerLine> lines, LocalDate asOf) {
        var byCase = new TreeMap<String, List<LedgerLine>>();
        lines.forEach(line ->
                byCase.computeIfAbsent(line.caseId(), id -> new ArrayList<>()).add(line));
        var cases = new ArrayList<Case>();
        byCase.forEach((id, facts) -> new LedgerCase(id, facts, asOf).read().ifPresent(cases::add));
        return cases;
    }
}
