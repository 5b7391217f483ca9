package io.parley.alternatives;

import io.parley.kernel.Languages;

/** Levels and rules as people read them. */
final class AlternativeWords {
    private AlternativeWords() {}

    static AlternativeMessages words() {
        return Languages.messages(AlternativeMessages.class);
    }

    /** The kind of badge. */
    static String badge(Level level) {
        return switch (level) {
            case COVERS -> "yes";
            case PARTLY -> "care";
            case LACKS -> "no";
            case UNKNOWN -> "unknown";
            case OTHERWISE -> "info";
        };
    }

    static String say(Level level) {
        return switch (level) {
            case COVERS -> words().covers();
            case PARTLY -> words().partly();
            case LACKS -> words().lacks();
            case UNKNOWN -> words().unknown();
            case OTHERWISE -> words().otherwise();
        };
    }

    static String badge(Safety.Standing standing) {
        return switch (standing) {
            case SAFER -> "yes";
            case UNKNOWN -> "unknown";
            case NOT_SAFER -> "no";
        };
    }

    /** What the standing rests on: points, or known facts. */
    static String say(Safety safety) {
        var from = safety.from();
        var to = safety.to();
        if (from != null && to != null) {
            return safety.passes() ? words().saferByPoints(to, from) : words().notSaferByPoints(to, from);
        }
        return switch (safety.standing()) {
            case SAFER -> words().safer(safety.better(), safety.worse(), safety.compared());
            case NOT_SAFER -> words().notSafer(safety.better(), safety.worse(), safety.compared());
            case UNKNOWN -> words().saferUnknown(safety.compared());
        };
    }

    static String say(Rule rule) {
        var words = words();
        return switch (rule) {
            case CURATED -> words.curated();
            case INSTANT -> words.instant();
            case NOT_INSTANT -> words.notInstant();
            case BOTH_PHONES -> words.bothPhones();
            case ONE_PHONE -> words.onePhone();
            case NO_PHONE -> words.noPhone();
            case CALLS_AND_VOICE -> words.callsAndVoice();
            case CALLS_OR_VOICE -> words.callsOrVoice();
            case NEITHER_CALLS_NOR_VOICE -> words.neitherCallsNorVoice();
            case LARGE_FILES -> words.largeFiles();
            case MIDDLING_FILES -> words.middlingFiles();
            case SMALL_FILES -> words.smallFiles();
            case OUTSIDERS -> words.outsiders();
            case OUTSIDERS_IF_ALLOWED -> words.outsidersIfAllowed();
            case NO_OUTSIDERS -> words.noOutsiders();
            case COLLEAGUES_ONLY -> words.colleaguesOnly();
            case NEEDS_A_RULE -> words.needsARule();
            case NEEDS_TIME -> words.needsTime();
            case NEEDS_A_PRIVATE_PHONE -> words.needsAPrivatePhone();
            case NEEDS_A_FALLBACK -> words.needsAFallback();
            case NOTHING_KNOWN -> words.nothingLookedUp();
        };
    }
}
