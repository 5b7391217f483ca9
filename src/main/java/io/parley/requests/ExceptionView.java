package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Exceptions as one reader may see them: why somebody has one is for them and for those who decide, not for colleagues. */
@ApplicationScoped
class ExceptionView {
    private final CurrentPerson person;

    ExceptionView(CurrentPerson person) {
        this.person = person;
    }

    record Item(UUID id, String name, String holder, String kind, Badge status, LocalDate until, boolean waits) {}

    record Detail(
            UUID id,
            String name,
            @Nullable String tool,
            String holder,
            String kind,
            Badge status,
            String data,
            LocalDate from,
            LocalDate until,
            String purpose,
            List<Condition> conditions,
            @Nullable UUID request,
            int extensions,
            @Nullable LocalDate extensionUntil,
            List<Step> history,
            Doors may) {}

    /** What the reader may do now. */
    record Doors(boolean approve, boolean revoke, boolean extend, boolean show) {}

    /** A condition with what was shown for it. */
    record Condition(int place, String text, List<EvidenceRow> evidence) {
        public boolean met() {
            return !evidence.isEmpty();
        }
    }

    record Step(String what, String who, Instant at, List<String> text) {}

    Item item(ExceptionRow row) {
        boolean sees = sees(row);
        return new Item(
                row.id(),
                row.name(),
                sees ? row.holder() : "",
                sees ? RequestWords.say(row.kind()) : "",
                RequestWords.badge(row.status()),
                row.until(),
                row.waits());
    }

    Detail detail(ExceptionRow row, List<ExceptionList.StepRow> history, List<EvidenceRow> evidence) {
        boolean sees = sees(row);
        return new Detail(
                row.id(),
                row.name(),
                row.tool(),
                sees ? row.holder() : "",
                sees ? RequestWords.say(row.kind()) : "",
                RequestWords.badge(row.status()),
                sees ? RequestWords.say(row.dataClass()) : "",
                row.from(),
                row.until(),
                sees ? row.purpose() : "",
                sees ? conditions(row, evidence) : List.of(),
                sees ? row.request() : null,
                row.extensions(),
                sees ? row.extensionUntil() : null,
                sees
                        ? history.stream()
                                .map(s -> new Step(
                                        RequestWords.step(s.kind()),
                                        s.person(),
                                        s.at(),
                                        s.text()
                                                .lines()
                                                .filter(t -> !t.isBlank())
                                                .toList()))
                                .toList()
                        : List.of(),
                doors(row));
    }

    private Doors doors(ExceptionRow row) {
        boolean own = row.person().equals(person.id());
        return new Doors(
                row.waits() && person.is(Role.APPROVER) && !own,
                row.runs() && Deciders.mayDecide(person),
                own && row.runs() && row.extensions() < ExceptionCase.MOST_EXTENSIONS && row.extensionUntil() == null,
                mayShow(row));
    }

    /** Show that a condition is met: whom it is for, and those who answer requests, until it was refused or ended early. */
    boolean mayShow(ExceptionRow row) {
        return (row.person().equals(person.id()) || Deciders.mayDecide(person))
                && row.status() != ExceptionStatus.REJECTED
                && row.status() != ExceptionStatus.REVOKED;
    }

    private static List<Condition> conditions(ExceptionRow row, List<EvidenceRow> evidence) {
        var lines = row.conditionLines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Condition(
                        i + 1,
                        lines.get(i),
                        evidence.stream().filter(e -> e.place() == i + 1).toList()))
                .toList();
    }

    boolean sees(ExceptionRow row) {
        return row.person().equals(person.id()) || Deciders.maySeeAll(person);
    }
}
