package io.parley.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.catalog.Keyed;
import io.parley.register.DecisionFault.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions as programs send and get them. Keys are stable; words follow the caller's language. */
final class DecisionJson {
    private DecisionJson() {}

    record Proposal(
            @Nullable String tool,
            @Nullable String outcome,
            @Nullable String reason,
            @JsonProperty("effective_on") @Nullable String effectiveOn,
            @Nullable String until,
            @JsonProperty("review_by") @Nullable String reviewBy,
            @Nullable String alternative,
            @JsonProperty("none_because") @Nullable String noneBecause,
            @JsonProperty("override_because") @Nullable String overrideBecause,
            @Nullable List<RuleJson> rules) {
        /** The same reading as a form's, so that the same things are wrong with it. */
        DecisionTyped.Read read(String tool) {
            var form = new DecisionForm();
            form.outcome = outcome;
            form.reason = reason;
            form.effectiveOn = effectiveOn;
            form.until = until;
            form.reviewBy = reviewBy;
            form.alternative = alternative;
            form.noneBecause = noneBecause;
            form.overrideBecause = overrideBecause;
            var read = DecisionTyped.of(form).read(tool);
            var faults = new ArrayList<>(read.faults());
            var matrix = new ArrayList<MatrixRule>();
            for (var rule : rules == null ? List.<RuleJson>of() : rules) {
                rule.read(matrix, faults);
            }
            var d = read.draft();
            return new DecisionTyped.Read(
                    new DecisionDraft(
                            d.tool(),
                            d.outcome(),
                            d.reason(),
                            d.effectiveOn(),
                            d.until(),
                            d.reviewBy(),
                            d.alternative(),
                            d.noneBecause(),
                            d.overrideBecause(),
                            new DecisionMatrix(matrix)),
                    faults);
        }
    }

    /** One line of the matrix; what is left out holds for all. */
    record RuleJson(
            @Nullable String data,
            @Nullable String recipient,
            @Nullable String device,
            @Nullable String purpose,
            @Nullable String answer,
            @Nullable String condition) {
        static RuleJson of(MatrixRule rule) {
            return new RuleJson(
                    key(rule.data()),
                    key(rule.recipient()),
                    key(rule.device()),
                    key(rule.purpose()),
                    rule.answer().key(),
                    rule.condition());
        }

        void read(List<MatrixRule> rules, List<DecisionFault> faults) {
            var data = find(DataClass.values(), this.data, faults);
            var recipient = find(Recipient.values(), this.recipient, faults);
            var device = find(Device.values(), this.device, faults);
            var purpose = find(Purpose.values(), this.purpose, faults);
            var answer = find(Permission.values(), this.answer, faults);
            if (answer == null || data == null && recipient == null && device == null && purpose == null) {
                faults.add(DecisionFault.of("rules", Kind.NOT_A_CHOICE));
            } else {
                rules.add(new MatrixRule(
                        data,
                        recipient,
                        device,
                        purpose,
                        answer,
                        answer == Permission.YES_IF ? DecisionChecks.orNull(condition) : null));
            }
        }

        private static <E extends Keyed> @Nullable E find(
                E[] values, @Nullable String key, List<DecisionFault> faults) {
            var found = Arrays.stream(values)
                    .filter(v -> v.key().equals(key))
                    .findFirst()
                    .orElse(null);
            if (found == null && key != null && !key.isEmpty()) {
                faults.add(DecisionFault.of("rules", Kind.NOT_A_CHOICE));
            }
            return found;
        }
    }

    record Because(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    record Listed(List<Item> items, int page, int pages, long total) {}

    record Item(
            UUID id,
            String tool,
            String state,
            String outcome,
            String words,
            @JsonProperty("in_force") boolean inForce,
            boolean overdue,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @JsonProperty("review_by") @Nullable LocalDate reviewBy,
            String proposer,
            @JsonProperty("proposed_at") Instant proposedAt,
            @Nullable String approver,
            String reason) {
        static Item of(DecisionRow row) {
            return new Item(
                    row.id(),
                    row.tool(),
                    row.state().key(),
                    row.outcome().key(),
                    row.outcomeText(),
                    row.inForce(),
                    row.overdue(),
                    row.since(),
                    row.until(),
                    row.reviewBy(),
                    row.proposer(),
                    row.proposedAt(),
                    row.approver(),
                    row.reason());
        }
    }

    record Detail(
            Item decision,
            @Nullable String alternative,
            @JsonProperty("none_because") @Nullable String noneBecause,
            @JsonProperty("override_because") @Nullable String overrideBecause,
            List<RuleJson> rules,
            List<String> sentences,
            List<Step> history) {
        static Detail of(DecisionRow row, DecisionView view, List<Step> history) {
            var alternative = view.alternative();
            var sentences = new ArrayList<String>();
            view.answers().forEach(a -> sentences.add(a.sentence()));
            view.exceptions().forEach(a -> sentences.add(a.sentence()));
            return new Detail(
                    Item.of(row),
                    alternative == null ? null : alternative.slug(),
                    view.noneBecause(),
                    view.overrideBecause(),
                    view.matrix().rules().stream().map(RuleJson::of).toList(),
                    sentences,
                    history);
        }
    }

    record Step(Instant at, String act, String state, String person, String reason) {}

    private static @Nullable String key(@Nullable Keyed keyed) {
        return keyed == null ? null : keyed.key();
    }
}
