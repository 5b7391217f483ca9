package io.parley.attestation;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What evidence is asked for, as typed; empty texts are what is usual: today, all policies, everything, with names if they may be, and
 * where the preset has a period, a year.
 */
record EvidenceForm(String from, String asOf, String policy, String preset, String names) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final String WITH = "with";
    private static final String WITHOUT = "without";

    static EvidenceForm of(
            @Nullable String from,
            @Nullable String asOf,
            @Nullable String policy,
            @Nullable String preset,
            @Nullable String names) {
        return new EvidenceForm(strip(from), strip(asOf), strip(policy), strip(preset), strip(names));
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    FormErrors check(LocalDate today, Map<UUID, String> policies) {
        var words = Languages.messages(EvidenceMessages.class);
        var errors = FormErrors.none();
        var day = find(asOf);
        if (!asOf.isEmpty() && (day == null || day.isBefore(EARLIEST))) {
            errors.add("as_of", words.noDay());
        } else if (day != null && day.isAfter(today)) {
            errors.add("as_of", words.dayToCome());
        }
        if (!policy.isEmpty() && Ids.find(policy).filter(policies::containsKey).isEmpty()) {
            errors.add("policy", words.noPolicy());
        }
        var chosen = Preset.find(preset);
        if (!preset.isEmpty() && chosen.isEmpty()) {
            errors.add("preset", words.noPreset());
        }
        checkPeriod(errors, day == null ? today : day, words);
        if (!names.isEmpty() && !names.equals(WITH) && !names.equals(WITHOUT)) {
            errors.add("names", words.noNamesChoice());
        } else if (names.equals(WITH) && chosen.isPresent() && !chosen.get().names) {
            errors.add("names", words.neverNames());
        }
        return errors;
    }

    private void checkPeriod(FormErrors errors, LocalDate day, EvidenceMessages words) {
        if (from.isEmpty()) {
            return;
        }
        var begin = find(from);
        if (begin == null || begin.isBefore(EARLIEST)) {
            errors.add("from", words.noDay());
        } else if (begin.isAfter(day)) {
            errors.add("from", words.periodBackwards());
        } else if (Preset.find(preset).filter(Preset::hasPeriod).isEmpty()) {
            errors.add("from", words.noPeriod());
        }
    }

    LocalDate day(LocalDate today) {
        var day = find(asOf);
        return day == null ? today : day;
    }

    /** Of a form without errors. */
    EvidenceWish wish(LocalDate today) {
        var chosen = Preset.find(preset).orElse(Preset.EVERYTHING);
        return new EvidenceWish(
                policyId(),
                chosen.hasPeriod() ? begin(day(today)) : null,
                day(today),
                chosen,
                chosen.names && !names.equals(WITHOUT));
    }

    private LocalDate begin(LocalDate day) {
        var begin = find(from);
        return begin == null ? day.minusYears(1).plusDays(1) : begin;
    }

    @Nullable
    UUID policyId() {
        return Ids.find(policy).orElse(null);
    }

    /** What to add to an address that means the same answers. */
    public String asQuery(LocalDate day, boolean withNames) {
        return "?as_of=" + day + "&policy=" + policy + "&names=" + (withNames ? WITH : WITHOUT);
    }

    public boolean leavesNamesOut() {
        return names.equals(WITHOUT);
    }

    public boolean chose(UUID id) {
        return policy.equals(id.toString());
    }

    private static @Nullable LocalDate find(String day) {
        try {
            return day.length() == 10 ? LocalDate.parse(day) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
