package io.parley.audit;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for, as typed; empty parts ask for all. Days are whole days in UTC, both included. */
record AuditFilter(String actor, String kind, String q, String from, String until) {
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    static AuditFilter of(
            @Nullable String actor,
            @Nullable String kind,
            @Nullable String q,
            @Nullable String from,
            @Nullable String until) {
        return new AuditFilter(typed(actor), typed(kind), typed(q), typed(from), typed(until));
    }

    public boolean isEmpty() {
        return actor.isEmpty() && kind.isEmpty() && q.isEmpty() && from.isEmpty() && until.isEmpty();
    }

    /** Names the day that is none. */
    FormErrors check() {
        var errors = FormErrors.none();
        var words = Languages.messages(AuditMessages.class);
        if (!from.isEmpty() && day(from) == null) {
            errors.add("from", words.noDay());
        }
        if (!until.isEmpty() && day(until) == null) {
            errors.add("until", words.noDay());
        }
        return errors;
    }

    String where() {
        return "(:actor = '' or lower(actor) like :like) and (:kind = '' or kind = :kind) and at >= :from and at < :until"
                + " and (:q = '' or lower(cast(details as string)) like :words or cast(subjectId as string) = :q)";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("actor", actor);
        parameters.put("like", like(actor));
        parameters.put("kind", kind);
        parameters.put("q", q.toLowerCase(Locale.ROOT));
        parameters.put("words", like(q));
        var first = day(from);
        var last = day(until);
        parameters.put("from", first == null ? BEGINNING : begin(first));
        parameters.put("until", last == null ? END : begin(last.plusDays(1)));
        return parameters;
    }

    /** For addresses. */
    Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("actor", actor);
        map.put("kind", kind);
        map.put("q", q);
        map.put("from", from);
        map.put("until", until);
        return map;
    }

    private static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip(); // what PostgreSQL cannot keep
    }
}
