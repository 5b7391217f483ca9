package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeoplePlanTest {
    private static final PeoplePlan.Known ADMIN = known("1", "Ada", "ada@a.example");
    private static final PeoplePlan.Known BEN = known("2", "Ben", "ben@a.example");
    private static final PeoplePlan.Known CLEO = known("3", "Cleo", "cleo@a.example");

    @Test
    void saysWhoIsNewChangedTheSameAndMissing() {
        var plan = plan(
                "number,name,mail\n1,Ada,ada@a.example\n2,Benedict,ben@a.example\n4,Dan,dan@a.example\n",
                ADMIN,
                BEN,
                CLEO);
        assertThat(plan.added).extracting(PeoplePlan.Entry::name).containsExactly("Dan");
        assertThat(plan.changed)
                .singleElement()
                .satisfies(e -> assertThat(e.changes())
                        .containsExactly(new PeoplePlan.Change(PersonField.NAME, "Ben", "Benedict")));
        assertThat(plan.unchanged).isEqualTo(1);
        assertThat(plan.deactivated).extracting(PeoplePlan.Known::name).containsExactly("Cleo");
    }

    @Test
    void anAbsentColumnLeavesAndAnEmptyCellClears() {
        var ben = with(BEN, PersonField.DEPARTMENT, "Sales");
        assertThat(plan("number,name,mail\n1,Ada,ada@a.example\n2,Ben,ben@a.example\n", ADMIN, ben).changed)
                .isEmpty();
        assertThat(plan("number,name,mail,department\n1,Ada,ada@a.example,\n2,Ben,ben@a.example,\n", ADMIN, ben)
                        .changed)
                .singleElement()
                .satisfies(e -> assertThat(e.changes())
                        .containsExactly(new PeoplePlan.Change(PersonField.DEPARTMENT, "Sales", "")));
    }

    @Test
    void whoComesBackIsActiveAgain() {
        var left = new PeoplePlan.Known(BEN.id(), false, BEN.values());
        var plan = plan("number,name,mail\n1,Ada,ada@a.example\n2,Ben,ben@a.example\n", ADMIN, left);
        assertThat(plan.changed)
                .singleElement()
                .satisfies(e -> assertThat(e.reactivated()).isTrue());
        assertThat(plan("number,name,mail\n1,Ada,ada@a.example\n", ADMIN, left).deactivated)
                .isEmpty();
    }

    @Test
    void theImporterAndTheLastAdminStay() {
        var plan = plan("number,name,mail\n2,Ben,ben@a.example\n", ADMIN, BEN, CLEO);
        assertThat(plan.kept).containsExactly(ADMIN);
        assertThat(plan.deactivated).containsExactly(CLEO);
        var byAnother = PeoplePlan.of(
                PeopleCsv.parse(bytes("number,name,mail\n4,Dan,dan@a.example\n")),
                new PeoplePlan.Records(List.of(ADMIN, BEN), Set.of(), UUID.randomUUID(), Set.of(ADMIN.id())));
        assertThat(byAnother.kept).containsExactly(ADMIN);
        assertThat(byAnother.deactivated).containsExactly(BEN);
    }

    @Test
    void aManagerMayComeLaterInTheFileOrBeKnown() {
        var plan = plan(
                "number,name,mail,manager\n1,Ada,ada@a.example,\n4,Dan,dan@a.example,5\n5,Eva,eva@a.example,1\n",
                ADMIN,
                BEN);
        assertThat(plan.faults.list()).isEmpty();
    }

    @Test
    void managersNobodyKnowsAndCirclesAreFaults() {
        var file = "number,name,mail,manager\n1,Ada,ada@a.example,\n4,Dan,dan@a.example,99\n5,Eva,eva@a.example,6\n"
                + "6,Fay,fay@a.example,5\n7,Gus,gus@a.example,7\n8,Hal,hal@a.example,5\n";
        assertThat(plan(file, ADMIN).faults.list())
                .extracting(p -> p.line() + ":" + p.column() + " " + p.fault())
                .containsExactly("3:4 UNKNOWN_MANAGER", "4:4 OWN_MANAGER", "6:4 OWN_MANAGER");
        // Ben reports to Cleo by the records; the file alone shows no circle
        var ben = with(BEN, PersonField.MANAGER, "3");
        assertThat(plan("number,name,mail,manager\n1,Ada,ada@a.example,\n3,Cleo,cleo@a.example,2\n", ADMIN, ben, CLEO)
                        .faults
                        .list())
                .extracting(PeopleFaults.Place::fault)
                .containsExactly(PersonFault.OWN_MANAGER);
    }

    @Test
    void aMailOfSomebodyElseIsAFaultUnlessTheySwap() {
        assertThat(plan("number,name,mail\n1,Ada,ada@a.example\n4,Dan,ben@a.example\n", ADMIN, BEN)
                        .faults
                        .list())
                .extracting(p -> p.line() + ":" + p.column() + " " + p.fault())
                .containsExactly("3:3 MAIL_TAKEN");
        assertThat(plan(
                                "number,name,mail\n1,Ada,ada@a.example\n2,Ben,cleo@a.example\n3,Cleo,ben@a.example\n",
                                ADMIN,
                                BEN,
                                CLEO)
                        .faults
                        .list())
                .isEmpty();
    }

    @Test
    void anEndFromTheFileIsHeldAgainstAStartFromTheRecords() {
        var ben = with(BEN, PersonField.HIRE_DATE, "2026-05-01");
        assertThat(plan("number,name,mail,end_date\n1,Ada,ada@a.example,\n2,Ben,ben@a.example,2026-04-30\n", ADMIN, ben)
                        .faults
                        .list())
                .extracting(p -> p.line() + ":" + p.column() + " " + p.fault())
                .containsExactly("3:4 END_BEFORE_START");
    }

    @Test
    void losingMoreThanHalfAsksTwice() {
        var many = IntStream.range(10, 21)
                .mapToObj(i -> known("" + i, "P" + i, "p" + i + "@a.example"))
                .toList();
        assertThat(planOf("number,name,mail\n1,Ada,ada@a.example\n10,P10,p10@a.example\n", many)
                        .asksTwice())
                .isTrue();
        assertThat(plan("number,name,mail\n1,Ada,ada@a.example\n", ADMIN, BEN, CLEO)
                        .asksTwice())
                .isFalse();
    }

    @Test
    void groupsThatAreNotThereAreMade() {
        var plan = plan("number,name,mail,groups\n1,Ada,ada@a.example,Prague;Sales\n", ADMIN);
        assertThat(plan.newGroups).containsExactly("Prague");
    }

    @Test
    void theFingerprintTellsPlansApart() {
        var file = "number,name,mail\n1,Ada,ada@a.example\n2,Benedict,ben@a.example\n";
        var first = plan(file, ADMIN, BEN).fingerprint();
        assertThat(plan(file, ADMIN, BEN).fingerprint()).isEqualTo(first);
        assertThat(plan(file, ADMIN, with(BEN, PersonField.NAME, "Benny")).fingerprint())
                .isNotEqualTo(first);
    }

    private static PeoplePlan plan(String file, PeoplePlan.Known... people) {
        return PeoplePlan.of(
                PeopleCsv.parse(bytes(file)),
                new PeoplePlan.Records(List.of(people), Set.of("Sales"), ADMIN.id(), Set.of(ADMIN.id())));
    }

    private static PeoplePlan planOf(String file, List<PeoplePlan.Known> people) {
        var all = new java.util.ArrayList<>(people);
        all.add(ADMIN);
        return plan(file, all.toArray(PeoplePlan.Known[]::new));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static PeoplePlan.Known known(String number, String name, String mail) {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        for (var field : PersonField.values()) {
            values.put(field, PersonChecks.whenEmpty(field));
        }
        values.put(PersonField.NUMBER, number);
        values.put(PersonField.NAME, name);
        values.put(PersonField.MAIL, mail);
        return new PeoplePlan.Known(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)), true, values);
    }

    private static PeoplePlan.Known with(PeoplePlan.Known known, PersonField field, String value) {
        var values = new EnumMap<>(known.values());
        values.put(field, value);
        return new PeoplePlan.Known(known.id(), known.active(), values);
    }
}
