package io.parley.assessments;

import io.parley.vendors.evidence.ToolRating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one company may think of one tool, by one version of the method. The six dimensions are in their order; the same sheet,
 * weights, rating and method give the same assessment. {@code rating}: what is behind the vendor's dimension, whether it counts or
 * not; null where no score was kept.
 */
public record Assessment(
        String tool,
        String method,
        Weights weights,
        Score total,
        Grade grade,
        List<DimensionScore> dimensions,
        List<KnockOut> knockOuts,
        @Nullable ToolRating rating) {}
