package io.parley.surveys;

import io.parley.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The end of a survey in one transaction: counted, published, and every link between people and answers cut. */
@ApplicationScoped
class Closing {
    private static final int EVERY = 500;

    private final Participations participations;
    private final Answers answers;
    private final EarlierWaves earlier;
    private final Releases releases;
    private final Nudges nudges;
    private final AnswerEnds ends;
    private final ClosingSteps steps;
    private final TenantWork work;
    private final Event<SurveyClosed> closed;
    private final Event<SurveyReleased> released;
    private final Clock clock;

    Closing(
            Participations participations,
            Answers answers,
            EarlierWaves earlier,
            Releases releases,
            Nudges nudges,
            AnswerEnds ends,
            ClosingSteps steps,
            TenantWork work,
            Event<SurveyClosed> closed,
            Event<SurveyReleased> released,
            Clock clock) {
        this.participations = participations;
        this.answers = answers;
        this.earlier = earlier;
        this.releases = releases;
        this.nudges = nudges;
        this.ends = ends;
        this.steps = steps;
        this.work = work;
        this.closed = closed;
        this.released = released;
        this.clock = clock;
    }

    void of(Survey survey) {
        var cells = participations.cells(survey.id);
        var tally = new Tally(cells, casts(survey, cells), survey.threshold, earlier.of(survey, cells));
        var release = tally.release(
                survey.questions(), (done, of) -> steps.at(survey.id, ClosingSteps.Step.COUNTING, done, of));
        var hidden = tally.hiddenCells();
        var shown = release.isEmpty()
                ? List.<java.util.UUID>of()
                : IntStream.range(0, cells.size())
                        .filter(i -> !hidden.get(i))
                        .mapToObj(i -> cells.get(i).id())
                        .toList();
        steps.at(survey.id, ClosingSteps.Step.CUTTING, 0, 2);
        answers.move(survey.id, shown);
        steps.at(survey.id, ClosingSteps.Step.CUTTING, 1, 2);
        participations.rewrite(survey.id, shown);
        steps.at(survey.id, ClosingSteps.Step.CUTTING, 2, 2);
        nudges.forget(survey.id);
        ends.waitFor(survey);
        work.waits(VacuumJob.WORK);
        survey.close(clock.instant(), answers.walPosition(), release.isPresent());
        closed.fire(new SurveyClosed(survey.id, survey.title));
        release.ifPresent(r -> {
            releases.add(survey.id, r, clock.instant());
            released.fire(new SurveyReleased(survey.id, survey.title, r.answered(), r.invited()));
        });
    }

    private List<Tally.Cast> casts(Survey survey, List<Tally.Cell> cells) {
        var ids = cells.stream().map(Tally.Cell::id).toList();
        var staged = answers.staged(survey.id);
        var casts = new ArrayList<Tally.Cast>();
        for (var answer : staged) {
            if (casts.size() % EVERY == 0) {
                steps.at(survey.id, ClosingSteps.Step.READING, casts.size(), staged.size());
            }
            casts.add(new Tally.Cast(ids.indexOf(answer.cell()), Ballot.read(answer.json())));
        }
        return casts;
    }
}
