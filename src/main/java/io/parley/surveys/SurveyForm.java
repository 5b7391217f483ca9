package io.parley.surveys;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A new survey as it was sent. */
public class SurveyForm {
    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String purpose;

    @RestForm("closes_on")
    @Nullable
    String closesOn;

    @RestForm
    @Nullable
    List<String> tool;

    @RestForm
    @Nullable
    String template;

    @RestForm
    @Nullable
    String mode;

    String template() {
        return template == null ? Templates.BASELINE : template;
    }

    boolean confidential() {
        return "confidential".equals(mode);
    }

    /** A day that nobody can read is one that is over. */
    SurveyDraft draft() {
        return new SurveyDraft(title == null ? "" : title, purpose, day(closesOn), tools(), template(), confidential());
    }

    List<String> tools() {
        return tool == null
                ? List.of()
                : tool.stream().filter(t -> !t.isBlank()).distinct().toList();
    }

    static LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() != 10 ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }
}
