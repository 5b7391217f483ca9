package io.parley.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One cell or form field, brought into the form in which it is kept and compared; the same rules for files, forms and the API. */
final class PersonChecks {
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{Alnum}._%+'\\-]{1,64}@(?:[\\p{Alnum}](?:[\\p{Alnum}\\-]{0,61}[\\p{Alnum}])?\\.)+[\\p{Alpha}]{2,63}");
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** What a spreadsheet takes for a formula, and the wide forms of it. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Map<PersonField, String> WHEN_EMPTY = Map.of(
            PersonField.TYPE, "employee",
            PersonField.LANGUAGE, "en",
            PersonField.ZONE, "UTC",
            PersonField.WORK_START, "09:00",
            PersonField.WORK_END, "17:00");

    private PersonChecks() {}

    /** The value as kept, or why it cannot be. */
    record Checked(String value, @Nullable PersonFault fault) {}

    static Checked check(PersonField field, String raw) {
        var text = raw.strip();
        if (isFormula(field, raw, text)) {
            return new Checked(text, PersonFault.FORMULA);
        }
        if (text.isEmpty()) {
            return new Checked(WHEN_EMPTY.getOrDefault(field, ""), field.required() ? PersonFault.REQUIRED : null);
        }
        if (hasControls(text)) {
            return new Checked(text, PersonFault.CONTROL_CHARACTER);
        }
        if (text.length() > field.longest) {
            return new Checked(text, PersonFault.TOO_LONG);
        }
        return switch (field) {
            case NUMBER, NAME, DEPARTMENT, MANAGER -> new Checked(text, null);
            case MAIL -> of(text.toLowerCase(Locale.ROOT), MAIL.matcher(text).matches(), PersonFault.BAD_MAIL);
            case TYPE -> of(text.toLowerCase(Locale.ROOT), isType(text), PersonFault.BAD_TYPE);
            case COUNTRY ->
                of(
                        text.toUpperCase(Locale.ROOT),
                        COUNTRIES.contains(text.toUpperCase(Locale.ROOT)),
                        PersonFault.BAD_COUNTRY);
            case LANGUAGE ->
                of(
                        text.toLowerCase(Locale.ROOT),
                        LANGUAGES.contains(text.toLowerCase(Locale.ROOT)),
                        PersonFault.BAD_LANGUAGE);
            case ZONE -> of(text, ZONES.contains(text), PersonFault.BAD_ZONE);
            case HIRE_DATE, END_DATE, LEAVE_FROM, LEAVE_UNTIL -> of(text, isDate(text), PersonFault.BAD_DATE);
            case WORK_START, WORK_END -> of(text, isTime(text), PersonFault.BAD_TIME);
            case GROUPS -> groups(text);
        };
    }

    /** Each field that is present by itself, then the pairs of which both are right. */
    static Map<PersonField, PersonFault> check(Map<PersonField, String> values) {
        var faults = new EnumMap<PersonField, PersonFault>(PersonField.class);
        values.replaceAll((field, raw) -> {
            var checked = check(field, raw);
            if (checked.fault != null) {
                faults.put(field, checked.fault);
            }
            return checked.value;
        });
        pairs(values).forEach((field, fault) -> faults.putIfAbsent(field, fault));
        return faults;
    }

    static Map<PersonField, PersonFault> pairs(Map<PersonField, String> values) {
        var faults = new EnumMap<PersonField, PersonFault>(PersonField.class);
        if (reversed(values.get(PersonField.HIRE_DATE), values.get(PersonField.END_DATE))) {
            faults.put(PersonField.END_DATE, PersonFault.END_BEFORE_START);
        }
        if (reversed(values.get(PersonField.LEAVE_FROM), values.get(PersonField.LEAVE_UNTIL))) {
            faults.put(PersonField.LEAVE_UNTIL, PersonFault.END_BEFORE_START);
        }
        if ("".equals(values.get(PersonField.LEAVE_FROM))
                && !values.getOrDefault(PersonField.LEAVE_UNTIL, "").isEmpty()) {
            faults.put(PersonField.LEAVE_UNTIL, PersonFault.LEAVE_WITHOUT_START);
        }
        return faults;
    }

    static String whenEmpty(PersonField field) {
        return WHEN_EMPTY.getOrDefault(field, "");
    }

    static Set<String> groupNames(String groups) {
        return groups.isEmpty()
                ? Set.of()
                : Arrays.stream(groups.split(";")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    static String joined(Set<String> groupNames) {
        return String.join("; ", new TreeSet<>(groupNames));
    }

    private static Checked groups(String text) {
        var names = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.stream().anyMatch(name -> FORMULA.indexOf(name.charAt(0)) >= 0)) {
            return new Checked(text, PersonFault.FORMULA);
        }
        return of(joined(names), names.stream().allMatch(name -> name.length() <= 120), PersonFault.BAD_GROUP);
    }

    /** ISO dates order as text. */
    private static boolean reversed(@Nullable String from, @Nullable String until) {
        return from != null
                && until != null
                && DATE.matcher(from).matches()
                && DATE.matcher(until).matches()
                && until.compareTo(from) < 0;
    }

    private static Checked of(String value, boolean right, PersonFault otherwise) {
        return new Checked(value, right ? null : otherwise);
    }

    private static boolean isFormula(PersonField field, String raw, String text) {
        boolean writtenByPeople = switch (field) {
            case NUMBER, NAME, MAIL, DEPARTMENT, MANAGER, GROUPS -> true;
            default -> false;
        };
        return writtenByPeople
                && !raw.isEmpty()
                && (FORMULA.indexOf(raw.charAt(0)) >= 0 || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0);
    }

    /** Controls, line breaks, and the marks that turn a text's direction to make it look like another. */
    private static boolean hasControls(String text) {
        return text.chars()
                .anyMatch(c -> Character.isISOControl(c)
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xFEFF
                        || c >= 0x202A && c <= 0x202E
                        || c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isType(String text) {
        return Arrays.stream(PersonType.values()).anyMatch(type -> type.name().equalsIgnoreCase(text));
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return TIME.matcher(text).matches() && LocalTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
