package io.parley.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day that somebody asks about: {@code day} is today where none was named or what was named is none. */
record AskedDay(String typed, LocalDate day, boolean faulty) {
    static AskedDay of(@Nullable String typed, LocalDate today) {
        var text = typed == null ? "" : typed.strip();
        try {
            var day = text.isEmpty() ? today : LocalDate.parse(text);
            if (!day.isAfter(today) && day.getYear() >= 2000) {
                return new AskedDay(day.toString(), day, false);
            }
        } catch (DateTimeParseException e) {
            // said by the caller
        }
        return new AskedDay(text.length() > 100 ? text.substring(0, 100) : text, today, true);
    }
}
