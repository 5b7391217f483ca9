package io.parley.overview;

import io.parley.kernel.Languages;
import io.parley.kernel.Times;
import io.parley.policies.Assignments;
import io.parley.requests.RequestFilter;
import io.parley.requests.RequestState;
import io.parley.requests.Requests;
import io.parley.surveys.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for one person as somebody who works there, the earliest day first; without a day last. */
@ApplicationScoped
class Acts {
    private static final int MOST_REQUESTS = 20;

    private final Surveys surveys;
    private final Assignments assignments;
    private final Requests requests;

    Acts(Surveys surveys, Assignments assignments, Requests requests) {
        this.surveys = surveys;
        this.assignments = assignments;
        this.requests = requests;
    }

    /** {@code button}: what happens when one goes there. */
    record Act(
            String title,
            String text,
            String button,
            String address,
            @Nullable LocalDate day,
            boolean late) {}

    List<Act> of(UUID person) {
        var words = Languages.messages(HomeMessages.class);
        var acts = new ArrayList<Act>();
        for (var survey : surveys.listOpenFor(person)) {
            acts.add(new Act(
                    survey.title(),
                    words.surveyText(Times.day(survey.closesOn())),
                    words.surveyButton(),
                    "/surveys/" + survey.survey() + "/answer",
                    survey.closesOn(),
                    false));
        }
        for (var policy : assignments.listWaitingFor(person)) {
            acts.add(new Act(
                    policy.title(),
                    policy.overdue()
                            ? words.policyLate(Times.day(policy.dueOn()))
                            : words.policyText(Times.day(policy.dueOn())),
                    words.policyButton(),
                    "/policies/" + policy.policyId(),
                    policy.dueOn(),
                    policy.overdue()));
        }
        requests.list(new RequestFilter(person, null, true), 0, MOST_REQUESTS).stream()
                .filter(r -> r.state() == RequestState.NEEDS_INFO)
                .forEach(r -> acts.add(new Act(
                        words.replyTitle(r.name()),
                        words.replyText(),
                        words.replyButton(),
                        "/requests/" + r.id(),
                        null,
                        false)));
        acts.sort(Comparator.comparing(Act::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return acts;
    }
}
