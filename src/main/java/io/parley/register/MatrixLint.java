package io.parley.register;

import io.parley.register.DecisionFault.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds gaps and contradictions in a matrix, cell by cell. */
final class MatrixLint {
    private final DecisionMatrix matrix;
    private final List<DecisionFault> faults = new ArrayList<>();

    private MatrixLint(DecisionMatrix matrix) {
        this.matrix = matrix;
    }

    static List<DecisionFault> faults(DecisionState outcome, DecisionMatrix matrix) {
        var lint = new MatrixLint(matrix);
        lint.cells();
        lint.outcome(outcome);
        return lint.faults;
    }

    /** As {@link #faults}, before anybody has said what it is to come to. */
    static List<DecisionFault> cells(DecisionMatrix matrix) {
        var lint = new MatrixLint(matrix);
        lint.cells();
        return lint.faults;
    }

    private void cells() {
        rules();
        gaps();
        rises();
    }

    /** The field of the form that a line stands in. */
    static String field(MatrixRule rule) {
        var data = rule.data();
        return rule.isGeneral() && data != null ? data.key() : "exceptions";
    }

    private void rules() {
        for (int i = 0; i < matrix.rules().size(); i++) {
            var rule = matrix.rules().get(i);
            var condition = rule.condition();
            if (rule.answer() == Permission.YES_IF && (condition == null || condition.isBlank())) {
                add(Kind.CONDITION_MISSING, rule);
            }
            if (rule.data() == null && rule.answer() == Permission.YES) {
                add(Kind.WIDENS_FOR_ALL, rule);
            }
            if (matrix.rules().subList(0, i).stream().anyMatch(rule::sameCells)) {
                add(Kind.SAID_TWICE, rule);
            }
        }
    }

    private void gaps() {
        for (var data : DataClass.values()) {
            if (matrix.general(data).isEmpty()) {
                add(Kind.GAP, MatrixRule.of(data, Permission.NO));
            }
        }
    }

    /** What is more sensitive may never go where something less sensitive may not. The general answers first. */
    private void rises() {
        for (int i = 1; i < DataClass.values().length; i++) {
            var less = DataClass.values()[i - 1];
            var more = DataClass.values()[i];
            var general = matrix.general(more);
            var weaker = matrix.general(less);
            if (general.isEmpty() || weaker.isEmpty()) {
                continue;
            }
            if (general.get().answer().allowsMoreThan(weaker.get().answer())) {
                faults.add(new DecisionFault(more.key(), Kind.RISES, general.get(), weaker.get(), 0));
            } else {
                rises(less, more);
            }
        }
    }

    private void rises(DataClass less, DataClass more) {
        for (var recipient : Recipient.values()) {
            for (var device : Device.values()) {
                if (!rises(less, more, recipient, device, Purpose.EVERYDAY)) {
                    rises(less, more, recipient, device, Purpose.EMERGENCY);
                }
            }
        }
    }

    /** A cell is named once: its emergencies are spoken of where they alone are wrong. */
    private boolean rises(DataClass less, DataClass more, Recipient recipient, Device device, Purpose purpose) {
        var upper =
                matrix.answer(more, recipient, device, purpose).orElseThrow().answer();
        var lower =
                matrix.answer(less, recipient, device, purpose).orElseThrow().answer();
        if (!upper.allowsMoreThan(lower)) {
            return false;
        }
        var named = purpose == Purpose.EMERGENCY ? purpose : null;
        faults.add(new DecisionFault(
                "exceptions",
                Kind.RISES,
                new MatrixRule(more, recipient, device, named, upper, null),
                new MatrixRule(less, recipient, device, named, lower, null),
                0));
        return true;
    }

    private void outcome(DecisionState outcome) {
        boolean conditional = false;
        boolean allowed = false;
        for (var rule : matrix.rules()) {
            conditional |= rule.answer() == Permission.YES_IF;
            allowed |= rule.data() != null && rule.answer() != Permission.NO;
            if (outcome == DecisionState.NOT_PERMITTED && rule.answer() != Permission.NO) {
                add(Kind.YES_THOUGH_NOT_PERMITTED, rule);
            }
            if (outcome == DecisionState.APPROVED && rule.answer() == Permission.YES_IF) {
                add(Kind.CONDITION_THOUGH_APPROVED, rule);
            }
        }
        if (outcome == DecisionState.APPROVED_WITH_CONDITIONS && !conditional) {
            faults.add(DecisionFault.of("outcome", Kind.CONDITIONS_NOWHERE));
        }
        if (outcome != DecisionState.NOT_PERMITTED
                && !allowed
                && matrix.general(DataClass.PUBLIC).isPresent()) {
            faults.add(DecisionFault.of("outcome", Kind.NOTHING_ALLOWED));
        }
    }

    private void add(Kind kind, MatrixRule rule) {
        faults.add(DecisionFault.of(field(rule), kind, rule));
    }
}
