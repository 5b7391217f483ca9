package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the form for a person shows: its fields in order, with what was typed. */
record PersonEditView(
        String action, String back, int version, List<Input> inputs, FormErrors errors, List<Theirs> theirs) {
    /** {@code options} is empty for a line of text. */
    record Input(
            String name,
            String label,
            String value,
            String type,
            String size,
            @Nullable String hint,
            boolean required,
            List<Option> options) {}

    record Option(String value, String label, boolean chosen) {}

    /** A field that somebody else changed meanwhile. */
    record Theirs(String label, String theirs, String yours) {}

    static PersonEditView of(
            String action,
            String back,
            int version,
            Map<PersonField, String> values,
            FormErrors errors,
            List<Theirs> theirs) {
        var inputs = Arrays.stream(PersonField.values())
                .map(field -> input(field, values.getOrDefault(field, "")))
                .toList();
        return new PersonEditView(action, back, version, inputs, errors, theirs);
    }

    static List<Theirs> differences(Map<PersonField, String> theirs, Map<PersonField, String> yours) {
        return Arrays.stream(PersonField.values())
                .filter(field -> !theirs.getOrDefault(field, "").equals(yours.getOrDefault(field, "")))
                .map(field -> new Theirs(
                        PersonWords.of(field),
                        shown(field, theirs.getOrDefault(field, "")),
                        shown(field, yours.getOrDefault(field, ""))))
                .toList();
    }

    private static String shown(PersonField field, String value) {
        boolean known =
                field != PersonField.TYPE || PersonChecks.check(field, value).fault() == null;
        return value.isEmpty() ? PersonWords.words().empty() : known ? PersonWords.value(field, value) : value;
    }

    private static Input input(PersonField field, String value) {
        return new Input(
                field.key(),
                PersonWords.of(field),
                value,
                type(field),
                size(field),
                hint(field),
                field.required(),
                options(field, value));
    }

    private static String type(PersonField field) {
        return switch (field) {
            case MAIL -> "email";
            case HIRE_DATE, END_DATE, LEAVE_FROM, LEAVE_UNTIL -> "date";
            case WORK_START, WORK_END -> "time";
            default -> "text";
        };
    }

    private static String size(PersonField field) {
        return switch (field) {
            case NAME, MAIL, DEPARTMENT, GROUPS, ZONE -> "";
            default -> "short";
        };
    }

    private static @Nullable String hint(PersonField field) {
        var words = PersonWords.words();
        return switch (field) {
            case NUMBER -> words.hintNumber();
            case MANAGER -> words.hintManager();
            case COUNTRY -> words.hintCountry();
            case ZONE -> words.hintZone();
            case GROUPS -> words.hintGroups();
            default -> null;
        };
    }

    /** Records may hold any language; the ones that pages come in are offered, and the one that is there already. */
    private static List<Option> options(PersonField field, String value) {
        var options = new ArrayList<Option>();
        if (field == PersonField.TYPE) {
            for (var type : PersonType.values()) {
                var key = type.name().toLowerCase(Locale.ROOT);
                options.add(new Option(key, PersonWords.of(type), key.equals(value)));
            }
        } else if (field == PersonField.LANGUAGE) {
            for (var language : Viewer.LANGUAGES) {
                var tag = language.toLanguageTag();
                options.add(new Option(tag, language.getDisplayLanguage(language), tag.equals(value)));
            }
            if (!value.isEmpty() && options.stream().noneMatch(Option::chosen)) {
                options.add(new Option(value, value, true));
            }
        }
        return options;
    }
}
