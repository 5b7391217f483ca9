package io.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One record, read as text and written from it: the common ground of the edit page and the API. */
@ApplicationScoped
class PersonEdits {
    private final People people;
    private final Memberships memberships;
    private final PeopleLock lock;
    private final Event<PersonAdded> added;
    private final Event<PersonChanged> changed;
    private final Clock clock;

    PersonEdits(
            People people,
            Memberships memberships,
            PeopleLock lock,
            Event<PersonAdded> added,
            Event<PersonChanged> changed,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.lock = lock;
        this.added = added;
        this.changed = changed;
        this.clock = clock;
    }

    Map<PersonField, String> read(Person person) {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        values.put(PersonField.NUMBER, person.number);
        values.put(PersonField.NAME, person.name);
        values.put(PersonField.MAIL, person.mail);
        values.put(PersonField.DEPARTMENT, text(person.department));
        values.put(PersonField.MANAGER, person.managerId == null ? "" : people.get(person.managerId).number);
        values.put(PersonField.TYPE, person.type.name().toLowerCase(Locale.ROOT));
        values.put(PersonField.COUNTRY, text(person.country));
        values.put(PersonField.HIRE_DATE, text(person.hiredOn));
        values.put(PersonField.END_DATE, text(person.endedOn));
        values.put(PersonField.LEAVE_FROM, text(person.leaveFrom));
        values.put(PersonField.LEAVE_UNTIL, text(person.leaveUntil));
        values.put(PersonField.LANGUAGE, person.language);
        values.put(PersonField.ZONE, person.zone);
        values.put(PersonField.WORK_START, text(person.workStarts));
        values.put(PersonField.WORK_END, text(person.workEnds));
        values.put(PersonField.GROUPS, PersonChecks.joined(memberships.namesOf(person.id)));
        return values;
    }

    /** Brings the values into the form in which they are kept. Nobody else changes people until the transaction ends. */
    Map<PersonField, PersonFault> check(Map<PersonField, String> values, @Nullable Person person) {
        lock.take();
        var faults = PersonChecks.check(values);
        if (!faults.containsKey(PersonField.NUMBER)
                && isTaken(people.findByNumber(value(values, PersonField.NUMBER)), person)) {
            faults.put(PersonField.NUMBER, PersonFault.NUMBER_TAKEN);
        }
        if (!faults.containsKey(PersonField.MAIL)
                && isTaken(people.findByMail(value(values, PersonField.MAIL)), person)) {
            faults.put(PersonField.MAIL, PersonFault.MAIL_TAKEN);
        }
        var manager = value(values, PersonField.MANAGER);
        if (!manager.isEmpty() && !faults.containsKey(PersonField.MANAGER)) {
            var found = people.findByNumber(manager).orElse(null);
            if (found == null) {
                faults.put(PersonField.MANAGER, PersonFault.UNKNOWN_MANAGER);
            } else if (person != null && leadsTo(found, person.id)) {
                faults.put(PersonField.MANAGER, PersonFault.OWN_MANAGER);
            }
        }
        return faults;
    }

    /** The person whom the same form made a moment ago, if this is that form again. */
    Optional<Person> findSame(Map<PersonField, String> values) {
        return PersonChecks.check(PersonField.NUMBER, value(values, PersonField.NUMBER))
                                .fault()
                        == null
                ? people.findByNumber(value(values, PersonField.NUMBER))
                        .filter(known -> read(known).equals(values))
                : Optional.empty();
    }

    /** The values must have passed {@link #check}. */
    Person add(Map<PersonField, String> values) {
        var person = new Person(
                value(values, PersonField.NUMBER),
                value(values, PersonField.NAME),
                value(values, PersonField.MAIL),
                clock.instant());
        write(person, values);
        people.persistAndFlush(person);
        added.fire(new PersonAdded(person.id, person.name));
        memberships.set(person, PersonChecks.groupNames(value(values, PersonField.GROUPS)));
        return person;
    }

    /** As {@link #add}; what is as it was is not announced. */
    void change(Person person, Map<PersonField, String> values) {
        var before = read(person);
        var fields = values.keySet().stream()
                .filter(field -> !Objects.equals(values.get(field), before.get(field)))
                .map(PersonField::key)
                .collect(Collectors.joining(", "));
        if (fields.isEmpty()) {
            return;
        }
        write(person, values);
        memberships.set(person, PersonChecks.groupNames(value(values, PersonField.GROUPS)));
        people.flush();
        changed.fire(new PersonChanged(person.id, person.name, fields));
    }

    private void write(Person person, Map<PersonField, String> values) {
        var manager = people.findByNumber(
                value(values, PersonField.MANAGER)); // asked first: a query would write half of this
        person.managerId = manager.map(m -> m.id).orElse(null);
        person.number = value(values, PersonField.NUMBER);
        person.name = value(values, PersonField.NAME);
        person.mail = value(values, PersonField.MAIL);
        person.department = orNull(values, PersonField.DEPARTMENT);
        person.type = PersonType.valueOf(value(values, PersonField.TYPE).toUpperCase(Locale.ROOT));
        person.country = orNull(values, PersonField.COUNTRY);
        person.hiredOn = date(values, PersonField.HIRE_DATE);
        person.endedOn = date(values, PersonField.END_DATE);
        person.leaveFrom = date(values, PersonField.LEAVE_FROM);
        person.leaveUntil = date(values, PersonField.LEAVE_UNTIL);
        person.language = value(values, PersonField.LANGUAGE);
        person.zone = value(values, PersonField.ZONE);
        person.workStarts = LocalTime.parse(value(values, PersonField.WORK_START));
        person.workEnds = LocalTime.parse(value(values, PersonField.WORK_END));
    }

    private static boolean isTaken(Optional<Person> holder, @Nullable Person self) {
        return holder.filter(h -> self == null || !h.id.equals(self.id)).isPresent();
    }

    private boolean leadsTo(Person from, UUID wanted) {
        var met = new HashSet<UUID>();
        for (var at = from; at != null && met.add(at.id); at = at.managerId == null ? null : people.get(at.managerId)) {
            if (at.id.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String value(Map<PersonField, String> values, PersonField field) {
        return values.getOrDefault(field, "");
    }

    private static @Nullable String orNull(Map<PersonField, String> values, PersonField field) {
        return value(values, field).isEmpty() ? null : value(values, field);
    }

    private static @Nullable LocalDate date(Map<PersonField, String> values, PersonField field) {
        var text = orNull(values, field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
