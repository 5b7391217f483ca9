package io.parley.attestation;

import io.parley.policies.CoverageSummary;
import io.parley.policies.Excluded;
import java.util.UUID;

/** How many of everybody employed were asked about a policy, and what they answered; it always adds up. */
record CoverageRow(
        UUID policy,
        String title,
        String version,
        int acknowledged,
        int declined,
        int open,
        int inScope,
        int waived,
        int onLeave,
        int notAsked,
        int employed) {
    static CoverageRow of(CoverageSummary s) {
        return new CoverageRow(
                s.policyId(),
                s.title(),
                s.versionLabel(),
                s.acknowledged(),
                s.declined(),
                s.waiting(),
                s.inScope(),
                s.excluded().get(Excluded.WAIVED),
                s.onLeave(),
                s.excluded().get(Excluded.OUTSIDE_AUDIENCE),
                s.employed());
    }

    public int excluded() {
        return employed - inScope;
    }
}
