package io.parley.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people would read if the matrix in the form were approved: the card, what changes against what holds, and everything
 * that contradicts itself or is missing, one by one with the field it stands in.
 */
record DecisionPreview(RuleCard card, boolean decided, List<MatrixDiff.Change> changes, List<Problem> problems) {
    record Problem(String field, String text) {}

    static DecisionPreview of(
            String tool, String toolName, DecisionTyped.Read read, @Nullable DecisionMatrix standing) {
        var matrix = read.draft().matrix();
        var faults = read.draft().outcome().isOutcome()
                ? MatrixLint.faults(read.draft().outcome(), matrix)
                : MatrixLint.cells(matrix);
        return new DecisionPreview(
                RuleCard.of(tool, toolName, matrix),
                standing != null,
                MatrixDiff.of(standing, matrix),
                java.util.stream.Stream.concat(
                                read.faults().stream().filter(f -> f.field().equals("exceptions")), faults.stream())
                        .map(f -> new Problem(f.field(), DecisionFaults.of(f)))
                        .distinct()
                        .toList());
    }
}
