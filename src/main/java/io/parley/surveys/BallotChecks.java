package io.parley.surveys;

import io.parley.kernel.Languages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether answers fit the questions: field → what is wrong, in the reader's language. */
final class BallotChecks {
    private static final int OTHER_LENGTH = 60;

    private BallotChecks() {}

    static Map<String, String> faults(Ballot ballot, Definition asked) {
        var words = Languages.messages(SurveyMessages.class);
        var faults = new LinkedHashMap<String, String>();
        var picker = asked.get(Definition.TOOLS);
        var tools = ballot.tools().stream().map(Ballot.Use::tool).toList();
        if (tools.stream().anyMatch(t -> !t.equals(Definition.OTHER) && !picker.offers(t))
                || tools.stream().distinct().count() < tools.size()) {
            faults.put("tool", words.toolNotOffered());
        } else if (tools.size() > picker.most()) {
            faults.put("tool", words.toolsTooMany(picker.most()));
        }
        if (tooLong(ballot.other(), OTHER_LENGTH)) {
            faults.put("other", words.textTooLong(OTHER_LENGTH));
        }
        int most = asked.get(Definition.WHY).most();
        if (ballot.tools().stream().anyMatch(u -> u.reasons().size() > most)) {
            faults.put("why", words.reasonsTooMany(most));
        }
        int best = asked.get(Definition.RATING).most();
        if (ballot.tools().stream().anyMatch(u -> !isBetween(u.rating(), best))) {
            faults.put("works", words.ratingBad(best));
        }
        int length = asked.get(Definition.COMMENT).most();
        if (tooLong(ballot.comment(), length)) {
            faults.put("comment", words.textTooLong(length));
        }
        return faults;
    }

    private static boolean isBetween(@Nullable Integer rating, int best) {
        return rating == null || rating >= 1 && rating <= best;
    }

    private static boolean tooLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
