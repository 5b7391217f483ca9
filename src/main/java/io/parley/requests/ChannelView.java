package io.parley.requests;

import io.parley.identity.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Channels as one reader may see them: how to get in is for custodians and for those who keep the list. */
@ApplicationScoped
class ChannelView {
    private final CurrentPerson person;
    private final Clock clock;

    ChannelView(CurrentPerson person, Clock clock) {
        this.person = person;
        this.clock = clock;
    }

    record Item(UUID id, String tool, String handle, String purpose, String custodians, List<Badge> alarms) {}

    record Detail(
            UUID id,
            String slug,
            String tool,
            String handle,
            String purpose,
            List<Holder> custodians,
            List<Badge> alarms,
            String data,
            boolean sees,
            String recovery,
            String twoFactor,
            String archive,
            @Nullable Instant testedAt,
            ChannelRow.@Nullable Attested attested,
            Instant attestBy,
            List<Task> tasks,
            boolean closed) {}

    record Holder(String name, boolean active) {}

    record Task(UUID id, String person, Instant dueAt, boolean late) {}

    Item item(ChannelRow row) {
        return new Item(
                row.id(),
                row.toolName(),
                row.handle(),
                row.purpose(),
                row.custodians().stream()
                        .filter(ChannelRow.Holder::active)
                        .map(ChannelRow.Holder::name)
                        .collect(Collectors.joining(", ")),
                alarms(row));
    }

    Detail detail(ChannelRow row) {
        boolean sees = sees(row);
        var now = clock.instant();
        return new Detail(
                row.id(),
                row.tool(),
                row.toolName(),
                row.handle(),
                row.purpose(),
                row.custodians().stream()
                        .map(c -> new Holder(c.name(), c.active()))
                        .toList(),
                alarms(row),
                row.dataClasses().stream().map(RequestWords::say).collect(Collectors.joining(", ")),
                sees,
                sees ? row.recoveryMail() : "",
                sees ? RequestWords.say(row.twoFactor()) : "",
                sees && row.archiveTool() != null ? row.archiveTool() : "",
                sees ? row.testedAt() : null,
                sees ? row.attested() : null,
                row.attestBy(),
                sees
                        ? row.rotations().stream()
                                .map(r -> new Task(r.id(), r.person(), r.dueAt(), now.isAfter(r.dueAt())))
                                .toList()
                        : List.of(),
                row.closed());
    }

    /** How weak the way in is would help the wrong people: only those concerned see more than the number of custodians. */
    private List<Badge> alarms(ChannelRow row) {
        boolean sees = sees(row);
        return row.alarms(clock.instant()).stream()
                .filter(a -> sees || a == ChannelAlarm.ORPHANED || a == ChannelAlarm.ONE_CUSTODIAN)
                .map(RequestWords::badge)
                .toList();
    }

    boolean sees(ChannelRow row) {
        return row.isHeldBy(person.id()) || Deciders.maySeeAll(person);
    }

    boolean mayAct(ChannelRow row) {
        return row.isHeldBy(person.id()) || Deciders.mayDecide(person);
    }
}
