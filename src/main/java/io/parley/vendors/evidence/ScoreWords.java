package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import java.util.List;

/** Short words for what a rating says by keys, in the reader's language. */
public final class ScoreWords {
    private ScoreWords() {}

    public static ScoreMessages words() {
        return Languages.messages(ScoreMessages.class);
    }

    /** Of the evidence: strong, medium or weak. */
    public static String strength(String key) {
        return switch (key) {
            case "strong" -> words().strong();
            case "medium" -> words().medium();
            default -> words().weak();
        };
    }

    /** Why a tool has no letter, each in a few words. */
    public static List<String> reasons(ToolRating rating) {
        return rating.withheld().stream()
                .map(key -> switch (key) {
                    case "too-little-evidence" -> words().whyLittle();
                    case "too-few-informed-parts" -> words().whyParts();
                    case "evidence-too-old" -> words().whyOld();
                    default -> words().whyMethod();
                })
                .toList();
    }
}
