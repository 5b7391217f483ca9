package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.vendors.scoring.Standing.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    /** Ten slow cases, reported and told late: away from the priors on three parts. */
    @Test
    void aLetterNeedsTwoPartsThatSaySomething() {
        var found = standing(slow(10), Method.V1_1, DAY);
        assertThat(found.withheld()).isEmpty();
        assertThat(found.letter()).isNotNull().isNotEqualTo(Score.Grade.NR);
        assertThat(found.parts().get(Part.P).informed()).isTrue();
        assertThat(found.parts().get(Part.H).informed()).isTrue();
    }

    @Test
    void likeEverybodyElseIsNoLetter() {
        var found = standing(atOnce(30), Method.V1_1, DAY);
        assertThat(found.letter()).isNull();
        assertThat(found.withheld()).containsExactly(Reason.TOO_FEW_INFORMED_PARTS);
        assertThat(found.parts().get(Part.P).informed())
                .as("where it would be without a case")
                .isFalse();
    }

    @Test
    void fourCasesAreNone() {
        assertThat(standing(slow(4), Method.V1_1, DAY).withheld())
                .containsExactly(Reason.TOO_LITTLE_EVIDENCE, Reason.TOO_FEW_INFORMED_PARTS);
    }

    @Test
    void oldEvidenceGivesNoLetter() {
        assertThat(standing(slow(10), Method.V1_1, DAY.plusDays(180)).letter()).isNotNull();
        assertThat(standing(slow(10), Method.V1_1, DAY.plusDays(181)).withheld())
                .containsExactly(Reason.EVIDENCE_TOO_OLD);
    }

    @Test
    void aMethodThatIsNotCalibratedGivesNone() {
        assertThat(standing(slow(10), Method.V1_0, DAY).withheld()).containsExactly(Reason.NOT_CALIBRATED);
    }

    @Test
    void aBacklogIsCheckedWhenSomebodyLooked() {
        var cases = new ArrayList<>(atOnce(3));
        assertThat(standing(cases, Method.V1_1, DAY).backlogChecked())
                .as("all are fixed")
                .isTrue();
        cases.add(open("CVE-2026-9001", Case.FixStatus.UNKNOWN));
        assertThat(standing(cases, Method.V1_1, DAY).backlogChecked()).isFalse();
        cases.add(open("CVE-2026-9002", Case.FixStatus.OPEN));
        assertThat(standing(cases, Method.V1_1, DAY).backlogChecked()).isTrue();
        assertThat(standing(List.of(), Method.V1_1, DAY).backlogChecked()).isFalse();
    }

    private static Standing standing(List<Case> cases, Method method, LocalDate today) {
        var evidence = new Evidence(DAY, Profile.BALANCED, new HashMap<>(Map.of("contact", true)), cases);
        return Standing.of(evidence, evidence.score(method), method, DAY, today);
    }

    private static List<Case> slow(int count) {
        return cases(count, 120);
    }

    private static List<Case> atOnce(int count) {
        return cases(count, 0);
    }

    /** Public for so many days before the fix of a month ago; slow ones also had been reported long before. */
    private static List<Case> cases(int count, int days) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < count; i++) {
            var c = new CaseDraft("CVE-2026-%04d".formatted(1000 + i));
            c.severity = Severity.C;
            c.fix = When.on(DAY.minusDays(30));
            c.vendorPublic = When.on(DAY.minusDays(30 + days));
            c.reported = days == 0 ? When.UNKNOWN : When.on(DAY.minusDays(30 + 2L * days));
            cases.add(c.done());
        }
        return cases;
    }

    private static Case open(String id, Case.FixStatus status) {
        var c = new CaseDraft(id);
        c.vendorPublic = When.on(DAY.minusDays(20));
        c.fixStatus = status;
        return c.done();
    }
}
