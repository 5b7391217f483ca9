package io.parley.alternatives;

import io.parley.catalog.Answer;
import io.parley.catalog.Reason;
import io.parley.catalog.ToolSheet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the catalog's facts say about a reason, and what no fact can say: three reasons are answered by something else than a
 * tool, and nobody's customers move because a company does. A fact that is not known leads to no judgement.
 */
final class CapabilityRules {
    /** A film of some minutes from a phone's camera. */
    static final BigDecimal LARGE_MB = BigDecimal.valueOf(1_000);
    /** More than usual mail servers take. */
    static final BigDecimal MIDDLING_MB = BigDecimal.valueOf(50);

    private static final Set<String> INSTANT = Set.of("private-messenger", "team-chat");
    private static final Set<String> NOT_INSTANT =
            Set.of("e-mail", "cloud-storage", "file-transfer", "removable-media");
    private static final Set<String> YES = Set.of("yes", "paid-plan");

    private final ToolSheet tool;

    private CapabilityRules(ToolSheet tool) {
        this.tool = tool;
    }

    static Capability judge(ToolSheet tool, Reason reason) {
        var rules = new CapabilityRules(tool);
        return switch (reason) {
            case CONTACTS_ARE_THERE -> of(reason, Level.PARTLY, Rule.COLLEAGUES_ONLY);
            case NOBODY_TOLD_ME -> of(reason, Level.OTHERWISE, Rule.NEEDS_A_RULE);
            case HABIT -> of(reason, Level.OTHERWISE, Rule.NEEDS_TIME);
            case PRIVACY_FROM_EMPLOYER -> of(reason, Level.OTHERWISE, Rule.NEEDS_A_PRIVATE_PHONE);
            case COMPANY_TOOL_DOWN -> of(reason, Level.OTHERWISE, Rule.NEEDS_A_FALLBACK);
            case FASTER_THAN_MAIL -> rules.instant();
            case ON_MY_PHONE -> rules.phones();
            case CALLS_AND_VOICE_NOTES -> rules.calls();
            case FILE_SIZE -> rules.files();
            case GROUPS_OUTSIDE -> rules.outsiders();
            case SEARCH_AND_HISTORY, NOTIFICATIONS, TRANSLATION_OR_ACCESS, ABROAD_OR_OFFLINE ->
                Capability.unknown(reason);
        };
    }

    private Capability instant() {
        var reason = Reason.FASTER_THAN_MAIL;
        return INSTANT.contains(tool.category())
                ? of(reason, Level.COVERS, Rule.INSTANT)
                : NOT_INSTANT.contains(tool.category())
                        ? of(reason, Level.LACKS, Rule.NOT_INSTANT)
                        : Capability.unknown(reason);
    }

    private Capability phones() {
        var platforms = answer("platforms");
        if (!platforms.isKnown()) {
            return Capability.unknown(Reason.ON_MY_PHONE);
        }
        boolean android = platforms.values().contains("android");
        boolean ios = platforms.values().contains("ios");
        return android && ios
                ? of(Reason.ON_MY_PHONE, Level.COVERS, Rule.BOTH_PHONES, platforms)
                : android || ios
                        ? of(Reason.ON_MY_PHONE, Level.PARTLY, Rule.ONE_PHONE, platforms)
                        : of(Reason.ON_MY_PHONE, Level.LACKS, Rule.NO_PHONE, platforms);
    }

    private Capability calls() {
        var reason = Reason.CALLS_AND_VOICE_NOTES;
        var voice = answer("voice-messages");
        var video = answer("video-calls");
        boolean hasVoice = isYes(voice);
        boolean hasVideo = isYes(video);
        if (hasVoice && hasVideo) {
            return of(reason, Level.COVERS, Rule.CALLS_AND_VOICE, voice, video);
        }
        if (hasVoice || hasVideo) {
            return of(reason, Level.PARTLY, Rule.CALLS_OR_VOICE, voice, video);
        }
        return voice.isKnown() && video.isKnown()
                ? of(reason, Level.LACKS, Rule.NEITHER_CALLS_NOR_VOICE, voice, video)
                : Capability.unknown(reason);
    }

    private Capability files() {
        var limit = answer("file-size-limit");
        if (!limit.isKnown()) {
            return Capability.unknown(Reason.FILE_SIZE);
        }
        var megabytes = new BigDecimal(limit.values().get(0));
        return megabytes.compareTo(LARGE_MB) >= 0
                ? of(Reason.FILE_SIZE, Level.COVERS, Rule.LARGE_FILES, limit)
                : megabytes.compareTo(MIDDLING_MB) >= 0
                        ? of(Reason.FILE_SIZE, Level.PARTLY, Rule.MIDDLING_FILES, limit)
                        : of(Reason.FILE_SIZE, Level.LACKS, Rule.SMALL_FILES, limit);
    }

    private Capability outsiders() {
        var reason = Reason.GROUPS_OUTSIDE;
        var guests = answer("guests");
        var federation = answer("federation");
        var link = answer("join-by-link");
        if (guests.values().contains("yes") || tool.category().equals("private-messenger") && isYes(link)) {
            return of(reason, Level.COVERS, Rule.OUTSIDERS, guests, link);
        }
        if (List.of(guests, federation).stream()
                .anyMatch(a ->
                        a.values().contains("company-decides") || a.values().contains("yes"))) {
            return of(reason, Level.PARTLY, Rule.OUTSIDERS_IF_ALLOWED, guests, federation);
        }
        return guests.values().contains("no") && federation.values().contains("no")
                ? of(reason, Level.LACKS, Rule.NO_OUTSIDERS, guests, federation)
                : Capability.unknown(reason);
    }

    private Answer answer(String attribute) {
        return tool.answers().stream()
                .filter(a -> a.attribute().key().equals(attribute))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalog no longer asks about " + attribute));
    }

    private static boolean isYes(Answer answer) {
        return answer.isKnown() && YES.contains(answer.values().get(0));
    }

    private static Capability of(Reason reason, Level level, Rule rule, Answer... answers) {
        return new Capability(
                reason,
                level,
                rule,
                Arrays.stream(answers).filter(Answer::isKnown).map(Evidence::of).toList());
    }
}
