package io.parley.requests;

import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests as one reader may see them: whoever asked is named to those who answer, not to every colleague. */
@ApplicationScoped
class RequestView {
    private final CurrentPerson person;
    private final Clock clock;

    RequestView(CurrentPerson person, Clock clock) {
        this.person = person;
        this.clock = clock;
    }

    record Item(
            UUID id,
            String name,
            String requester,
            String reasons,
            Badge state,
            boolean late,
            boolean open,
            LocalDate decideBy,
            long wanted,
            boolean mine) {}

    record Detail(
            UUID id,
            String name,
            @Nullable String tool,
            String requester,
            Badge state,
            List<Line> facts,
            String purpose,
            String tried,
            boolean open,
            boolean waitsForRequester,
            boolean isNew,
            boolean mayBeReferred,
            boolean waitsForFinding,
            boolean objected,
            List<Stage> stages,
            List<Clocks> clocks,
            @Nullable String alternative,
            @Nullable UUID mergedInto,
            List<Step> history) {}

    record Line(String label, String value) {}

    record Clocks(String label, Badge badge, LocalDate day) {}

    /** {@code at}: done, now or later. */
    record Stage(String label, String at) {}

    record Step(String what, String who, java.time.Instant at, List<String> text) {}

    Item item(RequestRow row) {
        var today = LocalDate.now(clock);
        boolean mine = row.person().equals(person.id());
        return new Item(
                row.id(),
                row.name(),
                sees(row) ? row.requester() : "",
                reasons(row),
                badge(row),
                row.isLate(today),
                row.isOpen(),
                row.decideBy(),
                row.supporters() + 1,
                mine);
    }

    Detail detail(RequestRow row, List<Requests.StepRow> history, @Nullable String alternativeName) {
        boolean sees = sees(row);
        var words = RequestWords.words();
        return new Detail(
                row.id(),
                row.name(),
                row.tool(),
                sees ? row.requester() : "",
                badge(row),
                facts(row, words),
                sees ? row.purpose() : "",
                sees ? row.tried() : "",
                row.isOpen(),
                row.state() == RequestState.NEEDS_INFO,
                row.state() == RequestState.SUBMITTED,
                row.isOpen() && row.state() != RequestState.NEEDS_INFO && row.reviewAskedBy() == null,
                row.waitsForFinding(),
                sees && row.isOpen() && row.finding() == SecurityFinding.OBJECTION,
                stages(row, words),
                clocks(row, words),
                alternativeName,
                row.mergedInto(),
                history.stream()
                        .filter(s -> sees || !isPrivate(s.kind()))
                        .map(s -> new Step(
                                RequestWords.step(s.kind()),
                                sees ? s.person() : "",
                                s.at(),
                                s.text().lines().filter(t -> !t.isBlank()).toList()))
                        .toList());
    }

    boolean sees(RequestRow row) {
        return row.person().equals(person.id()) || Deciders.maySeeAll(person);
    }

    private static boolean isPrivate(RequestStep.Kind kind) {
        return switch (kind) {
            case ASKED, REPLIED, REFERRED, NO_OBJECTION, OBJECTION -> true;
            default -> false;
        };
    }

    /** The way of a request that is open: security only where somebody was asked. */
    private static List<Stage> stages(RequestRow row, RequestMessages words) {
        if (!row.isOpen()) {
            return List.of();
        }
        boolean taken = row.triagedAt() != null;
        boolean asked = row.reviewAskedBy() != null;
        boolean found = row.finding() != null;
        var way = Languages.messages(RequestWayMessages.class);
        var stages = new ArrayList<Stage>();
        stages.add(new Stage(way.stageSent(), "done"));
        stages.add(new Stage(words.firstLook(), !taken ? "now" : "done"));
        if (asked) {
            stages.add(new Stage(way.stageSecurity(), found ? "done" : "now"));
        }
        stages.add(new Stage(way.stageAnswer(), taken && (found || !asked) ? "now" : "later"));
        return List.copyOf(stages);
    }

    private static List<Line> facts(RequestRow row, RequestMessages words) {
        var facts = new ArrayList<Line>();
        facts.add(new Line(words.jobs(), reasons(row)));
        facts.add(new Line(words.audience(), RequestWords.say(row.audience())));
        facts.add(new Line(words.data(), RequestWords.say(row.dataClass())));
        facts.add(new Line(words.device(), RequestWords.say(row.device())));
        facts.add(new Line(words.people(), RequestWords.number(row.people())));
        facts.add(new Line(words.alsoWanted(), RequestWords.number(row.supporters())));
        return List.copyOf(facts);
    }

    private List<Clocks> clocks(RequestRow row, RequestMessages words) {
        if (row.state() == RequestState.WITHDRAWN) {
            return List.of();
        }
        var triaged = row.triagedAt() == null ? null : ToolRequest.day(row.triagedAt());
        var decided = row.decidedAt() == null ? null : ToolRequest.day(row.decidedAt());
        return Stream.of(
                        clock(words.firstLook(), row.triageBy(), triaged, false, words),
                        clock(words.decision(), row.decideBy(), decided, row.state() == RequestState.NEEDS_INFO, words))
                .toList();
    }

    private Clocks clock(String label, LocalDate by, @Nullable LocalDate done, boolean stands, RequestMessages words) {
        var reached = done == null ? LocalDate.now(clock) : done;
        var badge = done != null
                ? reached.isAfter(by) ? new Badge("care", words.doneLate()) : new Badge("yes", words.doneInTime())
                : stands
                        ? new Badge("info", words.clockStands())
                        : reached.isAfter(by) ? new Badge("no", words.late()) : new Badge("info", words.running());
        return new Clocks(label, badge, by);
    }

    private static Badge badge(RequestRow row) {
        var outcome = row.outcome();
        return outcome == null ? RequestWords.badge(row.state()) : RequestWords.badge(outcome);
    }

    private static String reasons(RequestRow row) {
        var words = Words.current();
        return row.reasons().stream()
                .flatMap(key -> io.parley.catalog.Reason.find(key).stream())
                .map(words::reason)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
