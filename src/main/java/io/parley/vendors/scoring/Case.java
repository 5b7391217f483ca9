package io.parley.vendors.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One flaw that is fixed by itself, in one service a company can choose.
 *
 * @param advisory cases of one advisory are correlated and share its weight
 * @param confidence 0 to 1, the smallest of the facts that are used
 * @param share 0 to 1, of a case that is split over platforms
 * @param unsupported the product was out of support when the flaw was found: no fix is owed
 * @param record share of the five things a record should hold
 * @param timeline 1: report and fix dates published, 0.5: one of them
 */
public record Case(
        String id,
        Severity severity,
        State state,
        FixStatus fixStatus,
        String advisory,
        double confidence,
        double share,
        boolean unsupported,
        List<String> aliases,
        @Nullable String replacedBy,
        When reported,
        When fix,
        When vendorPublic,
        When thirdPublic,
        When exploitedKnown,
        When usersNotified,
        Degree identified,
        Degree record,
        Degree timeline,
        Degree exploitStatement) {

    public enum State {
        PUBLISHED,
        DISPUTED,
        REJECTED,
        WITHDRAWN;

        boolean live() {
            return this == PUBLISHED || this == DISPUTED;
        }
    }

    public enum FixStatus {
        FIXED,
        OPEN,
        UNKNOWN
    }

    public Case {
        aliases = List.copyOf(aliases);
    }

    /** Rejected and withdrawn records and flaws of unsupported products do not count. */
    public boolean counts() {
        return state.live() && !unsupported;
    }

    /** A dispute halves the weight until a fix or known exploitation answers it. */
    double disputeFactor() {
        boolean answered = fixStatus == FixStatus.FIXED || exploitedKnown.known();
        return state == State.DISPUTED && !answered ? 0.5 : 1;
    }

    /** A copy to change, for merging and for "what if". */
    public CaseDraft draft() {
        return new CaseDraft(this);
    }
}
