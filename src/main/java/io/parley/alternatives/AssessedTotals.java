package io.parley.alternatives;

import io.parley.assessments.Assessment;
import io.parley.assessments.Assessments;
import io.parley.catalog.ToolSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points as the company's own weights make them; a range is no number. */
@ApplicationScoped
class AssessedTotals implements SecurityTotals {
    private final Assessments assessments;

    AssessedTotals(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Map<String, Total> of(List<ToolSheet> tools) {
        var totals = new HashMap<String, Total>();
        for (Assessment assessed :
                assessments.list(tools.stream().map(ToolSheet::slug).toList())) {
            var points = assessed.total().value();
            if (points != null) {
                totals.put(
                        assessed.tool(), new Total(points, !assessed.knockOuts().isEmpty()));
            }
        }
        return totals;
    }
}
