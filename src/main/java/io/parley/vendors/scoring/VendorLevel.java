package io.parley.vendors.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The second level: a service starts, for H, P and the cases of C, from where its vendor's other services stand, each part's
 * prior mean being the posterior mean over their cases from the field's prior; kappa stays the part's. A part of which the
 * others tell nothing starts from the field. What the service itself shows outweighs the start once its cases weigh more than
 * kappa, so "young" needs no threshold and one case more never makes a step.
 *
 * @param start the method with these priors
 * @param from the other services that tell something, by name
 */
public record VendorLevel(Method start, List<String> from) {
    static final List<Part> PARTS = List.of(Part.H, Part.P, Part.C);

    public static VendorLevel of(Evidence evidence, Method method) {
        if (!method.twoLevels()) {
            return new VendorLevel(method, List.of());
        }
        var own = names(evidence.cases());
        var scorer = new Scorer(method, evidence.profile());
        var seen = new EnumMap<Part, List<Posterior.Item>>(Part.class);
        PARTS.forEach(part -> seen.put(part, new ArrayList<>()));
        var from = new ArrayList<String>();
        for (var other : evidence.others()) {
            var cases = other.cases().stream()
                    .filter(c -> names(List.of(c)).stream().noneMatch(own::contains))
                    .toList();
            var observed = scorer.observed(cases, evidence.asOf());
            observed.forEach((part, items) -> seen.get(part).addAll(items));
            if (observed.values().stream().anyMatch(items -> !items.isEmpty())) {
                from.add(other.tool());
            }
        }
        return new VendorLevel(
                from.isEmpty()
                        ? method
                        : method.with(
                                method.id(),
                                prior(method.handling(), Part.H, seen),
                                prior(method.publicWord(), Part.P, seen),
                                prior(method.candour(), Part.C, seen)),
                from.stream().sorted().toList());
    }

    private static Method.Prior prior(Method.Prior field, Part part, Map<Part, List<Posterior.Item>> seen) {
        var items = seen.get(part);
        return items.isEmpty()
                ? field
                : new Method.Prior(
                        Posterior.of(field.mean(), field.kappa(), items, Method.INTERVAL)
                                .mean(),
                        field.kappa());
    }

    private static Set<String> names(List<Case> cases) {
        var names = new HashSet<String>();
        cases.forEach(c -> {
            names.add(c.id());
            names.addAll(c.aliases());
        });
        return names;
    }
}
