package io.parley.overview;

import io.parley.alternatives.Alternatives;
import io.parley.assessments.AssessmentView;
import io.parley.assessments.Assessments;
import io.parley.assessments.Passport;
import io.parley.assessments.PassportView;
import io.parley.catalog.Reason;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.parley.catalog.Verdict;
import io.parley.catalog.Words;
import io.parley.policies.Assignments;
import io.parley.policies.Policies;
import io.parley.policies.WaitingPolicy;
import io.parley.register.DecisionState;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.register.Register;
import io.parley.requests.ChannelRow;
import io.parley.requests.Channels;
import io.parley.requests.ExceptionRow;
import io.parley.requests.Exceptions;
import io.parley.surveys.SurveyResults;
import io.parley.vendors.VendorRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings together what the company asked, decided and knows about one tool. */
@ApplicationScoped
class Here {
    /** On one sheet there is room for so many. */
    private static final int POLICIES = 3;

    private final Tools tools;
    private final Assessments assessments;
    private final Register register;
    private final Decisions decisions;
    private final Exceptions exceptions;
    private final Channels channels;
    private final SurveyResults surveys;
    private final VendorRecords records;
    private final Alternatives alternatives;
    private final Policies policies;
    private final CoverageNow coverage;
    private final Assignments assignments;
    private final Clock clock;

    Here(
            Tools tools,
            Assessments assessments,
            Register register,
            Decisions decisions,
            Exceptions exceptions,
            Channels channels,
            SurveyResults surveys,
            VendorRecords records,
            Alternatives alternatives,
            Policies policies,
            CoverageNow coverage,
            Assignments assignments,
            Clock clock) {
        this.tools = tools;
        this.assessments = assessments;
        this.register = register;
        this.decisions = decisions;
        this.exceptions = exceptions;
        this.channels = channels;
        this.surveys = surveys;
        this.records = records;
        this.alternatives = alternatives;
        this.policies = policies;
        this.coverage = coverage;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** As the current company sees it and this person may. Throws when there is no such tool. */
    HereView of(String slug, UUID reader) {
        var sheet = tools.get(slug);
        var words = Words.current();
        var use = HereUse.of(slug, surveys.latest(), words);
        var holds = decisions.inForce(slug).orElse(null);
        boolean needsNone = holds != null && holds.state() == DecisionState.APPROVED;
        return new HereView(
                slug,
                sheet.name(),
                LocalDate.now(clock),
                Verdict.of(sheet, words).sentence(),
                use,
                rule(slug, holds, reader),
                HereControl.of(sheet, words),
                AssessmentView.of(assessments.of(sheet)),
                PassportView.of(Passport.of(sheet, words)),
                HereRecord.of(records.forTool(slug), records.years(slug)),
                needsNone ? null : instead(sheet, holds, use),
                needsNone,
                policies.aboutTool(slug).stream()
                        .limit(POLICIES)
                        .map(p -> CoverageLine.of(coverage.of(p.id()), "/my-policies/" + p.versionId()))
                        .toList(),
                assignments.listWaitingFor(reader).stream()
                        .map(WaitingPolicy::policyId)
                        .collect(Collectors.toSet()));
    }

    private HereRule rule(String slug, @Nullable DecisionView holds, UUID reader) {
        var running = exceptions.forTool(slug);
        return new HereRule(
                holds,
                register.slugs().contains(slug),
                running.size(),
                running.stream()
                        .map(ExceptionRow::until)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                running.stream()
                        .filter(e -> e.person().equals(reader))
                        .map(e -> new HereRule.Mine(e.id(), e.until()))
                        .findFirst()
                        .orElse(null),
                channels.forTool(slug).stream().map(ChannelRow::handle).toList());
    }

    /** The one that the decision names, else the best of the register for what people say. */
    private @Nullable HereInstead instead(ToolSheet from, @Nullable DecisionView holds, HereUse use) {
        Map<Reason, Integer> stated = use.why().stream()
                .collect(Collectors.toMap(
                        HereUse.Why::reason, HereUse.Why::people, Integer::sum, () -> new EnumMap<>(Reason.class)));
        var ranked = stated.isEmpty()
                ? alternatives.rank(from.slug(), EnumSet.noneOf(Reason.class))
                : alternatives.rank(from.slug(), stated);
        var named = holds == null ? null : holds.alternative();
        return candidates(ranked, named).stream()
                .findFirst()
                .map(best -> HereInstead.of(best.name(), named != null, best.coverage(), stated, stated.keySet()))
                .orElse(null);
    }

    private static List<Alternatives.Ranked> candidates(
            List<Alternatives.Ranked> ranked, DecisionView.@Nullable Alternative named) {
        return named == null
                ? ranked
                : ranked.stream().filter(r -> r.slug().equals(named.slug())).toList();
    }
}
