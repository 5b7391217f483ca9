package io.parley.vendors.advisories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Union-find over the numbers of one flaw. A set goes by its CVE number where it has one, else by the first in the alphabet. */
final class Aliases {
    private static final Comparator<String> PREFERRED =
            Comparator.comparing((String id) -> !id.startsWith("CVE-")).thenComparing(Comparator.naturalOrder());

    private final Map<String, String> parent = new HashMap<>();

    /** Several names of one flaw, in any order. */
    void union(Collection<String> names) {
        String first = null;
        for (var name : names) {
            if (first == null) {
                first = name;
                parent.putIfAbsent(name, name);
            } else {
                join(find(first), find(name));
            }
        }
    }

    /** The number that stands for all of its names; itself where nobody named another. */
    String find(String name) {
        var root = name;
        for (var next = parent.get(root); next != null && !next.equals(root); next = parent.get(root)) {
            root = next;
        }
        for (var at = name; !at.equals(root); ) {
            var next = Objects.requireNonNullElse(parent.put(at, root), root);
            at = next;
        }
        parent.putIfAbsent(root, root);
        return root;
    }

    private void join(String a, String b) {
        if (!a.equals(b)) {
            boolean keepsA = PREFERRED.compare(a, b) < 0;
            parent.put(keepsA ? b : a, keepsA ? a : b);
        }
    }

    /** Every name that was ever told, with what stands for it. */
    Map<String, String> all() {
        var roots = new HashMap<String, String>();
        List<String> names = new ArrayList<>(parent.keySet());
        names.forEach(name -> roots.put(name, find(name)));
        return roots;
    }
}
