package io.parley.vendors.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Records of one flaw under several names become one case: union-find over aliases and replacements. */
final class Aliases {
    private final Map<String, String> parents = new HashMap<>();

    private Aliases() {}

    /** In the order of their smallest name, whatever the order of the input; flaws with no live record are gone. */
    static List<Case> merge(List<Case> cases) {
        var names = new Aliases();
        for (var c : cases) {
            names.root(c.id());
            c.aliases().forEach(alias -> names.join(c.id(), alias));
            if (c.replacedBy() != null) {
                names.join(c.id(), c.replacedBy());
            }
        }
        var groups = new TreeMap<String, List<Case>>();
        cases.forEach(c -> groups.computeIfAbsent(names.root(c.id()), r -> new ArrayList<>())
                .add(c));
        var merged = new ArrayList<Case>();
        groups.forEach((root, group) -> {
            group.sort(Comparator.comparing(Case::id));
            var live = group.stream().filter(c -> c.state().live()).toList();
            if (!live.isEmpty()) {
                merged.add(one(root, group, live));
            }
        });
        return merged;
    }

    private static Case one(String root, List<Case> group, List<Case> live) {
        if (group.size() == 1 && group.get(0).id().equals(root)) {
            return group.get(0);
        }
        var one = live.get(0).draft();
        one.id = root;
        var others = new TreeSet<>(group.stream().map(Case::id).toList());
        others.remove(root);
        one.aliases = List.copyOf(new LinkedHashSet<>(others));
        one.severity = live.stream().map(Case::severity).reduce(Severity.L, Severity::worse);
        one.reported = date(live, Case::reported);
        one.fix = date(live, Case::fix);
        one.vendorPublic = date(live, Case::vendorPublic);
        one.thirdPublic = date(live, Case::thirdPublic);
        one.exploitedKnown = date(live, Case::exploitedKnown);
        one.usersNotified = date(live, Case::usersNotified);
        one.identified = degree(live, Case::identified);
        one.record = degree(live, Case::record);
        one.timeline = degree(live, Case::timeline);
        one.exploitStatement = degree(live, Case::exploitStatement);
        one.fixStatus = status(live);
        one.state = live.stream().anyMatch(c -> c.state() == Case.State.PUBLISHED)
                ? Case.State.PUBLISHED
                : Case.State.DISPUTED;
        return one.done();
    }

    private static Case.FixStatus status(List<Case> live) {
        var said = live.stream().map(Case::fixStatus).toList();
        return said.contains(Case.FixStatus.FIXED)
                ? Case.FixStatus.FIXED
                : said.contains(Case.FixStatus.OPEN) ? Case.FixStatus.OPEN : Case.FixStatus.UNKNOWN;
    }

    private static When date(List<Case> live, Function<Case, When> fact) {
        var known = live.stream().map(fact).filter(When::known).toList();
        if (!known.isEmpty()) {
            return When.reconcile(known);
        }
        return live.stream().map(fact).anyMatch(When::absent) ? When.ABSENT : When.UNKNOWN;
    }

    private static Degree degree(List<Case> live, Function<Case, Degree> fact) {
        return live.stream().map(fact).reduce(Degree.UNKNOWN, Degree::fuller);
    }

    private void join(String a, String b) {
        var rootA = root(a);
        var rootB = root(b);
        if (rootA.compareTo(rootB) < 0) {
            parents.put(rootB, rootA);
        } else {
            parents.put(rootA, rootB);
        }
    }

    private String root(String name) {
        var at = name;
        var parent = parents.computeIfAbsent(at, n -> n);
        while (!parent.equals(at)) {
            var above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = above;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
