package io.parley.requests;

import io.parley.kernel.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Between the asking and the answer: a request is taken up, and its security judged by somebody else. {@link Refused} changed nothing. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class RequestReviews {
    private final Requests requests;
    private final Event<DomainEvent> events;
    private final Clock clock;

    RequestReviews(Requests requests, Event<DomainEvent> events, Clock clock) {
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** What waits for a finding that this person may give, the nearest answer first. The caller knows who reviews. */
    public List<RequestRow> listFor(UUID person, int limit) {
        return requests.list(RequestFilter.REVIEWED, 0, limit).stream()
                .filter(RequestRow::waitsForFinding)
                .filter(r -> !r.person().equals(person) && !person.equals(r.reviewAskedBy()))
                .toList();
    }

    /** Stops the clock of the first look. What is in hand already stays as it is. */
    public void takeUp(UUID person, UUID request) {
        var taken = requests.lock(request);
        if (taken.takeUp(clock.instant())) {
            requests.step(request, RequestStep.Kind.TAKEN_UP, person, clock.instant(), "");
            events.fire(new RequestTriaged(request, taken.personId, taken.toolName));
        }
    }

    /** {@code note}: what has to be looked at. */
    public void refer(UUID person, UUID request, String note) {
        var referred = requests.lock(request);
        referred.refer(person, clock.instant());
        requests.step(request, RequestStep.Kind.REFERRED, person, clock.instant(), note);
        events.fire(new RequestReferred(request, referred.personId, person, referred.toolName, note));
    }

    /** By somebody who neither asked nor passed it on. Does not decide; see {@link SecurityFinding}. */
    public void find(UUID person, UUID request, SecurityFinding finding, String text) {
        var reviewed = requests.lock(request);
        reviewed.review(person, finding, clock.instant());
        requests.step(request, RequestStep.Kind.valueOf(finding.name()), person, clock.instant(), text);
        var referrer = java.util.Objects.requireNonNull(reviewed.reviewAskedBy);
        events.fire(new RequestReviewed(request, reviewed.personId, referrer, reviewed.toolName, finding, text));
    }
}
