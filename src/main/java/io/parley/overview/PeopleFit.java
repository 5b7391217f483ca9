package io.parley.overview;

import io.parley.alternatives.Alternatives;
import io.parley.assessments.Fit;
import io.parley.assessments.FitForPeople;
import io.parley.catalog.Reason;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.register.Register;
import io.parley.surveys.SurveyResults;
import io.parley.surveys.UseOfTools;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people say about a tool in the survey that was released last, and about those that it is to replace. */
@ApplicationScoped
class PeopleFit implements FitForPeople {
    private final SurveyResults surveys;
    private final Register register;
    private final Decisions decisions;
    private final Alternatives alternatives;

    PeopleFit(SurveyResults surveys, Register register, Decisions decisions, Alternatives alternatives) {
        this.surveys = surveys;
        this.register = register;
        this.decisions = decisions;
        this.alternatives = alternatives;
    }

    @Override
    public Optional<Fit> of(String tool) {
        return surveys.latest()
                .flatMap(use -> use.find(tool)
                        .map(said -> new Fit(
                                use.title(), use.releasedAt(), said.people(), satisfied(said), replaces(tool, use))));
    }

    private List<Fit.Replaces> replaces(String tool, UseOfTools use) {
        return decisions.inForce(register.slugs()).values().stream()
                .filter(d -> names(d, tool))
                .sorted(Comparator.comparing(DecisionView::toolName))
                .flatMap(d -> use.find(d.tool()).stream().map(from -> replaced(d, from, tool)))
                .toList();
    }

    private Fit.Replaces replaced(DecisionView decision, UseOfTools.ToolUse from, String tool) {
        Set<Reason> stated =
                from.reasons().stream().map(UseOfTools.ReasonCount::reason).collect(Collectors.toSet());
        var coverage = alternatives.cover(decision.tool(), tool, stated);
        return new Fit.Replaces(
                decision.tool(), decision.toolName(), satisfied(from), coverage.percent(), coverage.isGap());
    }

    private static boolean names(DecisionView decision, String tool) {
        var alternative = decision.alternative();
        return alternative != null && alternative.slug().equals(tool);
    }

    /** Of 100 who use it; null where it may not be shown. */
    private static @Nullable Integer satisfied(UseOfTools.ToolUse use) {
        return use.worksWell().isEmpty() || use.people() == 0
                ? null
                : (int) Math.round(100.0 * use.worksWell().getAsInt() / use.people());
    }
}
