package io.parley.vendors.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place in an evidence file that knows its path, so that each complaint names it. */
record Node(JsonNode json, String path) {
    BadEvidence bad(String what) {
        return new BadEvidence(path, what);
    }

    /** Refuses what is no object, and keys that mean nothing. */
    Node object(Set<String> keys) throws BadEvidence {
        if (!json.isObject()) {
            throw bad("must be an object");
        }
        for (var names = json.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!keys.contains(name)) {
                throw new BadEvidence(path + "." + name, "is not a key of the format");
            }
        }
        return this;
    }

    Node at(String key) {
        return new Node(json.path(key), path + "." + key);
    }

    List<Node> items(int limit) throws BadEvidence {
        if (!json.isArray()) {
            throw bad("must be a list");
        }
        if (json.size() > limit) {
            throw bad(tooMany(json.size(), limit));
        }
        var items = new ArrayList<Node>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new Node(json.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    static String tooMany(int size, int limit) {
        return "holds " + size + " items, more than " + limit;
    }

    boolean none() {
        return json.isMissingNode() || json.isNull();
    }

    String text() throws BadEvidence {
        if (!json.isTextual() || json.textValue().isBlank()) {
            throw bad("must be a text");
        }
        return json.textValue();
    }

    @Nullable
    String textOrNull() throws BadEvidence {
        return none() ? null : text();
    }

    boolean yes() throws BadEvidence {
        if (!json.isBoolean()) {
            throw bad("must be true or false");
        }
        return json.booleanValue();
    }

    double share() throws BadEvidence {
        if (!json.isNumber() || !(json.doubleValue() >= 0 && json.doubleValue() <= 1)) {
            throw bad("must be a number from 0 to 1");
        }
        return json.doubleValue();
    }

    <E extends Enum<E>> E oneOf(Class<E> type) throws BadEvidence {
        for (var constant : type.getEnumConstants()) {
            if (json.isTextual() && constant.name().equals(json.textValue())) {
                return constant;
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw bad("must be one of " + names);
    }

    LocalDate day() throws BadEvidence {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw bad("is not a day: " + text());
        }
    }

    /** Whether it is one is all that is asked; the score does not depend on it. */
    void momentOrNull() throws BadEvidence {
        try {
            if (!none()) {
                Instant.parse(text());
            }
        } catch (DateTimeParseException e) {
            throw bad("is not a moment such as 2026-07-01T00:00:00Z: " + text());
        }
    }

    /** A day, or [from, to] with a from that may be null; nothing may begin after {@code asOf}. */
    When when(LocalDate asOf) throws BadEvidence {
        if (none()) {
            return When.UNKNOWN;
        }
        if (json.isTextual() && json.textValue().equals("absent")) {
            return When.ABSENT;
        }
        if (!json.isArray()) {
            return When.on(past(day(), asOf));
        }
        var ends = items(2);
        if (ends.size() != 2) {
            throw bad("must be a day or [from, to]");
        }
        var to = ends.get(1).day();
        int last = Math.toIntExact(to.toEpochDay());
        if (ends.get(0).none()) {
            return When.noLaterThan(last);
        }
        var from = ends.get(0).past(ends.get(0).day(), asOf);
        if (from.isAfter(to)) {
            throw bad("ends before it begins");
        }
        return When.between(Math.toIntExact(from.toEpochDay()), last);
    }

    Degree degree() throws BadEvidence {
        if (none()) {
            return Degree.UNKNOWN;
        }
        return json.isTextual() && json.textValue().equals("absent") ? Degree.ABSENT : Degree.of(share());
    }

    private LocalDate past(LocalDate day, LocalDate asOf) throws BadEvidence {
        if (day.isAfter(asOf)) {
            throw bad(String.format(Locale.ROOT, "%s is after the day of the evidence, %s", day, asOf));
        }
        if (day.getYear() < 1970) {
            throw bad(day + " is before 1970");
        }
        return day;
    }
}
