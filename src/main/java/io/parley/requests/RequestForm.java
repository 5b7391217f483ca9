package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import io.parley.kernel.FormErrors;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "I want to use X" as it was typed, and as a draft once nothing is wrong with it. The names are those of the fields. */
record RequestForm(
        String tool,
        String name,
        String purpose,
        List<String> reasons,
        String audience,
        String data,
        String device,
        String until,
        String people,
        String tried) {
    static final int MOST_PEOPLE = 1_000_000;
    private static final int LEAST_PURPOSE = 10;

    static RequestForm empty(String tool, String name) {
        return new RequestForm(tool, name, "", List.of(), "", "", "", "", "1", "");
    }

    static RequestForm of(
            @Nullable String tool,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable List<String> reasons,
            @Nullable String audience,
            @Nullable String data,
            @Nullable String device,
            @Nullable String until,
            @Nullable String people,
            @Nullable String tried) {
        return new RequestForm(
                Typed.line(tool),
                Typed.line(name),
                Typed.text(purpose),
                reasons == null ? List.of() : List.copyOf(reasons),
                Typed.line(audience),
                Typed.line(data),
                Typed.line(device),
                Typed.line(until),
                Typed.line(people),
                Typed.text(tried));
    }

    /** {@code names}: slug → name of the tool, empty when the catalog has none. */
    FormErrors check(Map<String, String> names, LocalDate today) {
        var words = RequestWords.words();
        var errors = checkDraft(names);
        if (purpose.length() < LEAST_PURPOSE) {
            errors.add("purpose", words.tooShort(LEAST_PURPOSE));
        }
        if (reasonSet().isEmpty()) {
            errors.add("reasons", words.reasonsMissing());
        }
        if (Keyed.find(Audience.class, audience).isEmpty()) {
            errors.add("audience", words.chooseOne());
        }
        if (Keyed.find(DataClass.class, data).isEmpty()) {
            errors.add("data", words.chooseOne());
        }
        if (Keyed.find(Device.class, device).isEmpty()) {
            errors.add("device", words.chooseOne());
        }
        if (!until.isEmpty() && Typed.day(until).filter(d -> !d.isBefore(today)).isEmpty()) {
            errors.add("until", words.dayInFuture());
        }
        if (Typed.number(people, MOST_PEOPLE).isEmpty()) {
            errors.add("people", words.peopleNumber());
        }
        return errors;
    }

    /** What a draft needs: to be about something, and not to be longer than it may become. The rest is checked when it is sent. */
    FormErrors checkDraft(Map<String, String> names) {
        var words = RequestWords.words();
        var errors = FormErrors.none();
        if (!tool.isEmpty() && !names.containsKey(tool)) {
            errors.add("tool", words.toolUnknown());
        }
        if (tool.isEmpty() && (name.isEmpty() || name.length() > Typed.LINE)) {
            errors.add("name", words.nameMissing(Typed.LINE));
        }
        for (var text : List.of(Map.entry("purpose", purpose), Map.entry("tried", tried))) {
            if (text.getValue().length() > Typed.TEXT) {
                errors.add(text.getKey(), words.tooLong(Typed.TEXT));
            }
        }
        for (var line : List.of(
                Map.entry("audience", audience),
                Map.entry("data", data),
                Map.entry("device", device),
                Map.entry("until", until),
                Map.entry("people", people))) {
            if (line.getValue().length() > Typed.LINE) {
                errors.add(line.getKey(), words.tooLong(Typed.LINE));
            }
        }
        return errors;
    }

    /** Of the tool: the catalog's, or as it was typed. */
    String toolName(Map<String, String> names) {
        return tool.isEmpty() ? name : names.getOrDefault(tool, "");
    }

    /** Only after a check without errors. */
    RequestDraft draft(Map<String, String> names) {
        return new RequestDraft(
                tool.isEmpty() ? null : tool,
                toolName(names),
                purpose,
                reasonSet(),
                Keyed.find(Audience.class, audience).orElseThrow(),
                Keyed.find(DataClass.class, data).orElseThrow(),
                Keyed.find(Device.class, device).orElseThrow(),
                Optional.of(until).flatMap(Typed::day).orElse(null),
                Typed.number(people, MOST_PEOPLE).orElseThrow(),
                tried);
    }

    Set<Reason> reasonSet() {
        var set = EnumSet.noneOf(Reason.class);
        reasons.forEach(key -> Reason.find(key).ifPresent(set::add));
        return set;
    }
}
