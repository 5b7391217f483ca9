package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exception as it was typed. {@code request}: the request that it answers, or empty. */
record ExceptionForm(
        String request,
        String kind,
        String tool,
        String name,
        String purpose,
        String conditions,
        String data,
        String from,
        String until) {
    private static final int LEAST = 20;

    static ExceptionForm of(
            @Nullable String request,
            @Nullable String kind,
            @Nullable String tool,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String conditions,
            @Nullable String data,
            @Nullable String from,
            @Nullable String until) {
        return new ExceptionForm(
                Typed.line(request),
                Typed.line(kind),
                Typed.line(tool),
                Typed.line(name),
                Typed.text(purpose),
                Typed.text(conditions),
                Typed.line(data),
                Typed.line(from),
                Typed.line(until));
    }

    /** What the request says already; its requester will be whom it is for. */
    static ExceptionForm of(RequestRow row, LocalDate today) {
        return new ExceptionForm(
                row.id().toString(),
                ExceptionKind.TEMPORARY_TOOL.key(),
                row.tool() == null ? "" : row.tool(),
                row.tool() == null ? row.name() : "",
                row.purpose(),
                "",
                row.dataClass().key(),
                today.toString(),
                "");
    }

    /** {@code names}: slug → name of the tool, empty when the catalog has none. */
    FormErrors check(Map<String, String> names, LocalDate today) {
        var words = RequestWords.words();
        var errors = FormErrors.none();
        if (Keyed.find(ExceptionKind.class, kind).isEmpty()) {
            errors.add("kind", words.chooseOne());
        }
        if (!tool.isEmpty() && !names.containsKey(tool)) {
            errors.add("tool", words.toolUnknown());
        }
        if (tool.isEmpty() && (name.isEmpty() || name.length() > Typed.LINE)) {
            errors.add("name", words.nameMissing(Typed.LINE));
        }
        for (var text : List.of(Map.entry("purpose", purpose), Map.entry("conditions", conditions))) {
            if (text.getValue().length() < LEAST) {
                errors.add(text.getKey(), words.tooShort(LEAST));
            } else if (text.getValue().length() > Typed.TEXT) {
                errors.add(text.getKey(), words.tooLong(Typed.TEXT));
            }
        }
        if (Keyed.find(DataClass.class, data).isEmpty()) {
            errors.add("data", words.chooseOne());
        }
        days(errors, words, today);
        return errors;
    }

    private void days(FormErrors errors, RequestMessages words, LocalDate today) {
        boolean emergency = kind.equals(ExceptionKind.EMERGENCY.key());
        var earliest = emergency ? today.minusDays(ExceptionCase.MOST_DAYS_AFTERWARDS) : today;
        var begins = Typed.day(from).filter(day -> !day.isBefore(earliest));
        if (begins.isEmpty()) {
            errors.add("from", emergency ? words.dayRecent(ExceptionCase.MOST_DAYS_AFTERWARDS) : words.dayInFuture());
        }
        var ends = Typed.day(until);
        if (ends.isEmpty() || begins.isPresent() && ends.get().isBefore(begins.get())) {
            errors.add("until", words.dayAfterStart());
        } else if (begins.isPresent() && ends.get().isAfter(begins.get().plusDays(ExceptionCase.MOST_DAYS - 1))) {
            errors.add("until", words.refusedTooLong(ExceptionCase.MOST_DAYS));
        }
    }

    /** Only after a check without errors. */
    ExceptionDraft draft(Map<String, String> names) {
        return new ExceptionDraft(
                Keyed.find(ExceptionKind.class, kind).orElseThrow(),
                tool.isEmpty() ? null : tool,
                tool.isEmpty() ? name : names.get(tool),
                requestId(),
                purpose,
                conditions,
                Keyed.find(DataClass.class, data).orElseThrow(),
                Typed.day(from).orElseThrow(),
                Typed.day(until).orElseThrow());
    }

    @Nullable
    UUID requestId() {
        return request.isEmpty() ? null : Ids.get(request);
    }
}
