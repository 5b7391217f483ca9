package io.parley.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a file would change, worked out from the file and the records as they are; it changes nothing itself. */
final class PeoplePlan {
    /** A record as it is, all fields as text. */
    record Known(UUID id, boolean active, Map<PersonField, String> values) {
        String number() {
            return values.getOrDefault(PersonField.NUMBER, "");
        }

        String name() {
            return values.getOrDefault(PersonField.NAME, "");
        }

        String mail() {
            return values.getOrDefault(PersonField.MAIL, "");
        }
    }

    record Records(List<Known> people, Set<String> groups, UUID importer, Set<UUID> admins) {}

    record Change(PersonField field, String from, String to) {}

    /** One row's person as they would be; {@code known} is null for somebody new. */
    record Entry(
            int line,
            @Nullable Known known,
            Map<PersonField, String> values,
            List<Change> changes,
            boolean reactivated) {
        String number() {
            return values.getOrDefault(PersonField.NUMBER, "");
        }

        String name() {
            return values.getOrDefault(PersonField.NAME, "");
        }

        boolean changes(PersonField field) {
            return changes.stream().anyMatch(change -> change.field == field);
        }
    }

    final List<Entry> added = new ArrayList<>();
    final List<Entry> changed = new ArrayList<>();
    final List<Known> deactivated = new ArrayList<>();
    /** Missing from the file, but who would then look after the company? */
    final List<Known> kept = new ArrayList<>();

    final Set<String> newGroups = new TreeSet<>();
    final PeopleFaults faults;
    final int activeBefore;
    int unchanged;

    private PeoplePlan(PeopleFaults faults, int activeBefore) {
        this.faults = faults;
        this.activeBefore = activeBefore;
    }

    static PeoplePlan of(PeopleCsv.Parsed file, Records records) {
        var plan = new PeoplePlan(file.faults(), (int)
                records.people().stream().filter(Known::active).count());
        if (!plan.faults.none()) {
            return plan;
        }
        var byNumber = new LinkedHashMap<String, Known>();
        records.people().forEach(known -> byNumber.put(known.number(), known));
        var entries = file.rows().stream().map(row -> entry(row, byNumber)).toList();
        new PeoplePlanChecks(file.columns(), plan.faults).check(entries, byNumber);
        entries.forEach(plan::sort);
        plan.missing(entries, records);
        plan.groups(entries, records.groups());
        return plan;
    }

    /** Columns that the file does not have stay as they are, or as they are for somebody of whom nothing is known. */
    private static Entry entry(PeopleCsv.Row row, Map<String, Known> byNumber) {
        var known = byNumber.get(row.values().getOrDefault(PersonField.NUMBER, ""));
        var values = new EnumMap<PersonField, String>(PersonField.class);
        var changes = new ArrayList<Change>();
        for (var field : PersonField.values()) {
            var before = known == null ? PersonChecks.whenEmpty(field) : known.values.getOrDefault(field, "");
            var after = row.values().getOrDefault(field, before);
            values.put(field, after);
            if (!after.equals(before)) {
                changes.add(new Change(field, before, after));
            }
        }
        return new Entry(row.line(), known, values, changes, known != null && !known.active);
    }

    private void sort(Entry entry) {
        if (entry.known == null) {
            added.add(entry);
        } else if (entry.reactivated || !entry.changes.isEmpty()) {
            changed.add(entry);
        } else {
            unchanged++;
        }
    }

    private void missing(List<Entry> entries, Records records) {
        var stay = new HashMap<UUID, Entry>();
        entries.stream().filter(e -> e.known != null).forEach(e -> stay.put(e.known.id, e));
        boolean anAdminStays =
                records.admins().stream().anyMatch(a -> stay.containsKey(a) || a.equals(records.importer()));
        records.people().stream()
                .filter(known -> known.active && !stay.containsKey(known.id))
                .sorted(Comparator.comparing(Known::name).thenComparing(Known::number))
                .forEach(known -> {
                    boolean needed = !anAdminStays && records.admins().contains(known.id);
                    (needed || known.id.equals(records.importer()) ? kept : deactivated).add(known);
                });
    }

    private void groups(Collection<Entry> entries, Set<String> known) {
        entries.forEach(e -> newGroups.addAll(PersonChecks.groupNames(e.values.getOrDefault(PersonField.GROUPS, ""))));
        newGroups.removeAll(known);
    }

    /** A file that lacks most people is more often the wrong file than a bad year. */
    boolean asksTwice() {
        return deactivated.size() > 5 && deactivated.size() * 2 > activeBefore;
    }

    long reactivated() {
        return changed.stream().filter(Entry::reactivated).count();
    }

    boolean changesNothing() {
        return added.isEmpty() && changed.isEmpty() && deactivated.isEmpty();
    }

    /** Two plans with the same fingerprint do the same to the same people. */
    String fingerprint() {
        var text = new StringBuilder();
        added.forEach(e -> text.append('+').append(e.values).append('\n'));
        changed.forEach(e -> text.append('~')
                .append(e.number())
                .append(e.changes)
                .append(e.reactivated)
                .append('\n'));
        deactivated.forEach(k -> text.append('-').append(k.id).append('\n'));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
