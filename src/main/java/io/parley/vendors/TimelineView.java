package io.parley.vendors;

import java.util.List;

/** What happened when, case by case, drawn and as a table. */
record TimelineView(List<TimelineRow> rows, List<TimelineChart> charts) {
    static TimelineView of(List<Cases.WithFacts> shown, HistoryMessages words) {
        var rows = shown.stream()
                .map(c -> TimelineRow.of(c.summary().caseId, c.facts(), words))
                .toList();
        return new TimelineView(rows, List.of(TimelineChart.desk(rows), TimelineChart.phone(rows)));
    }
}
