package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.register.DecisionFault.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proposal as texts, as somebody typed it or as it would be typed: what a form shows again, and what is read from it. */
record DecisionTyped(Map<String, String> values, List<Line> exceptions) {
    private static final int MAX_LINES = 20;
    private static final int MAX_LENGTH = 3_000;

    /** In place of an answer: this line is one no longer. */
    static final String OUT = "out";

    record Line(String data, String recipient, String device, String purpose, String answer, String condition) {
        boolean isBlank() {
            return (data + recipient + device + purpose + answer + condition).isBlank();
        }
    }

    /** What could be read, and what could not. */
    record Read(DecisionDraft draft, List<DecisionFault> faults) {}

    static DecisionTyped of(DecisionForm form) {
        var values = new HashMap<String, String>();
        put(values, "outcome", form.outcome);
        put(values, "until", form.until);
        put(values, "effective_on", form.effectiveOn);
        put(values, "review_by", form.reviewBy);
        put(values, "alternative", form.alternative);
        put(values, "none_because", form.noneBecause);
        put(values, "override_because", form.overrideBecause);
        put(values, "reason", form.reason);
        put(values, "public", form.publicAnswer);
        put(values, "public_if", form.publicIf);
        put(values, "internal", form.internalAnswer);
        put(values, "internal_if", form.internalIf);
        put(values, "confidential", form.confidentialAnswer);
        put(values, "confidential_if", form.confidentialIf);
        put(values, "restricted", form.restrictedAnswer);
        put(values, "restricted_if", form.restrictedIf);
        var lines = new ArrayList<Line>();
        int asked = form.answers == null ? 0 : Math.min(form.answers.size(), MAX_LINES);
        for (int i = 0; i < asked; i++) {
            var line = new Line(
                    at(form.data, i),
                    at(form.recipients, i),
                    at(form.devices, i),
                    at(form.purposes, i),
                    at(form.answers, i),
                    at(form.conditions, i));
            if (!line.isBlank() && !line.answer.equals(OUT)) {
                lines.add(line);
            }
        }
        return new DecisionTyped(values, lines);
    }

    static DecisionTyped of(DecisionDraft draft) {
        var values = new HashMap<String, String>();
        put(values, "outcome", draft.outcome().key());
        put(values, "until", draft.until());
        put(values, "effective_on", draft.effectiveOn());
        put(values, "review_by", draft.reviewBy());
        put(values, "alternative", draft.alternative());
        put(values, "none_because", draft.noneBecause());
        put(values, "override_because", draft.overrideBecause());
        put(values, "reason", draft.reason());
        for (var data : DataClass.values()) {
            draft.matrix().general(data).ifPresent(rule -> {
                put(values, data.key(), rule.answer().key());
                put(values, data.key() + "_if", rule.condition());
            });
        }
        return new DecisionTyped(
                values,
                draft.matrix().exceptions().stream()
                        .map(rule -> new Line(
                                key(rule.data()),
                                key(rule.recipient()),
                                key(rule.device()),
                                key(rule.purpose()),
                                rule.answer().key(),
                                rule.condition() == null ? "" : rule.condition()))
                        .toList());
    }

    static DecisionTyped nothing() {
        return new DecisionTyped(Map.of(), List.of());
    }

    /** The same to begin with, for another decision: its reason and days are its own. */
    DecisionTyped anew() {
        var kept = new HashMap<>(values);
        List.of("reason", "override_because", "effective_on", "review_by", "until")
                .forEach(kept::remove);
        return new DecisionTyped(kept, exceptions);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    Read read(String tool) {
        var faults = new ArrayList<DecisionFault>();
        var rules = new ArrayList<MatrixRule>();
        for (var data : DataClass.values()) {
            var answer = value(data.key());
            if (!answer.isEmpty()) {
                rule(data, null, null, null, answer, value(data.key() + "_if"), data.key(), rules, faults);
            }
        }
        for (var line : exceptions) {
            var data = find(DataClass.class, line.data, faults);
            var recipient = find(Recipient.class, line.recipient, faults);
            var device = find(Device.class, line.device, faults);
            var purpose = find(Purpose.class, line.purpose, faults);
            if (recipient == null && device == null && purpose == null) {
                faults.add(DecisionFault.of("exceptions", Kind.NOT_A_CHOICE));
            } else {
                rule(data, recipient, device, purpose, line.answer, line.condition, "exceptions", rules, faults);
            }
        }
        var outcome = Keyed.find(DecisionState.class, value("outcome"))
                .filter(DecisionState::isOutcome)
                .orElse(DecisionState.PROPOSED);
        var draft = new DecisionDraft(
                tool,
                outcome,
                value("reason"),
                date("effective_on", faults),
                outcome == DecisionState.TOLERATED_UNTIL ? date("until", faults) : null,
                date("review_by", faults),
                value("alternative"),
                value("none_because"),
                value("override_because"),
                new DecisionMatrix(rules));
        return new Read(draft, faults);
    }

    private static void rule(
            @Nullable DataClass data,
            @Nullable Recipient recipient,
            @Nullable Device device,
            @Nullable Purpose purpose,
            String answer,
            String condition,
            String field,
            List<MatrixRule> rules,
            List<DecisionFault> faults) {
        Keyed.find(Permission.class, answer)
                .ifPresentOrElse(
                        permission -> rules.add(new MatrixRule(
                                data,
                                recipient,
                                device,
                                purpose,
                                permission,
                                permission == Permission.YES_IF ? DecisionChecks.orNull(condition) : null)),
                        () -> faults.add(DecisionFault.of(field, Kind.NOT_A_CHOICE)));
    }

    private static <E extends Enum<E> & Keyed> @Nullable E find(Class<E> set, String key, List<DecisionFault> faults) {
        var found = Keyed.find(set, key).orElse(null);
        if (found == null && !key.isEmpty()) {
            faults.add(DecisionFault.of("exceptions", Kind.NOT_A_CHOICE));
        }
        return found;
    }

    private @Nullable LocalDate date(String field, List<DecisionFault> faults) {
        var text = value(field).strip();
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day == null || day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        faults.add(DecisionFault.of(field, Kind.NOT_A_DATE));
        return null;
    }

    private static String at(@Nullable List<String> list, int index) {
        return list == null || index >= list.size() || list.get(index) == null ? "" : cut(list.get(index));
    }

    private static String key(@Nullable Keyed keyed) {
        return keyed == null ? "" : keyed.key();
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, cut(value.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }
}
