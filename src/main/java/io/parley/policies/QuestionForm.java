package io.parley.policies;

import io.parley.kernel.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A situation as it was typed: two to four answers, one of them right. */
public class QuestionForm {
    private static final int LEAST = 3;
    private static final int MOST = 600;
    private static final int MOST_OPTION = 200;

    @FormParam("situation")
    @Nullable
    String situation;

    @FormParam("option")
    @Nullable
    List<String> option;

    /** Counted from 0, over all four fields. */
    @FormParam("answer")
    @Nullable
    String answer;

    @FormParam("explanation")
    @Nullable
    String explanation;

    public String situation() {
        return typed(situation);
    }

    public String explanation() {
        return typed(explanation);
    }

    /** All four fields, as typed. */
    public List<String> fields() {
        var fields = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            fields.add(option == null || option.size() <= i ? "" : typed(option.get(i)));
        }
        return fields;
    }

    List<String> options() {
        return fields().stream().filter(o -> !o.isEmpty()).toList();
    }

    public boolean isRight(int field) {
        return String.valueOf(field).equals(typed(answer));
    }

    /** Among those that are not empty; -1 where none is chosen. */
    int right() {
        var fields = fields();
        int at = Stream.of(0, 1, 2, 3).filter(this::isRight).findFirst().orElse(-1);
        return at < 0 || fields.get(at).isEmpty()
                ? -1
                : (int) fields.subList(0, at).stream().filter(o -> !o.isEmpty()).count();
    }

    FormErrors check() {
        var words = PolicyWords.words();
        var errors = FormErrors.none();
        length(errors, "situation", situation(), MOST);
        length(errors, "explanation", explanation(), MOST);
        if (options().size() < 2
                || options().stream().distinct().count() < options().size()) {
            errors.add("option", words.twoOptions());
        } else if (options().stream().anyMatch(o -> o.length() > MOST_OPTION)) {
            errors.add("option", words.tooLong(MOST_OPTION));
        } else if (right() < 0) {
            errors.add("option", words.whichIsRight());
        }
        Stream.concat(Stream.of(situation(), explanation()), options().stream())
                .flatMap(text -> TextFaults.hidden(text).stream())
                .findFirst()
                .ifPresent(fault -> errors.add("situation", PolicyWords.say(fault)));
        return errors;
    }

    private static void length(FormErrors errors, String field, String text, int most) {
        if (text.length() < LEAST) {
            errors.add(field, PolicyWords.words().tooShort(LEAST));
        } else if (text.length() > most) {
            errors.add(field, PolicyWords.words().tooLong(most));
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
