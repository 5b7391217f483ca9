package io.parley.vendors.evidence;

import io.parley.kernel.Problems;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Profile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know about a tool's score.
 *
 * @param at the day it is of; null: the last one to which the tool's lists were read
 * @param known as seen with what the ledger believed at this moment
 * @param now whether that moment is now because nobody asked for another
 */
record ScoreQuestion(@Nullable LocalDate at, Instant known, boolean now, Method method, Profile profile) {
    static final List<Profile> PROFILES = List.of(Profile.BALANCED, Profile.REGULATED, Profile.BRING_YOUR_OWN);

    /** Throws {@link Problems.InvalidField} for every word that has no meaning, and for what is still to come. */
    static ScoreQuestion of(
            @Nullable String at,
            @Nullable String known,
            @Nullable String method,
            @Nullable String profile,
            Instant now,
            LocalDate today) {
        var errors = new HashMap<String, String>();
        var day = day(at, today, errors);
        var moment = moment(known, now, errors);
        var by = given(method) ? Method.find(method).orElse(null) : Method.NEWEST;
        if (by == null) {
            errors.put("method", "One of " + Method.ALL.stream().map(Method::id).collect(Collectors.joining(", ")));
        }
        var weighed = PROFILES.stream()
                .filter(p -> p.id().equals(given(profile) ? profile : Profile.BALANCED.id()))
                .findFirst();
        if (weighed.isEmpty()) {
            errors.put("profile", "One of " + PROFILES.stream().map(Profile::id).collect(Collectors.joining(", ")));
        }
        if (!errors.isEmpty() || by == null) {
            throw new Problems.InvalidField(errors);
        }
        return new ScoreQuestion(day, moment, !given(known), by, weighed.get());
    }

    /** By what is known now, of the latest day, by the newest method. */
    boolean isOfToday() {
        return at == null && now && method.id().equals(Method.NEWEST.id());
    }

    /** The one that is answered from what was kept. */
    boolean isUsual() {
        return isOfToday() && profile.equals(Profile.BALANCED);
    }

    private static @Nullable LocalDate day(@Nullable String text, LocalDate today, HashMap<String, String> errors) {
        if (!given(text)) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today) || day.getYear() < 1970) {
                errors.put("at", "A day from 1970 to today");
            }
            return day;
        } catch (DateTimeException e) {
            errors.put("at", "A day, such as 2026-07-01");
            return null;
        }
    }

    private static Instant moment(@Nullable String text, Instant now, HashMap<String, String> errors) {
        if (!given(text)) {
            return now;
        }
        try {
            var moment = Instant.parse(text);
            if (moment.isAfter(now)) {
                errors.put("known", "A moment that has passed");
            }
            return moment;
        } catch (DateTimeException e) {
            errors.put("known", "A moment, such as 2026-07-01T00:00:00Z");
            return now;
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
