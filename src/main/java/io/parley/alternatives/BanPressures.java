package io.parley.alternatives;

import io.parley.catalog.Tools;
import io.parley.kernel.Languages;
import io.parley.register.BanCheck;
import io.parley.register.BanPressure;
import io.parley.register.DecisionState;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.surveys.UseOfTools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What forbidding a tool would weigh on people, by the survey that was released last. */
@ApplicationScoped
@Transactional
class BanPressures implements BanCheck {
    private static final Set<DecisionState> APPROVED =
            Set.of(DecisionState.APPROVED, DecisionState.APPROVED_WITH_CONDITIONS);

    private final Stated stated;
    private final Alternatives alternatives;
    private final Decisions decisions;
    private final Tools tools;

    BanPressures(Stated stated, Alternatives alternatives, Decisions decisions, Tools tools) {
        this.stated = stated;
        this.alternatives = alternatives;
        this.decisions = decisions;
        this.tools = tools;
    }

    /** {@code alternative}: by the decision, else the best that may be offered; empty for none. */
    record Line(
            String tool,
            String name,
            BanPressure pressure,
            String alternative,
            String alternativeName,
            @Nullable DecisionView decision) {}

    @Override
    public Optional<BanPressure> of(String tool, @Nullable String alternative) {
        return stated.survey().flatMap(survey -> survey.find(tool).map(use -> pressure(survey, use, alternative)));
    }

    /** Every tool that people say they use and that is not approved, the heaviest first; a fixed number of queries. */
    List<Line> list() {
        return stated.survey().map(this::list).orElse(List.of());
    }

    private List<Line> list(UseOfTools survey) {
        var used = survey.tools().stream()
                .filter(use -> use.people() > 0 && !use.slug().equals("other"))
                .toList();
        var decided =
                decisions.inForce(used.stream().map(UseOfTools.ToolUse::slug).toList());
        var named = decided.values().stream()
                .map(DecisionView::alternative)
                .flatMap(Stream::ofNullable)
                .map(DecisionView.Alternative::slug);
        var offers = alternatives.offers(Stream.concat(used.stream().map(UseOfTools.ToolUse::slug), named)
                .toList());
        return used.stream()
                .filter(use -> offers.knows(use.slug()))
                .filter(use -> !decided.containsKey(use.slug())
                        || !APPROVED.contains(decided.get(use.slug()).state()))
                .map(use -> line(survey, use, decided.get(use.slug()), offers))
                .sorted(Comparator.comparing((Line l) -> -l.pressure.points())
                        .thenComparing(l -> -l.pressure.people())
                        .thenComparing(Line::tool))
                .toList();
    }

    private static Line line(
            UseOfTools survey, UseOfTools.ToolUse use, @Nullable DecisionView decision, Offers offers) {
        var weights = Stated.reasons(survey, use.slug());
        var named = decision == null ? null : decision.alternative();
        var best = named == null
                ? offers.rank(use.slug(), weights).stream()
                        .filter(r -> r.safety().passes())
                        .findFirst()
                        .map(r -> new DecisionView.Alternative(r.slug(), r.name()))
                        .orElse(null)
                : named;
        int coverage = best == null || !offers.knows(best.slug())
                ? 0
                : offers.cover(use.slug(), best.slug(), weights).percent();
        return new Line(
                use.slug(),
                use.name(),
                pressure(survey, use, coverage),
                best == null ? "" : best.slug(),
                best == null ? "" : best.name(),
                decision);
    }

    private BanPressure pressure(UseOfTools survey, UseOfTools.ToolUse use, @Nullable String alternative) {
        return pressure(
                survey,
                use,
                alternative == null || !known(alternative)
                        ? 0
                        : alternatives
                                .cover(use.slug(), alternative, Stated.reasons(survey, use.slug()))
                                .percent());
    }

    private static BanPressure pressure(UseOfTools survey, UseOfTools.ToolUse use, int coverage) {
        var groups = use.groups().stream()
                .filter(g -> g.share() > BanPressure.MANY)
                .map(UseOfTools.GroupCount::group)
                .collect(Collectors.toList());
        var words = Languages.messages(AlternativeMessages.class);
        if (groups.isEmpty() && use.share() > BanPressure.MANY) {
            groups.add(words.everybody());
        }
        return new BanPressure(
                use.people(),
                survey.answered(),
                coverage,
                List.copyOf(groups),
                words.pressureText(use.people(), survey.answered(), use.name(), coverage));
    }

    private boolean known(String tool) {
        return tools.names(List.of(tool)).containsKey(tool);
    }
}
