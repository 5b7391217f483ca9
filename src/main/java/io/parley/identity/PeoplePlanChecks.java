package io.parley.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a file only in the light of the records: mails that others have, managers nobody knows, circles. */
final class PeoplePlanChecks {
    private final Map<PersonField, Integer> columns;
    private final PeopleFaults faults;

    PeoplePlanChecks(Map<PersonField, Integer> columns, PeopleFaults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    void check(List<PeoplePlan.Entry> entries, Map<String, PeoplePlan.Known> byNumber) {
        pairs(entries);
        mails(entries, byNumber.values());
        managers(entries, byNumber);
    }

    /** An end date from the file against a start from the records. */
    private void pairs(List<PeoplePlan.Entry> entries) {
        for (var entry : entries) {
            PersonChecks.pairs(entry.values()).forEach((field, fault) -> add(entry, field, fault));
        }
    }

    private void mails(List<PeoplePlan.Entry> entries, Collection<PeoplePlan.Known> people) {
        var inFile = new HashSet<String>();
        entries.forEach(entry -> inFile.add(entry.number()));
        var taken = new HashMap<String, PeoplePlan.Known>();
        people.stream()
                .filter(known -> !inFile.contains(known.number()))
                .forEach(known -> taken.put(known.mail(), known));
        for (var entry : entries) {
            if (taken.containsKey(entry.values().get(PersonField.MAIL))) {
                add(entry, PersonField.MAIL, PersonFault.MAIL_TAKEN);
            }
        }
    }

    private void managers(List<PeoplePlan.Entry> entries, Map<String, PeoplePlan.Known> byNumber) {
        if (!columns.containsKey(PersonField.MANAGER)) {
            return;
        }
        var managerOf = new HashMap<String, String>();
        byNumber.forEach(
                (number, known) -> managerOf.put(number, known.values().getOrDefault(PersonField.MANAGER, "")));
        entries.forEach(entry -> managerOf.put(entry.number(), managerOf(entry)));
        for (var entry : entries) {
            if (!managerOf(entry).isEmpty() && !managerOf.containsKey(managerOf(entry))) {
                add(entry, PersonField.MANAGER, PersonFault.UNKNOWN_MANAGER);
            }
        }
        circles(entries, managerOf);
    }

    /** Follows each chain upwards once; whoever is met twice on the same way is in a circle. */
    private void circles(List<PeoplePlan.Entry> entries, Map<String, String> managerOf) {
        Set<String> done = new HashSet<>();
        for (var entry : entries) {
            var way = new HashSet<String>();
            var at = entry.number();
            while (!at.isEmpty() && !done.contains(at)) {
                if (!way.add(at)) {
                    add(entry, PersonField.MANAGER, PersonFault.OWN_MANAGER);
                    break;
                }
                at = managerOf.getOrDefault(at, "");
            }
            done.addAll(way);
        }
    }

    private static String managerOf(PeoplePlan.Entry entry) {
        return entry.values().getOrDefault(PersonField.MANAGER, "");
    }

    private void add(PeoplePlan.Entry entry, PersonField field, PersonFault fault) {
        faults.add(
                entry.line(),
                columns.getOrDefault(field, 0),
                field.key(),
                fault,
                entry.values().getOrDefault(field, ""));
    }
}
