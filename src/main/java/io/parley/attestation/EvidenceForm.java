package io.parley.attestation;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What evidence is asked for, as typed; empty texts are what is usual: today, all policies. */
record EvidenceForm(String asOf, String policy, boolean withNames) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    static EvidenceForm of(@Nullable String asOf, @Nullable String policy, boolean withNames) {
        return new EvidenceForm(asOf == null ? "" : asOf.strip(), policy == null ? "" : policy.strip(), withNames);
    }

    FormErrors check(LocalDate today, Map<UUID, String> policies) {
        var words = Languages.messages(EvidenceMessages.class);
        var errors = FormErrors.none();
        var day = find();
        if (!asOf.isEmpty() && (day == null || day.isBefore(EARLIEST))) {
            errors.add("as_of", words.noDay());
        } else if (day != null && day.isAfter(today)) {
            errors.add("as_of", words.dayToCome());
        }
        if (!policy.isEmpty() && Ids.find(policy).filter(policies::containsKey).isEmpty()) {
            errors.add("policy", words.noPolicy());
        }
        return errors;
    }

    LocalDate day(LocalDate today) {
        var day = find();
        return day == null ? today : day;
    }

    @Nullable
    UUID policyId() {
        return Ids.find(policy).orElse(null);
    }

    public boolean chose(UUID id) {
        return policy.equals(id.toString());
    }

    private @Nullable LocalDate find() {
        try {
            return asOf.length() == 10 ? LocalDate.parse(asOf) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
