package io.parley.assessments;

import java.util.List;

/**
 * What one company may think of one tool, by one version of the method. The six dimensions are in their order; the same sheet,
 * weights and method give the same assessment.
 */
public record Assessment(
        String tool,
        String method,
        Weights weights,
        Score total,
        Grade grade,
        List<DimensionScore> dimensions,
        List<KnockOut> knockOuts) {}
