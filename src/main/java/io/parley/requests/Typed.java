package io.parley.requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, made fit to be kept: no control characters but line ends, no blanks around. */
final class Typed {
    static final int LINE = 200;
    static final int TEXT = 2_000;

    private Typed() {}

    static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static String text(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                        .strip();
    }

    /** Empty for anything that is no day between the years 2000 and 2100. */
    static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String text, int most) {
        return text.matches("[0-9]{1,7}")
                ? Optional.of(Integer.valueOf(text)).filter(n -> n >= 1 && n <= most)
                : Optional.empty();
    }
}
