package io.parley.policies;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sorts everybody on the record into those who count for a policy and those who do not, each with one reason. */
record Reconciliation(
        Map<UUID, PolicyAssignment> asked,
        Map<UUID, Acknowledgment> answers,
        Set<UUID> audience,
        Map<UUID, String> labels,
        LocalDate asOf,
        LocalDate today) {

    List<PopulationRow> of(List<Employee> everybody) {
        return everybody.stream().map(this::row).toList();
    }

    @Nullable
    Excluded excluded(Employee person) {
        var answer = answers.get(person.id());
        if (!person.isHired(asOf)) {
            return Excluded.NOT_YET_HIRED;
        }
        if (person.hasLeft(asOf, today)) {
            return Excluded.LEFT;
        }
        if (answer == null && !asked.containsKey(person.id()) && !audience.contains(person.id())) {
            return Excluded.OUTSIDE_AUDIENCE;
        }
        if (answer != null) {
            return answer.choice() == Choice.WAIVED
                    ? Excluded.WAIVED
                    : null; // who answered counts, wherever they are now
        }
        return person.isOnLeave(asOf) ? Excluded.ON_LEAVE : null;
    }

    private PopulationRow row(Employee person) {
        var excluded = excluded(person);
        var asked = this.asked.get(person.id());
        var answer = answers.get(person.id());
        var due = asked == null ? null : Deadline.of(asked.dueOn, person.leaveFrom(), person.leaveUntil());
        return new PopulationRow(
                person.id(),
                person.number(),
                person.name(),
                person.mail(),
                person.unit(),
                person.manager(),
                person.type().name().toLowerCase(Locale.ROOT),
                person.country(),
                person.hiredOn(),
                person.endedOn(),
                excluded == null,
                excluded,
                asked == null ? null : asked.campaignId,
                asked == null ? null : asked.assignedOn,
                due,
                excluded == null && answer == null && due != null && due.isBefore(asOf),
                asked == null || isLater(asked.openedAt) ? null : asked.openedAt,
                asked == null || isLater(asked.readAt) ? null : asked.readAt,
                asked == null ? 0 : asked.reminders,
                answer == null ? null : answer.choice(),
                answer == null ? null : answer.actedAt,
                answer == null ? null : answer.reason,
                answer == null ? null : answer.id,
                answer == null ? null : answer.via,
                answer == null ? null : answer.policyVersionId,
                answer == null ? null : labels.get(answer.policyVersionId),
                answer == null ? null : answer.statementSha256,
                answer == null ? null : answer.contentSha256);
    }

    private boolean isLater(java.time.@Nullable Instant at) {
        return at != null
                && !at.isBefore(asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
