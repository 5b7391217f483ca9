package io.parley.overview;

import io.parley.catalog.Tools;
import io.parley.identity.People;
import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Plans in the reader's words, with the names of tools and people. */
@ApplicationScoped
class SwitchViews {
    private final SwitchPlans plans;
    private final Tools tools;
    private final People people;
    private final Clock clock;

    SwitchViews(SwitchPlans plans, Tools tools, People people, Clock clock) {
        this.plans = plans;
        this.tools = tools;
        this.people = people;
        this.clock = clock;
    }

    SwitchView get(UUID id) {
        var plan = plans.get(id);
        var steps = plans.steps(id);
        return view(plan, steps, tools.names(List.of(plan.toolSlug, plan.toSlug)), names(List.of(plan), steps));
    }

    /** Without what has to be done. */
    List<SwitchView> list() {
        var found = plans.listAllByState();
        var names = tools.names(
                found.stream().flatMap(p -> Stream.of(p.toolSlug, p.toSlug)).toList());
        var people = names(found, List.of());
        return found.stream().map(plan -> view(plan, List.of(), names, people)).toList();
    }

    private SwitchView view(
            SwitchPlan plan, List<SwitchStep> steps, Map<String, String> names, Map<UUID, String> people) {
        var words = Languages.messages(SwitchMessages.class);
        return new SwitchView(
                plan.id,
                plan.toolSlug,
                names.getOrDefault(plan.toolSlug, plan.toolSlug),
                plan.toSlug,
                names.getOrDefault(plan.toSlug, plan.toSlug),
                plan.targetDay,
                ChronoUnit.DAYS.between(LocalDate.now(clock), plan.targetDay),
                people.getOrDefault(plan.startedBy, ""),
                plan.startedAt,
                plan.outcome == null || plan.endedBy == null || plan.endedAt == null
                        ? null
                        : new SwitchView.Ended(
                                plan.outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                people.getOrDefault(plan.endedBy, ""),
                                plan.endedAt),
                steps.stream().map(step -> step(step, words, people)).toList());
    }

    private static SwitchView.Step step(SwitchStep step, SwitchMessages words, Map<UUID, String> people) {
        var kind = step.kind.name().toLowerCase(Locale.ROOT);
        return new SwitchView.Step(
                step.id,
                Objects.requireNonNullElseGet(step.task, () -> words.step(kind)),
                step.task == null ? words.stepHint(kind) : "",
                step.doneBy == null ? "" : people.getOrDefault(step.doneBy, ""),
                step.doneAt);
    }

    private Map<UUID, String> names(List<SwitchPlan> plans, List<SwitchStep> steps) {
        return people.names(Stream.concat(
                        plans.stream().flatMap(p -> Stream.of(p.startedBy, p.endedBy)),
                        steps.stream().map(s -> s.doneBy))
                .filter(Objects::nonNull)
                .toList());
    }
}
