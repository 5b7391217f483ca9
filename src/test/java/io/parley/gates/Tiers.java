package io.parley.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Data goes down in calls, up only as events. The picture is in ARCHITECTURE.md. */
public final class Tiers {
    static final String ROOT = "io.parley.";

    /** Lowest first. */
    private static final List<Set<String>> TIERS = List.of(
            Set.of("kernel", "verify"),
            Set.of("identity", "tenancy"),
            Set.of("catalog", "vendors", "assessments", "register"),
            Set.of("requests", "surveys", "policies", "usage", "alternatives"),
            Set.of("attestation", "alerts", "notifications", "audit", "overview"),
            Set.of("app"));

    /** Inside a tier: package → what it may use. A new one needs a decision record. */
    private static final Map<String, Set<String>> EDGES = Map.of(
            "identity", Set.of("tenancy"),
            "vendors", Set.of("catalog"),
            "assessments", Set.of("catalog", "vendors"),
            "register", Set.of("catalog", "vendors", "assessments"),
            "alternatives", Set.of("surveys"),
            "requests", Set.of("alternatives"),
            "policies", Set.of("alternatives", "requests"),
            "attestation", Set.of("audit", "verify"),
            "notifications", Set.of("alerts"),
            "overview", Set.of("alerts"));

    public static final ArchRule LOWER_ONLY = classes()
            .should(dependOnLowerTiersOnly())
            .because(
                    "a reader of one feature should have to know only what lies below it; what happens goes up as an event");

    public static final ArchRule KERNEL_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(ROOT + "kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TIERS.stream()
                    .skip(1)
                    .flatMap(Set::stream)
                    .map(p -> ROOT + p + "..")
                    .toArray(String[]::new))
            .because("every feature stands on the kernel, so it must stand on none of them");

    public static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("features in a circle are one feature that nobody can read alone");

    public static final ArchRule AUDIT_AND_NOTIFICATIONS_LISTEN = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "audit..", ROOT + "notifications..", ROOT + "attestation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "audit..", ROOT + "notifications..")
            .because(
                    "they listen to events: a call can be forgotten, an event cannot (attestation reads the audit table)");

    public static final ArchRule NOBODY_NEEDS_THE_TOP = noClasses()
            .should(dependOnOthersIn("attestation", "overview", "app"))
            .because("what gathers everything would otherwise be pulled into everything");

    private Tiers() {}

    private static ArchCondition<JavaClass> dependOnLowerTiersOnly() {
        return new ArchCondition<>("depend on lower tiers only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = feature(type);
                if (from.isEmpty()) {
                    return;
                }
                if (tier(from.get()) < 0) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            "The package " + from.get() + " of " + type.getName() + " is in no tier: add it to Tiers"));
                }
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    feature(dependency.getTargetClass())
                            .filter(to -> !mayUse(from.get(), to))
                            .ifPresent(to -> events.add(violated(dependency)));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> dependOnOthersIn(String... packages) {
        return new ArchCondition<>("depend on " + String.join(", ", packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var to = feature(dependency.getTargetClass());
                    if (to.isPresent()
                            && Set.of(packages).contains(to.get())
                            && !feature(type).equals(to)
                            && !feature(type).equals(Optional.of("app"))) { // stands on all, and nobody on it
                        events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static SimpleConditionEvent violated(Dependency dependency) {
        return (SimpleConditionEvent) SimpleConditionEvent.violated(dependency, dependency.getDescription());
    }

    private static boolean mayUse(String from, String to) {
        return from.equals(to)
                || tier(to) < tier(from)
                || EDGES.getOrDefault(from, Set.of()).contains(to);
    }

    private static int tier(String feature) {
        for (int i = 0; i < TIERS.size(); i++) {
            if (TIERS.get(i).contains(feature)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> feature(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? Optional.of(name.substring(ROOT.length()).split("\\.")[0]) : Optional.empty();
    }
}
