package io.parley.vendors;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A case of which it is known how long it was public without a fix, or has been until the last day of the evidence. */
record Watched(String caseId, Survival.Watch watch) {
    static List<Watched> of(List<Histories.Dated> dated, LocalDate until) {
        var fixed = Timed.counted(Clocks.PUBLIC_TO_FIX, dated)
                .map(t -> new Watched(t.caseId(), new Survival.Watch(t.counts(), true)));
        var open = HistoryView.open(dated, until).stream()
                .map(o -> new Watched(o.caseId(), new Survival.Watch((int) o.days(), false)));
        return Stream.concat(fixed, open).toList();
    }
}
