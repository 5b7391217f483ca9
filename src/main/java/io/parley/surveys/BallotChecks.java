package io.parley.surveys;

import io.parley.kernel.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether answers fit the questions: field → what is wrong, in the reader's language. */
final class BallotChecks {
    private static final int OTHER_LENGTH = 60;

    private final Ballot ballot;
    private final Definition asked;
    private final SurveyMessages words = Languages.messages(SurveyMessages.class);
    private final Map<String, String> faults = new LinkedHashMap<>();

    private BallotChecks(Ballot ballot, Definition asked) {
        this.ballot = ballot;
        this.asked = asked;
    }

    /** In the order of the questions; the field of a question that is not about tools is {@link AnswerForm#field}. */
    static Map<String, String> faults(Ballot ballot, Definition asked) {
        var checks = new BallotChecks(ballot, asked);
        checks.tools();
        for (var question : asked.questions()) {
            if (!question.isOurs() && asked.asks(question, ballot)) {
                checks.question(question);
            }
        }
        if (ballot.said().keySet().stream()
                .anyMatch(key -> asked.find(key).filter(q -> !q.isOurs()).isEmpty())) {
            checks.faults.put("said", checks.words.questionNotAsked());
        }
        checks.comment();
        return checks.faults;
    }

    private void tools() {
        var picker = asked.find(Definition.TOOLS).orElse(new Question("", Question.Kind.PICK_TOOLS, List.of(), 0));
        var tools = ballot.tools().stream().map(Ballot.Use::tool).toList();
        boolean anyOther = asked.has(Definition.TOOLS);
        if (tools.stream().anyMatch(t -> !(anyOther && t.equals(Definition.OTHER)) && !picker.offers(t))
                || tools.stream().distinct().count() < tools.size()) {
            faults.put("tool", words.toolNotOffered());
        } else if (tools.size() > picker.most()) {
            faults.put("tool", words.toolsTooMany(picker.most()));
        } else if (picker.required() && tools.isEmpty()) {
            faults.put("tool", words.answerMissing());
        }
        if (tooLong(ballot.other(), OTHER_LENGTH)) {
            faults.put("other", words.textTooLong(OTHER_LENGTH));
        }
        int most = most(Definition.WHY);
        if (ballot.tools().stream().anyMatch(u -> u.reasons().size() > most)) {
            faults.put("why", words.reasonsTooMany(most));
        }
        int best = most(Definition.RATING);
        if (ballot.tools().stream().anyMatch(u -> !isBetween(u.rating(), best))) {
            faults.put("works", words.ratingBad(best));
        }
    }

    private int most(String key) {
        return asked.find(key).map(Question::most).orElse(0);
    }

    private void comment() {
        var comment = asked.find(Definition.COMMENT);
        int length = comment.map(Question::most).orElse(0);
        if (tooLong(ballot.comment(), length)) {
            faults.put("comment", words.textTooLong(length));
        } else if (comment.filter(Question::required).isPresent() && ballot.comment() == null) {
            faults.put("comment", words.answerMissing());
        }
    }

    private void question(Question question) {
        var said = ballot.said(question.key());
        var field = AnswerForm.field(question.key());
        if (said.isEmpty()) {
            if (question.required()) {
                faults.put(field, words.answerMissing());
            }
            return;
        }
        var fault = fault(question, said);
        if (fault != null) {
            faults.put(field, fault);
        }
    }

    private @Nullable String fault(Question question, List<String> said) {
        int most = question.most();
        return switch (question.kind()) {
            case ONE -> said.size() == 1 && question.offers(said.get(0)) ? null : words.choiceUnknown();
            case SEVERAL, RANKING ->
                !said.stream().allMatch(question::offers)
                        ? words.choiceUnknown()
                        : said.size() > most ? words.choicesTooMany(most) : null;
            case RATING -> isNumber(said, 1, most) ? null : words.ratingBad(most);
            case NUMBER -> isNumber(said, question.least(), most) ? null : words.numberBad(question.least(), most);
            case MATRIX -> matrix(question, said);
            case TEXT -> said.size() > 1 || tooLong(said.get(0), most) ? words.textTooLong(most) : null;
            case PICK_TOOLS, CHOICES_PER_TOOL, RATING_PER_TOOL -> words.questionNotAsked();
        };
    }

    private @Nullable String matrix(Question question, List<String> said) {
        var rows = said.stream().map(v -> v.split(" ", 2)).toList();
        if (!rows.stream().allMatch(r -> r.length == 2 && question.hasRow(r[0]) && question.offers(r[1]))
                || rows.stream().map(r -> r[0]).distinct().count() < rows.size()) {
            return words.choiceUnknown();
        }
        return question.required() && rows.size() < question.rows().size() ? words.rowMissing() : null;
    }

    private static boolean isNumber(List<String> said, int least, int most) {
        if (said.size() != 1 || !said.get(0).matches("-?\\d{1,7}")) {
            return false;
        }
        int number = Integer.parseInt(said.get(0));
        return number >= least && number <= most;
    }

    private static boolean isBetween(@Nullable Integer rating, int best) {
        return rating == null || rating >= 1 && rating <= best;
    }

    private static boolean tooLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
