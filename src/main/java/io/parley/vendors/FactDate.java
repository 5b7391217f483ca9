package io.parley.vendors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as exactly as a source tells it: {@code 2024-03-05}, {@code 2024-03}, {@code 2024}, {@code 2024-03-05/2024-03-12}, or
 * {@code <=2024-03-05} for no later than, which has no beginning.
 */
public record FactDate(@Nullable LocalDate from, LocalDate to) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public static Optional<FactDate> parse(String text) {
        try {
            if (text.startsWith("<=")) {
                return Optional.of(new FactDate(null, LocalDate.parse(text.substring(2))));
            }
            int slash = text.indexOf('/');
            if (slash >= 0) {
                var from = LocalDate.parse(text.substring(0, slash));
                var to = LocalDate.parse(text.substring(slash + 1));
                return from.isBefore(to) ? Optional.of(new FactDate(from, to)) : Optional.empty();
            }
            return Optional.of(
                    switch (text.length()) {
                        case YEAR -> {
                            var year = Year.parse(text);
                            yield new FactDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
                        }
                        case MONTH -> {
                            var month = YearMonth.parse(text);
                            yield new FactDate(month.atDay(1), month.atEndOfMonth());
                        }
                        default -> {
                            var day = LocalDate.parse(text);
                            yield new FactDate(day, day);
                        }
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
