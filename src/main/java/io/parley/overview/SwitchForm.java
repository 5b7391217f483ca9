package io.parley.overview;

import io.parley.kernel.FormErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan as it was typed. */
record SwitchForm(String to, String day) {
    /** Years ahead: a plan for later is none. */
    private static final int LONGEST = 3;

    static SwitchForm of(@Nullable String to, @Nullable String day) {
        return new SwitchForm(to == null ? "" : to.strip(), day == null ? "" : day.strip());
    }

    /** {@code offered}: tools that people may be led to. */
    FormErrors check(Set<String> offered, LocalDate today, SwitchMessages words) {
        var errors = FormErrors.none();
        if (!offered.contains(to)) {
            errors.add("to", words.chooseTool());
        }
        var until = until();
        if (until.isEmpty()) {
            errors.add("day", words.typeDay());
        } else if (!until.get().isAfter(today) || until.get().isAfter(today.plusYears(LONGEST))) {
            errors.add("day", words.dayAhead(LONGEST));
        }
        return errors;
    }

    Optional<LocalDate> until() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
