package io.parley;

import static io.parley.gates.HouseRules.*;
import static io.parley.gates.Tiers.*;
import static io.parley.gates.WebRules.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.parley.gates.Planted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of ARCHITECTURE.md holds, and would fail if it were broken: each stands beside a class that breaks it. */
class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.parley");

    private record Gate(String name, ArchRule rule, List<String> breaks) {}

    private static Gate gate(String name, ArchRule rule, String... breaks) {
        return new Gate(name, rule, List.of(breaks));
    }

    private static final List<Gate> GATES = List.of(
            gate(
                    "lower tiers only",
                    LOWER_ONLY,
                    "package io.parley.catalog; class Up { io.parley.register.Register register; }"),
            gate("every package has a tier", LOWER_ONLY, "package io.parley.novelty; class Unplaced {}"),
            gate(
                    "the kernel knows nobody",
                    KERNEL_KNOWS_NOBODY,
                    "package io.parley.kernel; class Knows { io.parley.identity.Role role; }"),
            gate(
                    "no cycles",
                    NO_CYCLES,
                    "package io.parley.surveys; public class There { io.parley.usage.Back back; }",
                    "package io.parley.usage; public class Back { io.parley.surveys.There there; }"),
            gate(
                    "audit and notifications listen",
                    AUDIT_AND_NOTIFICATIONS_LISTEN,
                    "package io.parley.audit; public class Log {}",
                    "package io.parley.app; class Calls { io.parley.audit.Log log; }"),
            gate(
                    "nobody needs the top",
                    NOBODY_NEEDS_THE_TOP,
                    "package io.parley.overview; public class Sum {}",
                    "package io.parley.alerts; class Reads { io.parley.overview.Sum sum; }"),
            gate(
                    "entities belong to a company",
                    ENTITIES_BELONG_TO_A_COMPANY,
                    "package io.parley.usage; @jakarta.persistence.Entity class Homeless {}"),
            gate(
                    "no collections in entities",
                    NO_COLLECTIONS_IN_ENTITIES,
                    "package io.parley.usage; class Holds { @jakarta.persistence.OneToMany java.util.List<String> all; }"),
            gate(
                    "no second-level cache",
                    NO_SECOND_LEVEL_CACHE,
                    "package io.parley.usage; @jakarta.persistence.Cacheable class Cached {}"),
            gate(
                    "no stateless session",
                    NO_STATELESS_SESSION,
                    "package io.parley.tenancy; class Raw { org.hibernate.StatelessSession session; }"),
            gate(
                    "native SQL only where listed",
                    NATIVE_SQL_ONLY_WHERE_LISTED,
                    "package io.parley.usage; class Sql { void x(jakarta.persistence.EntityManager m) { m.createNativeQuery(\"\"); } }"),
            gate(
                    "native SQL names no basic class",
                    NATIVE_SQL_NAMES_NO_BASIC_CLASS,
                    "package io.parley.tenancy; class Ids { Object x(jakarta.persistence.EntityManager m) { return m.createNativeQuery(\"\", String.class); } }"),
            gate(
                    "JDBC only where listed",
                    JDBC_ONLY_WHERE_LISTED,
                    "package io.parley.usage; class Jdbc { java.sql.Connection connection; }"),
            gate(
                    "no threads",
                    NO_THREADS,
                    "package io.parley.usage; class Runs { void x() { new Thread().start(); } }"),
            gate(
                    "no pools",
                    NO_THREADS,
                    "package io.parley.usage; class Pools { Object x() { return java.util.concurrent.Executors.newCachedThreadPool(); } }"),
            gate(
                    "time comes from the clock",
                    TIME_COMES_FROM_THE_CLOCK,
                    "package io.parley.usage; class Now { Object x() { return java.time.Instant.now(); } }"),
            gate(
                    "dates come from the clock",
                    TIME_COMES_FROM_THE_CLOCK,
                    "package io.parley.usage; class Today { Object x() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC); } }"),
            gate(
                    "milliseconds come from the clock",
                    TIME_COMES_FROM_THE_CLOCK,
                    "package io.parley.usage; class Millis { long x() { return System.currentTimeMillis(); } }"),
            gate(
                    "request-scoped fields are private",
                    REQUEST_SCOPED_BEANS_KEEP_THEIR_FIELDS,
                    "package io.parley.usage; @jakarta.enterprise.context.RequestScoped class Held { int id; }"),
            gate(
                    "request-scoped fields are read by methods",
                    REQUEST_SCOPED_FIELDS_ARE_READ_BY_METHODS,
                    "package io.parley.usage; class Outer { @jakarta.enterprise.context.RequestScoped static class In { private int id; }"
                            + " int x(In in) { return in.id; } }"),
            gate(
                    "the company is set in one place",
                    THE_COMPANY_IS_SET_IN_ONE_PLACE,
                    "package io.parley.usage; class Names { void x(io.parley.tenancy.CurrentTenant t, java.util.UUID id) { t.is(id); } }"),
            gate(
                    "events have happened",
                    EVENTS_HAVE_HAPPENED,
                    "package io.parley.usage; record CloseIt(java.util.UUID subjectId) implements io.parley.kernel.DomainEvent {}"),
            gate(
                    "listeners are called on",
                    LISTENERS_ARE_CALLED_ON,
                    "package io.parley.usage; class Hears { void heard(@jakarta.enterprise.event.Observes String event) {} }"),
            gate(
                    "small jars stand alone",
                    SMALL_JARS_STAND_ALONE,
                    "package io.parley.verify; class Needs { io.parley.kernel.Page page; }"),
            gate(
                    "methods say who may call",
                    SAY_WHO_MAY_CALL,
                    "package io.parley.usage; @jakarta.ws.rs.Path(\"/x\") class Open { @jakarta.ws.rs.GET public String x() { return \"\"; } }"),
            gate(
                    "public methods are listed",
                    PERMIT_ALL_IS_LISTED,
                    "package io.parley.usage; @jakarta.annotation.security.PermitAll class All { @jakarta.ws.rs.GET public String x() { return \"\"; } }"),
            gate(
                    "resources are package-private",
                    RESOURCES_ARE_PACKAGE_PRIVATE,
                    "package io.parley.usage; @jakarta.ws.rs.Path(\"/x\") public class Shown {}"),
            gate(
                    "resource methods are public",
                    RESOURCE_METHODS_ARE_PUBLIC,
                    "package io.parley.usage; class Silent { @jakarta.ws.rs.GET String x() { return \"\"; } }"),
            gate(
                    "pages consume forms",
                    PAGES_CONSUME_FORMS,
                    "package io.parley.usage; @jakarta.ws.rs.Path(\"/x\") class Takes { @jakarta.ws.rs.POST public void x() {} }"),
            gate(
                    "pages consume forms only",
                    PAGES_CONSUME_FORMS,
                    "package io.parley.usage; @jakarta.ws.rs.Path(\"/x\") @jakarta.ws.rs.Consumes(\"application/json\")"
                            + " class Json { @jakarta.ws.rs.PUT public void x() {} }"),
            gate(
                    "readers are in a transaction",
                    READERS_ARE_IN_A_TRANSACTION,
                    "package io.parley.identity; class Reads { People people; @jakarta.ws.rs.GET public String x() { return \"\"; } }"),
            gate(
                    "templates hold values",
                    TEMPLATES_HOLD_VALUES,
                    "package io.parley.identity; record Shows(java.util.List<Row> rows) implements io.quarkus.qute.TemplateInstance"
                            + " { record Row(Person person) {} }"));

    @TestFactory
    Stream<DynamicTest> holds() {
        return GATES.stream()
                .map(Gate::rule)
                .distinct()
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(PARLEY)));
    }

    @TestFactory
    Stream<DynamicTest> canFail() {
        return GATES.stream()
                .map(gate -> dynamicTest(gate.name, () -> {
                    var planted = Planted.compile(gate.breaks.toArray(String[]::new));
                    assertThat(gate.rule.evaluate(planted).hasViolation()).isTrue();
                }));
    }
}
