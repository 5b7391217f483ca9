package io.parley.vendors.advisories;

import io.parley.catalog.Keyed;

/** Which public collection a record belongs to. */
enum Feed implements Keyed {
    /** The CVE list, records of form 5. */
    CVE,
    /** CISA's list of known exploited vulnerabilities. */
    KEV,
    /** Advisories of form CSAF 2.0, of vendors and coordinators. */
    CSAF,
    /** GitHub's advisory database. */
    GHSA,
    /** Other databases that write the OSV form. */
    OSV,
    /** Which version came out when. */
    RELEASES
}
