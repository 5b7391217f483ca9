package io.parley.vendors;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A case of which both days of a clock are on record. */
record Timed(String caseId, Days days) {
    /** In the order of the cases. */
    static List<Timed> of(Clocks clock, Collection<Histories.Dated> cases) {
        return cases.stream()
                .flatMap(c -> c.dates().days(clock).map(d -> new Timed(c.caseId(), d)).stream())
                .toList();
    }

    /** Those whose days are known well enough to count. */
    static Stream<Timed> counted(Clocks clock, Collection<Histories.Dated> cases) {
        return of(clock, cases).stream().filter(t -> !t.days.isVague());
    }

    /** At its longest; a fix that was there before the clock began took no day. */
    int counts() {
        return Math.max(0, days.most());
    }

    /** Of days in order, at least one: the one within which half lie. */
    static int median(List<Integer> days) {
        return days.get((days.size() - 1) / 2);
    }
}
