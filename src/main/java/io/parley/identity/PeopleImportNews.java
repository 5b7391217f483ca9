package io.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells of each person whom a file added, changed or deactivated, as if it had been done by hand. */
@ApplicationScoped
class PeopleImportNews {
    private final Event<PersonAdded> added;
    private final Event<PersonChanged> changed;
    private final Event<PersonReactivated> reactivated;
    private final Event<PersonDeactivated> deactivated;

    PeopleImportNews(
            Event<PersonAdded> added,
            Event<PersonChanged> changed,
            Event<PersonReactivated> reactivated,
            Event<PersonDeactivated> deactivated) {
        this.added = added;
        this.changed = changed;
        this.reactivated = reactivated;
        this.deactivated = deactivated;
    }

    void tell(PeoplePlan plan, List<UUID> addedIds) {
        for (int i = 0; i < addedIds.size(); i++) {
            added.fire(new PersonAdded(addedIds.get(i), plan.added.get(i).name()));
        }
        for (var entry : plan.changed) {
            var id = Objects.requireNonNull(entry.known()).id();
            if (entry.reactivated()) {
                reactivated.fire(new PersonReactivated(id, entry.name()));
            }
            if (!entry.changes().isEmpty()) {
                changed.fire(new PersonChanged(
                        id,
                        entry.name(),
                        entry.changes().stream()
                                .map(change -> change.field().key())
                                .collect(Collectors.joining(", "))));
            }
        }
        plan.deactivated.forEach(known -> deactivated.fire(new PersonDeactivated(known.id(), known.name())));
    }
}
