package io.parley.vendors.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case being written: a medium, published one of which nothing is known, until somebody says more. */
public final class CaseDraft {
    public String id;
    public Severity severity = Severity.M;
    public Case.State state = Case.State.PUBLISHED;
    public Case.@Nullable FixStatus fixStatus;
    public @Nullable String advisory;
    public double confidence = 1;
    public double share = 1;
    public boolean unsupported;
    public List<String> aliases = List.of();
    public @Nullable String replacedBy;
    public When reported = When.UNKNOWN;
    public When fix = When.UNKNOWN;
    public When vendorPublic = When.UNKNOWN;
    public When thirdPublic = When.UNKNOWN;
    public When exploitedKnown = When.UNKNOWN;
    public When usersNotified = When.UNKNOWN;
    public Degree identified = Degree.UNKNOWN;
    public Degree record = Degree.UNKNOWN;
    public Degree timeline = Degree.UNKNOWN;
    public Degree exploitStatement = Degree.UNKNOWN;

    public CaseDraft(String id) {
        this.id = id;
    }

    CaseDraft(Case c) {
        id = c.id();
        severity = c.severity();
        state = c.state();
        fixStatus = c.fixStatus();
        advisory = c.advisory();
        confidence = c.confidence();
        share = c.share();
        unsupported = c.unsupported();
        aliases = c.aliases();
        replacedBy = c.replacedBy();
        reported = c.reported();
        fix = c.fix();
        vendorPublic = c.vendorPublic();
        thirdPublic = c.thirdPublic();
        exploitedKnown = c.exploitedKnown();
        usersNotified = c.usersNotified();
        identified = c.identified();
        record = c.record();
        timeline = c.timeline();
        exploitStatement = c.exploitStatement();
    }

    /** A known fix date says that it is fixed; without an advisory the case is one by itself. */
    public Case done() {
        var status = fixStatus != null ? fixStatus : fix.known() ? Case.FixStatus.FIXED : Case.FixStatus.UNKNOWN;
        return new Case(
                id,
                severity,
                state,
                status,
                advisory != null ? advisory : id,
                confidence,
                share,
                unsupported,
                aliases,
                replacedBy,
                reported,
                fix,
                vendorPublic,
                thirdPublic,
                exploitedKnown,
                usersNotified,
                identified,
                record,
                timeline,
                exploitStatement);
    }
}
