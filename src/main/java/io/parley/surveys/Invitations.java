package io.parley.surveys;

import io.parley.identity.GroupMembers.Group;
import io.parley.identity.GroupMembers.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom a survey asks: every active member of the groups once, counted with the smallest group they are in. */
final class Invitations {
    private final List<CellOf> cells = new ArrayList<>();

    record CellOf(Tally.Cell cell, List<UUID> people) {}

    Invitations(List<Group> groups, List<Member> members) {
        var byGroup = members.stream().collect(Collectors.groupingBy(Member::group));
        var names = groups.stream().collect(Collectors.toMap(Group::id, Group::name));
        var taken = new HashSet<UUID>();
        byGroup.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, List<Member>> e) ->
                                e.getValue().size())
                        .thenComparing(e -> names.getOrDefault(e.getKey(), "")))
                .forEach(e -> add(names.getOrDefault(e.getKey(), ""), e.getValue(), taken));
        cells.sort(Comparator.comparing(c -> c.cell().name()));
    }

    private void add(String name, List<Member> members, HashSet<UUID> taken) {
        var own = members.stream().map(Member::person).filter(taken::add).toList();
        if (!own.isEmpty()) {
            cells.add(new CellOf(new Tally.Cell(UUID.randomUUID(), name, own.size()), own));
        }
    }

    List<CellOf> cells() {
        return cells;
    }

    List<String> groupNames() {
        return cells.stream().map(c -> c.cell().name()).toList();
    }

    /** How many, each counted once. */
    int people() {
        return cells.stream().mapToInt(c -> c.people().size()).sum();
    }
}
