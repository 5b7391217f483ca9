package io.parley.register;

import io.parley.kernel.Languages;
import io.parley.kernel.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decisions in the reader's language. */
final class DecisionWords {
    private DecisionWords() {}

    static DecisionMessages words() {
        return Languages.messages(DecisionMessages.class);
    }

    static String state(DecisionState state, @Nullable LocalDate until) {
        var words = words();
        return switch (state) {
            case PROPOSED -> words.stateProposed();
            case UNDER_REVIEW -> words.stateUnderReview();
            case APPROVED -> words.stateApproved();
            case APPROVED_WITH_CONDITIONS -> words.stateWithConditions();
            case TOLERATED_UNTIL ->
                until == null ? words.stateTolerated() : words.stateToleratedUntil(Times.day(until));
            case NOT_PERMITTED -> words.stateNotPermitted();
            case RETIRED -> words.stateRetired();
        };
    }

    static String of(DataClass data) {
        var words = words();
        return switch (data) {
            case PUBLIC -> words.dataPublic();
            case INTERNAL -> words.dataInternal();
            case CONFIDENTIAL -> words.dataConfidential();
            case RESTRICTED -> words.dataRestricted();
        };
    }

    /** What it means, for those who choose. */
    static String explain(DataClass data) {
        var words = words();
        return switch (data) {
            case PUBLIC -> words.explainPublic();
            case INTERNAL -> words.explainInternal();
            case CONFIDENTIAL -> words.explainConfidential();
            case RESTRICTED -> words.explainRestricted();
        };
    }

    static String of(Recipient recipient) {
        var words = words();
        return switch (recipient) {
            case COLLEAGUES -> words.toColleagues();
            case CUSTOMERS -> words.toCustomers();
            case PARTNERS_AND_AUTHORITIES -> words.toPartners();
        };
    }

    static String of(Device device) {
        var words = words();
        return switch (device) {
            case MANAGED_LAPTOP -> words.fromLaptop();
            case MANAGED_PHONE -> words.fromPhone();
            case PRIVATE_PHONE -> words.fromPrivatePhone();
        };
    }

    static String of(Purpose purpose) {
        return purpose == Purpose.EMERGENCY ? words().inEmergency() : words().inEveryday();
    }

    static String of(Permission permission) {
        var words = words();
        return switch (permission) {
            case YES -> words.yes();
            case YES_IF -> words.yesIf();
            case NO -> words.no();
        };
    }

    /** "Confidential, to customers, from a private phone, in an emergency". */
    static String cell(MatrixRule rule) {
        var parts = new ArrayList<String>();
        parts.add(rule.data() == null ? words().dataAny() : of(rule.data()));
        if (rule.recipient() != null) {
            parts.add(of(rule.recipient()));
        }
        if (rule.device() != null) {
            parts.add(of(rule.device()));
        }
        if (rule.purpose() != null) {
            parts.add(of(rule.purpose()));
        }
        return String.join(", ", parts);
    }

    /** "yes, if the customer wrote first". */
    static String answer(MatrixRule rule) {
        return rule.answer() == Permission.YES_IF && rule.condition() != null
                ? words().yesIfThat(rule.condition())
                : of(rule.answer());
    }

    static DecisionView.Answer answer(MatrixRule rule, @Nullable String insteadUse) {
        var answer = answer(rule);
        var cell = cell(rule);
        return new DecisionView.Answer(
                rule.data(),
                cell,
                rule.answer(),
                answer,
                rule.condition(),
                rule.answer() == Permission.NO && insteadUse != null
                        ? words().sentenceInstead(cell, answer, insteadUse)
                        : words().sentence(cell, answer));
    }

    static DecisionBrief brief(Decision d, Map<String, String> tools, LocalDate today) {
        var view = view(d, new DecisionMatrix(List.of()), person -> "", tools, today);
        return new DecisionBrief(
                view.id(),
                view.tool(),
                view.mood(),
                view.stateText(),
                view.alternative(),
                view.reviewBy(),
                view.overdue());
    }

    static DecisionView view(
            Decision d,
            DecisionMatrix matrix,
            Function<UUID, @Nullable String> names,
            Map<String, String> tools,
            LocalDate today) {
        var slug = d.alternativeSlug;
        var alternative = slug == null ? null : new DecisionView.Alternative(slug, tools.getOrDefault(slug, slug));
        var since = DecisionChecks.from(d.effectiveOn, d.decidedAt == null ? today : LocalDate.MIN);
        var review = DecisionChecks.reviewBy(d.outcome, d.reviewBy, d.untilDay, since);
        var until = d.untilDay;
        return new DecisionView(
                d.id,
                d.toolSlug,
                tools.getOrDefault(d.toolSlug, d.toolSlug),
                d.outcome,
                state(d.outcome, until),
                since,
                until,
                until != null && until.isBefore(today),
                review,
                review.isBefore(today),
                d.reason,
                d.decidedBecause == null ? "" : d.decidedBecause,
                text(names.apply(d.proposedBy)),
                d.decidedBy == null ? "" : text(names.apply(d.decidedBy)),
                alternative,
                d.noneBecause,
                d.overrideBecause,
                matrix);
    }

    static List<DecisionView.Answer> exceptions(DecisionMatrix matrix, @Nullable String instead) {
        return matrix.exceptions().stream().map(rule -> answer(rule, instead)).toList();
    }

    static List<DecisionView.Answer> general(DecisionMatrix matrix, @Nullable String instead) {
        var answers = new ArrayList<DecisionView.Answer>();
        for (var data : DataClass.values()) {
            matrix.general(data).ifPresent(rule -> answers.add(answer(rule, instead)));
        }
        return answers;
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
