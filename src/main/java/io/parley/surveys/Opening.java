package io.parley.surveys;

import io.parley.identity.GroupMembers;
import io.parley.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** The beginning of a survey in one transaction: who is asked is fixed as of now, and from now on so is what they were promised. */
@ApplicationScoped
class Opening {
    private final EntityManager database;
    private final GroupMembers groups;
    private final Participations participations;
    private final UnsentInvitations unsent;
    private final TenantWork work;
    private final Event<SurveyOpened> opened;
    private final Clock clock;

    Opening(
            EntityManager database,
            GroupMembers groups,
            Participations participations,
            UnsentInvitations unsent,
            TenantWork work,
            Event<SurveyOpened> opened,
            Clock clock) {
        this.database = database;
        this.groups = groups;
        this.participations = participations;
        this.unsent = unsent;
        this.work = work;
        this.opened = opened;
        this.clock = clock;
    }

    /** Throws {@link SurveyRefused} when that was done before, or when too few would be asked. */
    void of(Survey survey, Collection<UUID> ofGroups) {
        survey.open(clock.instant(), LocalDate.now(clock));
        var asked = new Invitations(groups.list(), groups.active(ofGroups));
        if (asked.cells().isEmpty()) {
            throw new SurveyRefused(SurveyRefused.Why.NO_GROUP);
        }
        if (asked.people() < survey.threshold) {
            throw new SurveyRefused(SurveyRefused.Why.TOO_FEW_PEOPLE);
        }
        database.flush(); // the state before the statements that rely on it
        int position = 0;
        for (var cell : asked.cells()) {
            participations.show(survey.id, cell.cell(), position++);
        }
        asked.cells().forEach(cell -> participations.invite(survey.id, cell.cell(), cell.people()));
        work.waits(Surveys.CLOSING, Surveys.closesAt(survey));
        work.waits(
                Nudges.WORK,
                LocalDate.now(clock).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        opened.fire(new SurveyOpened(survey.id, survey.title, survey.closesOn, asked.groupNames(), asked.people()));
        unsent.add(survey.id);
    }
}
