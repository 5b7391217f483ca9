package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step from each state: where it leads, or that it is refused and nothing changes. */
class ToolRequestTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID REQUESTER = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID REVIEWER = UUID.randomUUID();

    private static final Set<RequestState> OPEN = EnumSet.of(
            RequestState.SUBMITTED, RequestState.TRIAGE, RequestState.NEEDS_INFO, RequestState.SECURITY_REVIEW);

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void anOpenOneIsTakenUpOnceAndAClosedOneNever(RequestState from) {
        var request = in(from);
        if (!OPEN.contains(from)) {
            refused(request, () -> request.takeUp(MONDAY), Refused.Why.NOT_OPEN);
            return;
        }
        assertThat(request.takeUp(MONDAY)).isEqualTo(from == RequestState.SUBMITTED);
        assertThat(request.state).isEqualTo(from == RequestState.SUBMITTED ? RequestState.TRIAGE : from);
        assertThat(request.triagedAt).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void whileItIsOpenMoreCanBeAsked(RequestState from) {
        var request = in(from);
        if (!OPEN.contains(from)) {
            refused(request, () -> request.ask(MONDAY), Refused.Why.NOT_OPEN);
            return;
        }
        request.ask(MONDAY);
        assertThat(request.state).isEqualTo(RequestState.NEEDS_INFO);
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void aReplyLeadsBackToWhereTheQuestionCameFrom(RequestState from) {
        var request = in(from);
        if (from != RequestState.NEEDS_INFO) {
            refused(request, () -> request.replied(MONDAY), Refused.Why.NOT_OPEN);
            return;
        }
        request.replied(MONDAY);
        assertThat(request.state).isEqualTo(RequestState.TRIAGE);
        var reviewed = in(RequestState.SECURITY_REVIEW);
        reviewed.ask(MONDAY);
        reviewed.replied(MONDAY);
        assertThat(reviewed.state).isEqualTo(RequestState.SECURITY_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void securityIsAskedOnceAndNotWhileAReplyIsAwaited(RequestState from) {
        var request = in(from);
        if (from != RequestState.SUBMITTED && from != RequestState.TRIAGE) {
            refused(
                    request,
                    () -> request.refer(MANAGER, MONDAY),
                    OPEN.contains(from) ? Refused.Why.NOT_NOW : Refused.Why.NOT_OPEN);
            return;
        }
        request.refer(MANAGER, MONDAY);
        assertThat(request.state).isEqualTo(RequestState.SECURITY_REVIEW);
        assertThat(request.triagedAt).isEqualTo(MONDAY);
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhatWasPassedOnIsJudgedAndOnce(RequestState from) {
        var request = in(from);
        if (from != RequestState.SECURITY_REVIEW) {
            refused(
                    request,
                    () -> request.review(REVIEWER, SecurityFinding.NO_OBJECTION, MONDAY),
                    OPEN.contains(from) ? Refused.Why.NOT_NOW : Refused.Why.NOT_OPEN);
            return;
        }
        request.review(REVIEWER, SecurityFinding.NO_OBJECTION, MONDAY);
        assertThat(request.state).isEqualTo(RequestState.SECURITY_REVIEW);
        refused(request, () -> request.review(REVIEWER, SecurityFinding.OBJECTION, MONDAY), Refused.Why.NOT_NOW);
        assertThat(request.finding).isEqualTo(SecurityFinding.NO_OBJECTION);
    }

    @Test
    void neitherWhoAskedNorWhoPassedItOnJudgesIt() {
        var request = in(RequestState.SECURITY_REVIEW);
        refused(request, () -> request.review(REQUESTER, SecurityFinding.NO_OBJECTION, MONDAY), Refused.Why.OWN_REVIEW);
        refused(request, () -> request.review(MANAGER, SecurityFinding.NO_OBJECTION, MONDAY), Refused.Why.OWN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void anOpenOneIsAnsweredAndAYesWaitsForSecurity(RequestState from) {
        var request = in(from);
        if (!OPEN.contains(from)) {
            refused(request, () -> request.decide(answer(Outcome.REJECTED), MONDAY), Refused.Why.NOT_OPEN);
            return;
        }
        if (from == RequestState.SECURITY_REVIEW) {
            refused(request, () -> request.decide(answer(Outcome.APPROVED), MONDAY), Refused.Why.REVIEW_RUNS);
            refused(request, () -> request.decide(answer(Outcome.WITH_CONDITIONS), MONDAY), Refused.Why.REVIEW_RUNS);
            request.review(REVIEWER, SecurityFinding.NO_OBJECTION, MONDAY);
        }
        request.decide(answer(Outcome.APPROVED), MONDAY);
        assertThat(request.state).isEqualTo(RequestState.DECIDED);
        assertThat(request.triagedAt).isNotNull();
    }

    @Test
    void aQuestionInBetweenDoesNotGetAYesPastSecurity() {
        var request = in(RequestState.SECURITY_REVIEW);
        request.ask(MONDAY);
        refused(request, () -> request.decide(answer(Outcome.APPROVED), MONDAY), Refused.Why.REVIEW_RUNS);
        request.decide(answer(Outcome.REJECTED), MONDAY);
        assertThat(request.state).isEqualTo(RequestState.DECIDED);
    }

    @Test
    void afterAnObjectionAYesHasConditions() {
        var request = in(RequestState.SECURITY_REVIEW);
        request.review(REVIEWER, SecurityFinding.OBJECTION, MONDAY);
        refused(request, () -> request.decide(answer(Outcome.APPROVED), MONDAY), Refused.Why.SECURITY_OBJECTS);
        request.decide(answer(Outcome.WITH_CONDITIONS), MONDAY);
        assertThat(request.state).isEqualTo(RequestState.DECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void anOpenOneCanBeWithdrawn(RequestState from) {
        var request = in(from);
        if (!OPEN.contains(from)) {
            refused(request, request::withdraw, Refused.Why.NOT_OPEN);
            return;
        }
        request.withdraw();
        assertThat(request.state).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void theFirstLookIsLateAfterTwoWorkingDaysAndTheAnswerAfterTen() {
        var request = in(RequestState.SUBMITTED);
        assertThat(late(request, "2026-11-25")).isFalse();
        assertThat(late(request, "2026-11-26")).isTrue();
        request.takeUp(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(late(request, "2026-11-26")).as("somebody has it in hand").isFalse();
        assertThat(late(request, "2026-12-07")).isFalse();
        assertThat(late(request, "2026-12-08")).isTrue();
        request.refer(MANAGER, Instant.parse("2026-12-04T09:00:00Z"));
        assertThat(late(request, "2026-12-08"))
                .as("security does not stop the clock")
                .isTrue();
    }

    @Test
    void theClockStandsFromTheFirstQuestionToTheReply() {
        var request = in(RequestState.TRIAGE);
        request.ask(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(late(request, "2027-01-11")).isFalse();
        request.ask(Instant.parse("2026-11-26T09:00:00Z"));
        request.replied(Instant.parse("2026-11-30T09:00:00Z"));
        assertThat(request.decideBy).as("Tuesday to Monday: four working days").isEqualTo(LocalDate.of(2026, 12, 11));
    }

    private static boolean late(ToolRequest request, String day) {
        return RequestRow.of(request, "", 0).isLate(LocalDate.parse(day));
    }

    /** In that state, by the steps that lead there. */
    private static ToolRequest in(RequestState state) {
        var request = new ToolRequest();
        request.id = UUID.randomUUID();
        request.personId = REQUESTER;
        request.reasons = new String[0];
        request.state = RequestState.SUBMITTED;
        request.submittedAt = MONDAY;
        request.triageBy = WorkingDays.after(ToolRequest.day(MONDAY), ToolRequest.TRIAGE_DAYS);
        request.decideBy = WorkingDays.after(ToolRequest.day(MONDAY), ToolRequest.DECISION_DAYS);
        switch (state) {
            case TRIAGE -> request.takeUp(MONDAY);
            case NEEDS_INFO -> request.ask(MONDAY);
            case SECURITY_REVIEW -> request.refer(MANAGER, MONDAY);
            case DECIDED -> request.decide(answer(Outcome.REJECTED), MONDAY);
            case WITHDRAWN -> request.withdraw();
            default -> assertThat(state).isEqualTo(RequestState.SUBMITTED);
        }
        return request;
    }

    private static RequestAnswer answer(Outcome outcome) {
        return new RequestAnswer(outcome, "Reason enough for everybody", "", "teams", "", null);
    }

    private static void refused(ToolRequest request, Runnable step, Refused.Why why) {
        var before = request.state;
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(why));
        assertThat(request.state).isEqualTo(before);
    }
}
