package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExceptionCaseTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
    private static final UUID HOLDER = UUID.randomUUID();
    private static final UUID PROPOSER = UUID.randomUUID();
    private static final UUID APPROVER = UUID.randomUUID();

    @Test
    void itRunsAndEndsByItsDaysAlone() {
        var found = approved();
        assertThat(found.status(START.minusDays(1))).isEqualTo(ExceptionStatus.UPCOMING);
        assertThat(found.status(END)).as("the last day counts").isEqualTo(ExceptionStatus.ACTIVE);
        assertThat(found.status(END.plusDays(1))).isEqualTo(ExceptionStatus.EXPIRED);
    }

    @Test
    void nobodyApprovesTheirOwnAndConfidentialDataNeedThreeHeads() {
        refused(Refused.Why.FOUR_EYES, () -> proposed(DataClass.PUBLIC).approve(HOLDER, NOW, START));
        refused(Refused.Why.FOUR_EYES, () -> proposed(DataClass.CONFIDENTIAL).approve(PROPOSER, NOW, START));
        var internal = proposed(DataClass.INTERNAL);
        internal.approve(PROPOSER, NOW, START);
        assertThat(internal.status(START)).isEqualTo(ExceptionStatus.ACTIVE);
    }

    @Test
    void itIsExtendedTwiceAtMostAndForSixMonthsAtMost() {
        var found = approved();
        refused(Refused.Why.TOO_LONG, () -> found.proposeExtension(HOLDER, END.plusDays(181), END));
        refused(Refused.Why.NOT_LATER, () -> found.proposeExtension(HOLDER, END, END));
        refused(Refused.Why.OVER, () -> found.proposeExtension(HOLDER, END.plusDays(9), END.plusDays(1)));
        for (int i = 1; i <= 2; i++) {
            found.proposeExtension(HOLDER, END.plusDays(180L * i), END);
            refused(Refused.Why.FOUR_EYES, () -> found.approve(HOLDER, NOW, END));
            assertThat(found.approve(APPROVER, NOW, END)).isTrue();
        }
        refused(Refused.Why.TOO_MANY_EXTENSIONS, () -> found.proposeExtension(HOLDER, END.plusDays(400), END));
    }

    @Test
    void eachNoticeIsGivenOnceAndTheNearestCounts() {
        var found = approved();
        assertThat(found.dueNotice(END.minusDays(31))).isEmpty();
        assertThat(found.nextNotice(END.minusDays(31))).contains(END.minusDays(30));
        assertThat(found.dueNotice(END.minusDays(30))).contains(30);
        found.noticedDays = 30;
        assertThat(found.dueNotice(END.minusDays(20))).isEmpty();
        assertThat(found.dueNotice(END.minusDays(1)))
                .as("a job that slept tells the nearest")
                .contains(1);
        found.noticedDays = 1;
        assertThat(found.nextNotice(END)).contains(END.plusDays(1));
        assertThat(found.dueNotice(END.plusDays(40))).contains(0);
        found.noticedDays = 0;
        assertThat(found.dueNotice(END.plusDays(41))).isEmpty();
        assertThat(found.nextNotice(END.plusDays(41))).isEmpty();
    }

    private static ExceptionCase proposed(DataClass data) {
        var made = new ExceptionCase();
        made.kind = ExceptionKind.TEMPORARY_TOOL;
        made.personId = HOLDER;
        made.proposedBy = PROPOSER;
        made.dataClass = data;
        made.startsOn = START;
        made.endsOn = END;
        made.state = ExceptionState.PROPOSED;
        return made;
    }

    private static ExceptionCase approved() {
        var made = proposed(DataClass.INTERNAL);
        made.approve(APPROVER, NOW, START);
        return made;
    }

    private static void refused(Refused.Why why, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(why));
    }
}
