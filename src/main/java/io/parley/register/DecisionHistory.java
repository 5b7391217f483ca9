package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.kernel.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a decision as people read it: what was done, by whom and why, and what was on the table. */
record DecisionHistory(
        Instant at,
        String act,
        String mood,
        String person,
        String reason,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate reviewBy,
        List<Said> said) {
    private static final List<String> ORDER =
            List.of("outcome", "until", "alternative", "none-because", "override-because", DecisionSaid.PRESSURE);

    record Said(String label, String value) {}

    static DecisionHistory of(DecisionStep step, Map<UUID, String> names, Map<String, String> tools) {
        return new DecisionHistory(
                step.at,
                act(step.act),
                mood(step.act),
                names.getOrDefault(step.personId, ""),
                step.reason,
                step.effectiveOn,
                step.reviewBy,
                step.said.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, String> e) -> place(e.getKey()))
                                .thenComparing(Map.Entry::getKey))
                        .map(e -> new Said(label(e.getKey()), value(e.getKey(), e.getValue(), tools)))
                        .toList());
    }

    static String label(String key) {
        var words = DecisionWords.words();
        return DecisionSaid.rule(key, Permission.NO.key())
                .map(DecisionWords::cell)
                .orElseGet(() -> switch (key) {
                    case "outcome" -> words.state();
                    case "until" -> words.until();
                    case "alternative" -> words.useInstead();
                    case "none-because" -> words.noneBecause();
                    case "override-because" -> RuleWords.words().overrideBecause();
                    case DecisionSaid.PRESSURE -> RuleWords.words().pressure();
                    case "reason" -> words.reasonGiven();
                    default -> key;
                });
    }

    static String value(String key, String value, Map<String, String> tools) {
        var rule = DecisionSaid.rule(key, value);
        if (rule.isPresent()) {
            return DecisionWords.answer(rule.get());
        }
        return switch (key) {
            case "outcome" ->
                Keyed.find(DecisionState.class, value)
                        .map(o -> DecisionWords.state(o, null))
                        .orElse(value);
            case "alternative" -> tools.getOrDefault(value, value);
            case "until" -> Times.day(LocalDate.parse(value));
            case DecisionSaid.PRESSURE -> {
                var n = value.split(" ");
                yield n.length == 4 ? RuleWords.words().pressureFigures(n[0], n[1], n[2], n[3]) : value;
            }
            default -> value;
        };
    }

    /** The four general answers by sensitivity, then the exceptions. */
    private static String place(String key) {
        int known = ORDER.indexOf(key);
        if (known >= 0) {
            return "0" + known;
        }
        var rule = DecisionSaid.rule(key, Permission.NO.key());
        return rule.map(r -> (r.isGeneral() ? "1" : "2")
                        + (r.data() == null ? 9 : r.data().ordinal()))
                .orElse("3");
    }

    private static String act(DecisionStep.Act act) {
        var words = DecisionWords.words();
        return switch (act) {
            case DRAFTED -> words.actDrafted();
            case PROPOSED -> words.actProposed();
            case SENT_BACK -> words.actSentBack();
            case APPROVED -> words.actApproved();
            case RETIRED -> words.actRetired();
        };
    }

    private static String mood(DecisionStep.Act act) {
        return switch (act) {
            case APPROVED -> "yes";
            case SENT_BACK -> "care";
            case RETIRED -> "no";
            default -> "open";
        };
    }
}
