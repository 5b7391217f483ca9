package io.parley.vendors.advisories;

import io.parley.vendors.FactDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one document gave: records, releases, and what was wrong. Either the document is taken as a whole or not at all. */
final class Reading {
    /**
     * Dates of bookkeeping, which say nothing about a flaw: when a number was reserved, a record touched, an agency's deadline
     * set, a probability computed. A reader that asks for one as a date of a fact is wrong.
     */
    static final Set<String> FORBIDDEN =
            Set.of("dateReserved", "dateUpdated", "lastModified", "dueDate", "epssDate", "modified", "updated_at");

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final Pattern PLAIN =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z");

    final String file;
    private final LocalDate today;
    final List<Advisory> advisories = new ArrayList<>();
    final List<Release> releases = new ArrayList<>();
    final List<FeedFault> faults = new ArrayList<>();

    Reading(String file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** That part is left out, the rest is read. */
    void refuse(String position, String pattern, Object... values) {
        faults.add(new FeedFault(file, position, Reason.of(pattern, values), true));
    }

    /** It is read all the same. */
    void note(String position, String pattern, Object... values) {
        note(position, Reason.of(pattern, values));
    }

    void note(String position, Reason why) {
        faults.add(new FeedFault(file, position, why, false));
    }

    /** Nothing of the document is used. */
    void drop(Unreadable e) {
        advisories.clear();
        releases.clear();
        faults.add(new FeedFault(file, e.position, e.why, true));
    }

    boolean isFuture(LocalDate day) {
        return day.isAfter(today.plusDays(1)); // it is tomorrow already east of us
    }

    /** The UTC day that a field says; null and a remark where it says none that can be. */
    @Nullable
    LocalDate day(String position, String field, String text) {
        if (FORBIDDEN.contains(field)) {
            throw new IllegalArgumentException(field + " is never the date of a fact");
        }
        var day = parse(text);
        if (day == null) {
            note(position, "\"{}\" is not a date", text);
            return null;
        }
        if (day.equals(NEVER)) {
            return null; // how some databases write that they do not know
        }
        if (day.isBefore(FIRST)) {
            note(position, "\"{}\" is too long ago to be meant", text);
            return null;
        }
        if (isFuture(day)) {
            note(position, "\"{}\" lies in the future and is left out", text);
            return null;
        }
        return day;
    }

    /** The day to which a record says it was kept up. For freshness alone, never for a fact. */
    @Nullable
    LocalDate upTo(String text) {
        var day = parse(text);
        return day == null || day.isBefore(FIRST) ? null : isFuture(day) ? today : day;
    }

    static @Nullable FactDate on(@Nullable LocalDate day) {
        return day == null ? null : new FactDate(day, day);
    }

    static @Nullable FactDate noLaterThan(@Nullable LocalDate day) {
        return day == null ? null : new FactDate(null, day);
    }

    /** No offset means GMT, as the CVE schema says. */
    private static @Nullable LocalDate parse(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
            if (PLAIN.matcher(text).matches()) {
                return LocalDate.parse(text.substring(0, 10)); // most are, and the way below takes many times as long
            }
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                            instanceof OffsetDateTime at
                    ? at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
                    : LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeParseException e) {
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
