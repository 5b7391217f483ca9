package io.parley.overview;

import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Times;
import io.parley.policies.Assignments;
import io.parley.policies.OpenPolicy;
import io.parley.policies.Policies;
import io.parley.policies.VersionState;
import io.parley.requests.ChannelRow;
import io.parley.requests.Channels;
import io.parley.requests.RequestFilter;
import io.parley.requests.RequestReviews;
import io.parley.requests.RequestState;
import io.parley.requests.Requests;
import io.parley.surveys.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for one person as somebody who works there, the earliest day first; without a day last. */
@ApplicationScoped
class Acts {
    private static final int MOST_REQUESTS = 20;

    /** So long before the quarter is over a custodian is asked. */
    private static final Duration ATTEST_AHEAD = Duration.ofDays(14);

    private final Surveys surveys;
    private final Assignments assignments;
    private final Policies policies;
    private final Requests requests;
    private final RequestReviews reviews;
    private final Channels channels;
    private final Clock clock;

    Acts(
            Surveys surveys,
            Assignments assignments,
            Policies policies,
            Requests requests,
            RequestReviews reviews,
            Channels channels,
            Clock clock) {
        this.surveys = surveys;
        this.assignments = assignments;
        this.policies = policies;
        this.requests = requests;
        this.reviews = reviews;
        this.channels = channels;
        this.clock = clock;
    }

    /** {@code button}: what happens when one goes there. */
    record Act(
            String title,
            String text,
            String button,
            String address,
            @Nullable LocalDate day,
            boolean late) {}

    List<Act> of(UUID person, Set<Role> roles) {
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
        if (roles.contains(Role.OBSERVER)) {
            for (var survey : surveys.listToSign(person)) {
                acts.add(new Act(
                        survey.title(),
                        words.signText(),
                        words.signButton(),
                        "/surveys/" + survey.survey(),
                        null,
                        false));
            }
        }
        for (var policy : assignments.listWaitingFor(person)) {
            acts.add(new Act(
                    policy.title(),
                    policy.overdue()
                            ? words.policyLate(Times.day(policy.dueOn()))
                            : words.policyText(Times.day(policy.dueOn())),
                    words.policyButton(),
                    "/my-policies/" + policy.versionId(),
                    policy.dueOn(),
                    policy.overdue()));
        }
        if (roles.contains(Role.POLICY_AUTHOR)) {
            for (var open : policies.listOpen()) {
                text(open, words).ifPresent(acts::add);
            }
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
        if (roles.contains(Role.REVIEWER) || roles.contains(Role.APPROVER)) {
            reviews.listFor(person, MOST_REQUESTS)
                    .forEach(r -> acts.add(new Act(
                            words.reviewTitle(r.name()),
                            words.reviewText(Times.day(r.decideBy())),
                            words.reviewButton(),
                            "/requests/" + r.id(),
                            r.decideBy(),
                            r.isLate(LocalDate.now(clock)))));
        }
        channels.listHeldBy(person).forEach(c -> channel(c, words).ifPresent(acts::add));
        acts.sort(Comparator.comparing(Act::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return acts;
    }

    /** What whoever holds an account for customers has to do with it: change the way in, or say that all of it is right. */
    private Optional<Act> channel(ChannelRow row, HomeMessages words) {
        var now = clock.instant();
        var address = "/channels/" + row.id();
        if (!row.rotations().isEmpty()) {
            var due = row.rotations().get(0).dueAt();
            return Optional.of(new Act(
                    words.rotate(row.handle()),
                    words.channelText(row.toolName()),
                    words.channelButton(),
                    address,
                    LocalDate.ofInstant(due, ZoneOffset.UTC),
                    due.isBefore(now)));
        }
        var due = row.attestBy();
        return due.isAfter(now.plus(ATTEST_AHEAD))
                ? Optional.empty()
                : Optional.of(new Act(
                        words.confirmChannel(row.handle()),
                        words.confirmChannelText(Times.day(LocalDate.ofInstant(due, ZoneOffset.UTC))),
                        words.channelButton(),
                        address,
                        LocalDate.ofInstant(due, ZoneOffset.UTC),
                        due.isBefore(now)));
    }

    /** What only an author can do about a text: publish it, or write it again. */
    private static Optional<Act> text(OpenPolicy open, HomeMessages words) {
        var address = "/policies/" + open.policyId();
        if (open.state() == VersionState.APPROVED) {
            return Optional.of(new Act(open.title(), words.publishText(), words.publishButton(), address, null, false));
        }
        return open.state() == VersionState.DRAFT && open.returned()
                ? Optional.of(new Act(open.title(), words.returnedText(), words.returnedButton(), address, null, false))
                : Optional.empty();
    }
}
