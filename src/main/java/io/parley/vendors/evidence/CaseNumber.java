package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Counted;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A number of cases on a page, which opens just these. {@code key}: what the list is asked for by. */
record CaseNumber(String key, int cases, String text) {
    static CaseNumber of(Counted number, int cases, String text) {
        return new CaseNumber(key(number), cases, text);
    }

    /** {@code TOLD_FIRST} is told-first. */
    static String key(Counted number) {
        return number.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Counted> find(String key) {
        return Stream.of(Counted.values()).filter(n -> key(n).equals(key)).findFirst();
    }

    static String label(Counted number, ScoreMessages words) {
        return switch (number) {
            case ALL -> words.listAll();
            case DATED -> words.listDated();
            case UNKNOWN_FIX -> words.listUnknownFix();
            case OPEN -> words.listOpen();
            case REPORTED -> words.listReported();
            case EXPLOITED -> words.listExploited();
            case CANDOUR -> words.listCandour();
            case TOLD -> words.listTold();
            case TOLD_FIRST -> words.listToldFirst();
            case IN_TIME -> words.listInTime();
            case EXPLOITED_IN_TIME -> words.listExploitedInTime();
        };
    }
}
