package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** The end of a survey in one transaction: counted, published, and every link between people and answers cut. */
@ApplicationScoped
class Closing {
    private final Participations participations;
    private final Answers answers;
    private final EarlierWaves earlier;
    private final Releases releases;
    private final Nudges nudges;
    private final AnswerEnds ends;
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
            Event<SurveyClosed> closed,
            Event<SurveyReleased> released,
            Clock clock) {
        this.participations = participations;
        this.answers = answers;
        this.earlier = earlier;
        this.releases = releases;
        this.nudges = nudges;
        this.ends = ends;
        this.closed = closed;
        this.released = released;
        this.clock = clock;
    }

    void of(Survey survey) {
        var cells = participations.cells(survey.id);
        var tally = new Tally(cells, casts(survey, cells), survey.threshold, earlier.of(survey, cells));
        var release = tally.release(survey.questions());
        var hidden = tally.hiddenCells();
        var shown = release.isEmpty()
                ? List.<java.util.UUID>of()
                : IntStream.range(0, cells.size())
                        .filter(i -> !hidden.get(i))
                        .mapToObj(i -> cells.get(i).id())
                        .toList();
        answers.move(survey.id, shown);
        participations.rewrite(survey.id, shown);
        nudges.forget(survey.id);
        ends.waitFor(survey);
        survey.close(clock.instant(), answers.walPosition(), release.isPresent());
        closed.fire(new SurveyClosed(survey.id, survey.title));
        release.ifPresent(r -> {
            releases.add(survey.id, r, clock.instant());
            released.fire(new SurveyReleased(survey.id, survey.title, r.answered(), r.invited()));
        });
    }

    private List<Tally.Cast> casts(Survey survey, List<Tally.Cell> cells) {
        var ids = cells.stream().map(Tally.Cell::id).toList();
        return answers.staged(survey.id).stream()
                .map(staged -> new Tally.Cast(ids.indexOf(staged.cell()), staged.ballot()))
                .toList();
    }
}
