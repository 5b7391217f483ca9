package io.parley.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of one import shows: a dry run, or what it did. */
record PeopleImportView(
        UUID id,
        String file,
        @Nullable Instant appliedAt,
        int added,
        int changed,
        int unchanged,
        int deactivated,
        long reactivated,
        int newGroups,
        boolean nothing,
        boolean asksTwice,
        String fingerprint,
        List<Line> addedLines,
        List<Line> changedLines,
        List<Line> deactivatedLines,
        List<Line> keptLines) {
    static final int SHOWN = 20;

    record Line(String number, String name, String mail, boolean reactivated, List<Change> changes) {}

    record Change(String field, String from, String to) {}

    record Fault(String line, String column, String message) {}

    static PeopleImportView of(PeopleImport done) {
        return new PeopleImportView(
                done.id,
                done.fileName,
                done.appliedAt,
                count(done.added),
                count(done.changed),
                count(done.unchanged),
                count(done.deactivated),
                0,
                0,
                false,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static PeopleImportView of(PeopleImport file, PeoplePlan plan) {
        return new PeopleImportView(
                file.id,
                file.fileName,
                null,
                plan.added.size(),
                plan.changed.size(),
                plan.unchanged,
                plan.deactivated.size(),
                plan.reactivated(),
                plan.newGroups.size(),
                plan.changesNothing(),
                plan.asksTwice(),
                plan.fingerprint(),
                entries(plan.added),
                entries(plan.changed),
                known(plan.deactivated),
                known(plan.kept));
    }

    static List<Fault> faults(PeopleFaults faults) {
        return faults.list().stream()
                .map(place -> new Fault(
                        place.line() == 0 ? PersonWords.words().wholeFile() : "" + place.line(),
                        (place.column() == 0 ? "" : place.column() + " ") + place.name(),
                        PersonWords.of(place.fault(), place.detail())))
                .toList();
    }

    private static List<Line> entries(List<PeoplePlan.Entry> entries) {
        return entries.stream()
                .limit(SHOWN)
                .map(e -> new Line(
                        e.number(),
                        e.name(),
                        e.values().getOrDefault(PersonField.MAIL, ""),
                        e.reactivated(),
                        e.known() == null ? List.of() : changes(e)))
                .toList();
    }

    private static List<Change> changes(PeoplePlan.Entry entry) {
        return entry.changes().stream()
                .map(c -> new Change(PersonWords.of(c.field()), shown(c.field(), c.from()), shown(c.field(), c.to())))
                .toList();
    }

    private static String shown(PersonField field, String value) {
        return value.isEmpty() ? PersonWords.words().empty() : PersonWords.value(field, value);
    }

    private static List<Line> known(List<PeoplePlan.Known> people) {
        return people.stream()
                .limit(SHOWN)
                .map(k -> new Line(k.number(), k.name(), k.mail(), false, List.of()))
                .toList();
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
