package io.parley.gates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantOwned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Cacheable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** What is true of every class, whichever feature it belongs to. */
public final class HouseRules {
    /** The same for every company. */
    private static final Set<String> GLOBAL_ENTITIES = Set.of(
            "io.parley.tenancy.Tenant",
            "io.parley.catalog.Tool",
            "io.parley.catalog.Vendor",
            "io.parley.catalog.Fact",
            "io.parley.catalog.FactChange",
            "io.parley.vendors.VendorLedger",
            "io.parley.vendors.VendorCase",
            "io.parley.vendors.VendorFact",
            "io.parley.vendors.VendorTombstone",
            "io.parley.vendors.VendorCorrection",
            "io.parley.vendors.advisories.FeedImport");

    /** Where `on conflict`, `skip locked` and advisory locks are needed, which HQL does not have. */
    private static final String[] NATIVE_SQL = packages(
            "tenancy",
            "catalog",
            "vendors",
            "register",
            "surveys",
            "policies",
            "requests",
            "notifications",
            "app.embedded",
            "attestation",
            "alerts",
            "overview");

    private static final Set<String> IRREGULAR_PARTICIPLES =
            Set.of("Sent", "SentBack", "Met", "Left", "Lost", "Held", "Bound");

    public static final ArchRule ENTITIES_BELONG_TO_A_COMPANY = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(classCondition(
                    "be owned by a company, or on the list of global ones",
                    type -> type.isAssignableTo(TenantOwned.class) || GLOBAL_ENTITIES.contains(type.getName())))
            .because("the wall needs a company on every row; what is the same for everybody is a decision");

    public static final ArchRule NO_COLLECTIONS_IN_ENTITIES = members()
            .should(notBeAnnotatedWith(OneToMany.class, ManyToMany.class, ElementCollection.class))
            .because("Hibernate loads and deletes them without the company in the statement");

    public static final ArchRule NO_SECOND_LEVEL_CACHE =
            noClasses().should().beAnnotatedWith(Cacheable.class).because("a cache would stand in front of the wall");

    public static final ArchRule NO_STATELESS_SESSION = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.hibernate.StatelessSession")
            .because("it crossed companies before; nothing here needs it");

    public static final ArchRule NATIVE_SQL_ONLY_WHERE_LISTED = noClasses()
            .that()
            .resideOutsideOfPackages(NATIVE_SQL)
            .and()
            .doNotHaveFullyQualifiedName("io.parley.identity.PeopleLock") // an advisory lock
            .should()
            .callMethodWhere(calls(
                    "native SQL",
                    call -> call.getName().matches("createNative(Query|MutationQuery)|createStoredProcedure.*")))
            .because("Hibernate adds the company to its own statements only");

