package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.PersonType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The population always adds up, deadlines know leave, and reminders have their days. */
class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void anyPopulationOnAnyDayAddsUp() {
        var random = new Random(20_261_124);
        for (int round = 0; round < 500; round++) {
            var people = Stream.generate(() -> person(random))
                    .limit(random.nextInt(80))
                    .toList();
            var asked = new HashMap<UUID, PolicyAssignment>();
            var answers = new HashMap<UUID, Acknowledgment>();
            var audience = new HashSet<UUID>();
            for (var p : people) {
                if (random.nextBoolean()) {
                    asked.put(p.id(), assignment(p.id(), day(random)));
                }
                if (random.nextInt(3) == 0) {
                    answers.put(p.id(), answer(p.id(), Choice.values()[random.nextInt(3)]));
                }
                if (random.nextBoolean()) {
                    audience.add(p.id());
                }
            }
            var asOf = TODAY.minusDays(random.nextInt(60));
            var rows = new Reconciliation(asked, answers, audience, Map.of(), asOf, TODAY).of(people);
            var s = CoverageSummary.of(UUID.randomUUID(), "t", "1", asOf, rows);
            int excluded = s.excluded().values().stream().mapToInt(i -> i).sum();
            int absent = s.excluded().get(Excluded.NOT_YET_HIRED) + s.excluded().get(Excluded.LEFT);
            assertThat(s.inScope() + excluded).isEqualTo(s.onRecord()).isEqualTo(people.size());
            assertThat(s.employed()).isEqualTo(s.inScope() + excluded - absent);
            assertThat(s.acknowledged() + s.declined() + s.waiting()).isEqualTo(s.inScope());
            assertThat(s.overdue()).isLessThanOrEqualTo(s.waiting());
            assertThat(rows).allMatch(r -> r.inScope() == (r.excludedBecause() == null));
            assertThat(s.percent() == null).isEqualTo(s.inScope() == 0);
        }
    }

    @Test
    void eachReasonIsFoundAndTheFirstOneCounts() {
        assertThat(excluded(person(TODAY.plusDays(1), null, null, null, true), true, null))
                .isEqualTo(Excluded.NOT_YET_HIRED);
        assertThat(excluded(person(null, TODAY.minusDays(1), null, null, true), true, null))
                .isEqualTo(Excluded.LEFT);
        assertThat(excluded(person(null, TODAY, null, null, true), true, null))
                .as("the last day is a day")
                .isNull();
        assertThat(excluded(person(null, null, null, null, false), true, null)).isEqualTo(Excluded.LEFT);
        assertThat(excluded(person(null, null, null, null, true), false, null)).isEqualTo(Excluded.OUTSIDE_AUDIENCE);
        assertThat(excluded(person(null, null, TODAY, null, true), true, null)).isEqualTo(Excluded.ON_LEAVE);
        assertThat(excluded(person(null, null, TODAY, null, true), true, Choice.ACKNOWLEDGED))
                .as("answered before they went")
                .isNull();
        assertThat(excluded(person(null, null, TODAY, null, true), true, Choice.WAIVED))
                .isEqualTo(Excluded.WAIVED);
    }

    @Test
    void aPercentageIsNeverRoundedUpToEverybody() {
        assertThat(CoverageSummary.percent(999, 1000)).isEqualTo(99);
        assertThat(CoverageSummary.percent(0, 0)).isNull();
    }

    @Test
    void aLeaveOverTheDueDayGivesAWeekAfterTheReturn() {
        var due = TODAY;
        assertThat(Deadline.of(due, null, null)).isEqualTo(due);
        assertThat(Deadline.of(due, TODAY.minusDays(3), TODAY.plusDays(3))).isEqualTo(TODAY.plusDays(10));
        assertThat(Deadline.of(due, TODAY.plusDays(1), TODAY.plusDays(30))).isEqualTo(due);
        assertThat(Deadline.of(due, TODAY.minusDays(30), TODAY.minusDays(20))).isEqualTo(due);
    }

    @Test
    void remindersHaveTheirDaysAndAnEnd() {
        var due = TODAY.plusDays(14);
        assertThat(ReminderPlan.days(TODAY, due))
                .containsExactly(TODAY.plusDays(3), due.minusDays(3), due.plusDays(1), due.plusDays(7));
        assertThat(ReminderPlan.days(TODAY, TODAY.plusDays(7)))
                .as("a new hire's week, not two days running")
                .containsExactly(TODAY.plusDays(3), TODAY.plusDays(8), TODAY.plusDays(14));
        assertThat(ReminderPlan.isDue(TODAY, due, 0, null, TODAY.plusDays(2))).isFalse();
        assertThat(ReminderPlan.isDue(TODAY, due, 0, null, TODAY.plusDays(5)))
                .as("made up for")
                .isTrue();
        assertThat(ReminderPlan.isDue(TODAY, due, 1, TODAY.plusDays(5), TODAY.plusDays(5)))
                .isFalse();
        assertThat(ReminderPlan.isDue(TODAY, due, 6, TODAY.plusDays(5), TODAY.plusDays(99)))
                .isFalse();
        assertThat(Reminders.isWithin(LocalTime.of(23, 0), LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .isTrue();
        assertThat(Reminders.isWithin(LocalTime.of(17, 0), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .isFalse();
    }

    private static @Nullable Excluded excluded(Employee person, boolean asked, @Nullable Choice choice) {
        Map<UUID, PolicyAssignment> assignments =
                asked ? Map.of(person.id(), assignment(person.id(), TODAY)) : Map.of();
        Map<UUID, Acknowledgment> answers =
                choice == null ? Map.of() : Map.of(person.id(), answer(person.id(), choice));
        return new Reconciliation(assignments, answers, Set.of(), Map.of(), TODAY, TODAY).excluded(person);
    }

    private static Employee person(Random random) {
        var from = random.nextInt(4) == 0 ? day(random) : null;
        return person(
                random.nextBoolean() ? day(random) : null,
                random.nextInt(4) == 0 ? day(random) : null,
                from,
                from == null || random.nextBoolean() ? null : from.plusDays(random.nextInt(30)),
                random.nextInt(6) > 0);
    }

    private static Employee person(
            @Nullable LocalDate hired,
            @Nullable LocalDate ended,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean active) {
        return new Employee(
                UUID.randomUUID(),
                "1",
                "N",
                "m",
                "U",
                null,
                PersonType.EMPLOYEE,
                "CZ",
                hired,
                ended,
                from,
                until,
                active);
    }

    private static LocalDate day(Random random) {
        return TODAY.plusDays(random.nextInt(80) - 60);
    }

    private static PolicyAssignment assignment(UUID person, LocalDate due) {
        var assignment = new PolicyAssignment();
        assignment.personId = person;
        assignment.assignedOn = due.minusDays(14);
        assignment.dueOn = due;
        return assignment;
    }

    private static Acknowledgment answer(UUID person, Choice choice) {
        var answer = new Acknowledgment();
        answer.id = UUID.randomUUID();
        answer.personId = person;
        answer.policyVersionId = UUID.randomUUID();
        answer.choice = choice.key();
        answer.actedAt = Instant.parse("2026-11-20T10:00:00Z");
        return answer;
    }
}
