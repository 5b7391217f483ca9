package io.parley.vendors;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ids of the cases behind the numbers that are read from dates, out of what is kept of a history. */
final class CaseSets {
    private final List<Histories.Dated> dated;
    private final LocalDate until;

    CaseSets(Histories.History history) {
        dated = history.dated();
        until = Objects.requireNonNullElse(history.record().evidenceUntil(), LocalDate.EPOCH);
    }

    /** Those that a clock counts, or one of its parts; without a part all of them. */
    String[] ofClock(CaseFilter filter) {
        var clock = Objects.requireNonNull(filter.clock());
        var counted = Timed.counted(clock, dated).toList();
        var days = counted.stream().map(Timed::counts).sorted().toList();
        if (filter.part() == CasePart.VAGUE) {
            return ids(Timed.of(clock, dated).stream()
                    .filter(t -> t.days().isVague())
                    .map(Timed::caseId));
        }
        Predicate<Timed> counts = filter.part() == null || days.isEmpty()
                ? t -> true
                : switch (filter.part()) {
                    case AT_ONCE -> t -> t.counts() == 0;
                    case HALF -> t -> t.counts() <= Timed.median(days);
                    case LONGEST -> t -> t.counts() == days.get(days.size() - 1);
                    default -> t -> true;
                };
        return ids(counted.stream().filter(counts).map(Timed::caseId));
    }

    String[] open() {
        return ids(HistoryView.open(dated, until).stream().map(HistoryView.Open::caseId));
    }

    /** Those that are no longer without any word about a fix. */
    String[] openOrFixed() {
        return ids(Stream.concat(
                dated.stream().filter(d -> d.dates().fix() != null).map(Histories.Dated::caseId), Stream.of(open())));
    }

    /** In the curve, or the part of it that is about {@code day}. */
    String[] inCurve(CasePart part, int day) {
        return ids(Watched.of(dated, until).stream()
                .filter(w -> switch (part) {
                    case AT_RISK -> w.watch().days() >= day;
                    case FIXED -> w.watch().fixed() && w.watch().days() == day;
                    default -> true;
                })
                .map(Watched::caseId));
    }

    private static String[] ids(Stream<String> ids) {
        return ids.distinct().toArray(String[]::new);
    }
}