    /**
     * Hibernate 7.2 compares how a single basic column is read by identity: a native query that names such a class never finds its own
     * plan again, and each run leaves one more under the same hash until the plans of all other queries are pushed out.
     */
    public static final ArchRule NATIVE_SQL_NAMES_NO_BASIC_CLASS = methods()
            .that(describe(
                    "name the class of a native query's rows",
                    (JavaMethod m) -> m.getMethodCallsFromSelf().stream()
                            .map(JavaCall::getTarget)
                            .anyMatch(t -> t.getName().equals("createNativeQuery")
                                    && t.getRawParameterTypes().size() == 2)))
            .should(new ArchCondition<>("name rows, a tuple or an entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var named = method.getReferencedClassObjects();
                    if (named.stream()
                            .map(r -> r.getRawType())
                            .noneMatch(t -> t.isEquivalentTo(Object[].class)
                                    || t.isEquivalentTo(Tuple.class)
                                    || t.isAnnotatedWith(Entity.class))) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " names none of them, but " + named));
                    }
                }
            })
            .because("the plan of such a statement is never found again");

    public static final ArchRule JDBC_ONLY_WHERE_LISTED = noClasses()
            .that()
            .resideOutsideOfPackages(packages(
                    "tenancy",
                    "app.embedded",
                    "surveys.attack", // attacks from past the wall
                    "vendors.advisories")) // COPY, on Hibernate's own, enlisted connection; no company's rows
            .and()
            .doNotHaveFullyQualifiedName("io.parley.identity.PeopleRecords") // Hibernate's own, enlisted connection
            .and()
            .doNotHaveFullyQualifiedName("io.parley.identity.PeopleImportRun")
            .and()
            .doNotHaveFullyQualifiedName(
                    "io.parley.attestation.AcknowledgmentLines") // COPY in the transaction that runs, with its company
            .and()
            .doNotHaveFullyQualifiedName("io.parley.attestation.LogTables") // Hibernate's own, enlisted connection
            .and()
            .doNotHaveFullyQualifiedName("io.parley.attestation.LogTrial") // looks through an administrator's eyes
            .and()
            .doNotHaveFullyQualifiedName("io.parley.app.DemoTrials") // is that administrator, in evaluation mode
            .should()
            .dependOnClassesThat(describe(
                    "open connections",
                    (JavaClass c) -> Set.of(
                                    "java.sql.Connection",
                                    "java.sql.DriverManager",
                                    "javax.sql.DataSource",
                                    "io.agroal.api.AgroalDataSource")
                            .contains(c.getName())))
            .because("a connection of one's own has no company set");

    public static final ArchRule NO_THREADS = noClasses()
            .that()
            .resideOutsideOfPackages(packages("app.embedded"))
            .and()
            .doNotHaveFullyQualifiedName("io.parley.identity.SignIn") // says there why
            .should()
            .callCodeUnitWhere(describe(
                    "makes or stops threads",
                    (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(Thread.class)
                                    && Set.of("<init>", "start", "sleep").contains(call.getName())
                            || call.getTargetOwner().isEquivalentTo(Executors.class)
                            || call.getTargetOwner().getName().equals("java.util.concurrent.CompletableFuture")))
            .because("a thread of one's own has neither company nor transaction");

    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages(packages("app.embedded"))
            .and()
            .doNotHaveFullyQualifiedName("io.parley.kernel.ReplayClock") // is the injected one
            .should()
            .callCodeUnitWhere(describe("asks the machine for the time", HouseRules::asksTheMachine))
            .because("tests set the clock, and deadlines are dates in the company's zone");

    public static final ArchRule REQUEST_SCOPED_BEANS_KEEP_THEIR_FIELDS = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RequestScoped.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .because("a field read through the client proxy is the proxy's own: one value for the whole process");

    public static final ArchRule REQUEST_SCOPED_FIELDS_ARE_READ_BY_METHODS = noClasses()
            .should()
            .accessFieldWhere(describe(
                    "is a field of somebody else's @RequestScoped bean",
                    (JavaAccess<?> access) -> access.getTargetOwner().isAnnotatedWith(RequestScoped.class)
                            && !access.getOriginOwner().equals(access.getTargetOwner())
                            && access.getTarget() instanceof FieldAccessTarget field
                            && field.resolveMember().stream()
                                    .noneMatch(f -> f.getModifiers().contains(STATIC))))
            .because("nested classes reach private fields too, and reach the proxy's");

    public static final ArchRule THE_COMPANY_IS_SET_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("io.parley.tenancy..")
            .and()
            .doNotHaveFullyQualifiedName("io.parley.identity.RequestScope")
            .should()
            .callMethod(CurrentTenant.class, "is", java.util.UUID.class)
            .because("whoever may name the company of a request may name another one");

    public static final ArchRule EVENTS_HAVE_HAPPENED = classes()
            .that()
            .implement(DomainEvent.class)
            .should(classCondition(
                    "be records named by a past participle",
                    type -> type.isRecord()
                            && (type.getSimpleName().matches(".*(ed|en)")
                                    || IRREGULAR_PARTICIPLES.stream().anyMatch(type.getSimpleName()::endsWith))))
            .because("listeners hear what happened; a wish would be a call");

    public static final ArchRule LISTENERS_ARE_CALLED_ON = methods()
            .that(describe(
                    "observe",
                    (JavaMethod m) -> m.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Observes.class))))
            .should()
            .haveName("on")
            .because("`on(X)` reads as what it is, and is found by one search");

    /** Each also becomes a small jar of its own. */
    public static final ArchRule SMALL_JARS_STAND_ALONE = classes()
            .that()
            .resideInAnyPackage("io.parley.verify..", "io.parley.vendors.scoring..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..", // of the JDK, for HMAC
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "io.parley.verify..",
                    "io.parley.vendors.scoring..")
            .allowEmptyShould(true)
            .because("an auditor runs them without the product");

    private HouseRules() {}

    private static boolean asksTheMachine(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        if (owner.startsWith("java.time.") && call.getName().equals("now")) {
            return parameters.stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
        }
        return owner.equals("java.time.Clock") && call.getName().startsWith("system")
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
                || owner.equals(Date.class.getName()) && call.getName().equals("<init>") && parameters.isEmpty();
    }

    private static String[] packages(String... names) {
        return java.util.Arrays.stream(names).map(n -> Tiers.ROOT + n + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, Predicate<JavaCall<?>> test) {
        return describe("is " + what, test);
    }

    @SafeVarargs
    private static ArchCondition<JavaMember> notBeAnnotatedWith(
            Class<? extends java.lang.annotation.Annotation>... kinds) {
        return new ArchCondition<>("not be a collection that Hibernate loads") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                for (var kind : kinds) {
                    if (member.isAnnotatedWith(kind)) {
                        events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " is a " + kind.getSimpleName()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> classCondition(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!test.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " should " + what));
                }
            }
        };
    }
}
