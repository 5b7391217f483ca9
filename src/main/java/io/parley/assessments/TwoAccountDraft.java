package io.parley.assessments;

import java.time.LocalDate;
import java.util.Map;

/** What somebody saw; {@code seen} has the steps that could be tried, each with one of its answers. */
record TwoAccountDraft(LocalDate testedOn, String appVersion, String note, Map<Trial, String> seen) {
    static final int MOST_VERSION = 60;
    static final int MOST_NOTE = 500;
}
