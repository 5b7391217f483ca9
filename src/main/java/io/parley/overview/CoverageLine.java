package io.parley.overview;

import io.parley.policies.CoverageSummary;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a policy has come: numbers only, nobody's name. {@code percent} is null where nobody was asked. */
record CoverageLine(
        UUID policy,
        String address,
        String title,
        String version,
        int acknowledged,
        int declined,
        int waiting,
        int overdue,
        int inScope,
        int onLeave,
        @Nullable Integer percent) {
    /** {@code address}: where the reader may open it. */
    static CoverageLine of(CoverageSummary summary, String address) {
        return new CoverageLine(
                summary.policyId(),
                address,
                summary.title(),
                summary.versionLabel(),
                summary.acknowledged(),
                summary.declined(),
                summary.waiting(),
                summary.overdue(),
                summary.inScope(),
                summary.onLeave(),
                summary.percent());
    }

    /** Of 100 units: acknowledged, then declined. */
    public int width() {
        return share(acknowledged);
    }

    public int declinedWidth() {
        return share(declined);
    }

    private int share(int part) {
        return inScope == 0 ? 0 : (int) Math.round(100.0 * part / inScope);
    }
}
