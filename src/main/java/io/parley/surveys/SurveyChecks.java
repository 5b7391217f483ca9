package io.parley.surveys;

import io.parley.kernel.Languages;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a draft can become a survey: field → what is wrong, in the reader's language. */
final class SurveyChecks {
    static final int TITLE_LENGTH = 120;
    static final int PURPOSE_LENGTH = 400;
    static final int MOST_TOOLS = 30;
    static final int LONGEST_DAYS = 180;

    private SurveyChecks() {}

    /** The tools of the catalog among those asked for, in that order. */
    static List<Question.Option> options(List<String> slugs, Map<String, String> names) {
        return slugs.stream()
                .distinct()
                .filter(names::containsKey)
                .map(slug -> new Question.Option(slug, names.get(slug)))
                .toList();
    }

    static Map<String, String> faults(SurveyDraft draft, List<Question.Option> offered, LocalDate today) {
        var words = Languages.messages(SurveyMessages.class);
        var faults = new LinkedHashMap<String, String>();
        var title = cleaned(draft.title());
        if (title == null || title.length() > TITLE_LENGTH) {
            faults.put("title", words.titleBad(TITLE_LENGTH));
        }
        var purpose = cleaned(draft.purpose());
        if (purpose != null && purpose.length() > PURPOSE_LENGTH) {
            faults.put("purpose", words.purposeBad(PURPOSE_LENGTH));
        }
        if (!isLastDay(draft.closesOn(), today)) {
            faults.put("closes_on", words.closesOnBad(LONGEST_DAYS));
        }
        boolean none = draft.template().equals(Templates.EMPTY) && draft.tools().isEmpty();
        if (!none && offered.isEmpty() || offered.size() > MOST_TOOLS) {
            faults.put("tool", words.toolsBad(MOST_TOOLS));
        } else if (offered.size() < draft.tools().stream().distinct().count()) {
            faults.put("tool", words.toolUnknown());
        }
        return faults;
    }

    /** Whether people may be asked until then. */
    static boolean isLastDay(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS));
    }

    static @Nullable String cleaned(@Nullable String text) {
        var plain = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.isEmpty() ? null : plain;
    }
}
