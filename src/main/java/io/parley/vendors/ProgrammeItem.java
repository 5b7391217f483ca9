package io.parley.vendors;

import io.parley.catalog.Keyed;

/** What a vendor can have in place so that flaws reach it and its customers hear of them. */
public enum ProgrammeItem implements Keyed {
    /** A public way to report, as RFC 9116 describes. */
    CONTACT,
    DISCLOSURE_POLICY,
    /** It says that it does not go to court against those who report in good faith. */
    SAFE_HARBOUR,
    /** It may give CVE numbers to its own flaws. */
    CNA,
    /** One public list of its advisories, without signing in. */
    ADVISORY_INDEX,
    /** Machines can read it: CSAF, OSV, RSS or the like. */
    MACHINE_FEED,
    /** One can be told of new ones by mail or a feed. */
    SUBSCRIPTION,
    /** Flaws of the service it runs itself are published too. */
    HOSTED_SERVICE_ISSUES;

    public String label(ProgrammeMessages words) {
        return switch (this) {
            case CONTACT -> words.contact();
            case DISCLOSURE_POLICY -> words.disclosurePolicy();
            case SAFE_HARBOUR -> words.safeHarbour();
            case CNA -> words.cna();
            case ADVISORY_INDEX -> words.advisoryIndex();
            case MACHINE_FEED -> words.machineFeed();
            case SUBSCRIPTION -> words.subscription();
            case HOSTED_SERVICE_ISSUES -> words.hostedServiceIssues();
        };
    }
}
