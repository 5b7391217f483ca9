package io.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the page of one person together, for every form that stands on it. */
@ApplicationScoped
class PersonDetails {
    private final People people;
    private final Roles roles;
    private final Memberships memberships;
    private final CurrentPerson actor;
    private final Clock clock;

    PersonDetails(People people, Roles roles, Memberships memberships, CurrentPerson actor, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.memberships = memberships;
        this.actor = actor;
        this.clock = clock;
    }

    PersonDetailView of(Person person) {
        return of(person, "", "");
    }

    /** With what was typed into the form for roles. */
    PersonDetailView of(Person person, String role, String expiresOn) {
        var today = LocalDate.now(clock);
        var held = roles.rows(person.id).stream().map(row -> held(row, today)).toList();
        return new PersonDetailView(
                person.id,
                person.name,
                person.mail,
                PersonRow.State.of(person, today),
                person.active,
                person.canSignIn(),
                facts(person),
                memberships.groupsOf(person.id).stream()
                        .map(group -> new PersonDetailView.GroupLink(group.id, group.name))
                        .toList(),
                held,
                grantable(held, role),
                expiresOn);
    }

    private static PersonDetailView.Held held(PersonRole row, LocalDate today) {
        return new PersonDetailView.Held(
                row.role,
                Role.find(row.role).map(PersonWords::of).orElse(row.role),
                row.grantedBy,
                row.grantedAt,
                row.expiresOn,
                row.expiresOn != null && row.expiresOn.isBefore(today));
    }

    private List<PersonDetailView.Grantable> grantable(List<PersonDetailView.Held> held, String chosen) {
        var without = held.stream()
                .filter(h -> !h.over() && h.endsOn() == null)
                .map(PersonDetailView.Held::key)
                .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role ->
                        role != Role.EMPLOYEE && role.mayBeGrantedBy(actor.roles()) && !without.contains(role.key()))
                .map(role -> new PersonDetailView.Grantable(
                        role.key(), PersonWords.of(role), role.key().equals(chosen)))
                .toList();
    }

    private List<PersonDetailView.Fact> facts(Person p) {
        var facts = new ArrayList<PersonDetailView.Fact>();
        add(facts, PersonField.NUMBER, p.number, null);
        add(facts, PersonField.MAIL, p.mail, "mailto:" + p.mail);
        add(facts, PersonField.DEPARTMENT, p.department, null);
        var manager = p.managerId == null ? null : people.get(p.managerId);
        add(
                facts,
                PersonField.MANAGER,
                manager == null ? null : manager.name,
                manager == null ? null : "/people/" + manager.id);
        add(facts, PersonField.TYPE, PersonWords.of(p.type), null);
        add(facts, PersonField.COUNTRY, p.country, null);
        add(facts, PersonField.HIRE_DATE, p.hiredOn, null);
        add(facts, PersonField.END_DATE, p.endedOn, null);
        add(facts, PersonField.LEAVE_FROM, p.leaveFrom, null);
        add(facts, PersonField.LEAVE_UNTIL, p.leaveUntil, null);
        add(facts, PersonField.LANGUAGE, p.language, null);
        add(facts, PersonField.ZONE, p.zone, null);
        add(facts, PersonField.WORK_START, p.workStarts, null);
        add(facts, PersonField.WORK_END, p.workEnds, null);
        return facts;
    }

    private static void add(
            List<PersonDetailView.Fact> facts, PersonField field, @Nullable Object value, @Nullable String link) {
        facts.add(new PersonDetailView.Fact(PersonWords.of(field), value == null ? "" : value.toString(), link));
    }
}
