package io.parley.gates;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a class that answers requests must look like. */
public final class WebRules {
    /** Everything that anybody on the network may call; a new one is a decision. */
    public static final Set<String> PUBLIC_METHODS = Set.of(
            "io.parley.app.DemoDoorPages.open",
            "io.parley.app.DemoTrialPages.bundle",
            "io.parley.app.DemoTrialPages.key",
            "io.parley.app.DemoTrialPages.linkage",
            "io.parley.app.DemoTrialPages.tampering",
            "io.parley.app.FrontPages.show",
            "io.parley.app.SignInPages.failed",
            "io.parley.kernel.LanguagePages.choose",
            "io.parley.register.lists.OutsidePages.approved",
            "io.parley.register.lists.OutsidePages.read");

    private static final List<Class<? extends java.lang.annotation.Annotation>> WRITING =
            List.of(POST.class, PUT.class, DELETE.class, PATCH.class);
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private static final DescribedPredicate<JavaMethod> ANSWER_HTTP =
            DescribedPredicate.describe("answer HTTP requests", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    private static final DescribedPredicate<JavaClass> ARE_RESOURCES = DescribedPredicate.describe(
            "answer HTTP requests",
            type -> type.isAnnotatedWith(Path.class)
                    || type.getMethods().stream().anyMatch(ANSWER_HTTP));

    public static final ArchRule SAY_WHO_MAY_CALL = methods()
            .that(ANSWER_HTTP)
            .should(be("open to named callers, or listed as public", WebRules::saysWho))
            .because("a method without a word about its callers is open to everybody");

    public static final ArchRule PERMIT_ALL_IS_LISTED = methods()
            .that(DescribedPredicate.describe(
                    "are open to everybody",
                    (JavaMethod m) -> m.isAnnotatedWith(PermitAll.class)
                            || m.getOwner().isAnnotatedWith(PermitAll.class) && ANSWER_HTTP.test(m)))
            .should(be(
                    "listed as public",
                    m -> PUBLIC_METHODS.contains(m.getOwner().getName() + "." + m.getName())))
            .because("what needs no sign-in is decided in one place that a reviewer reads");

    public static final ArchRule RESOURCES_ARE_PACKAGE_PRIVATE = classes()
            .that(ARE_RESOURCES)
            .should()
            .bePackagePrivate()
            .because("a page is called by browsers, never by another feature");

    public static final ArchRule RESOURCE_METHODS_ARE_PUBLIC = methods()
            .that(ANSWER_HTTP)
            .should(be("public", m -> m.getModifiers().contains(PUBLIC)))
            .because("a package-private one answers 404 without a word");

    public static final ArchRule PAGES_CONSUME_FORMS = methods()
            .that(DescribedPredicate.describe(
                    "write for a page",
                    (JavaMethod m) -> WRITING.stream().anyMatch(m::isAnnotatedWith) && !path(m).startsWith("/api/")))
            .should(be(
                    "restricted to forms by @Consumes", m -> consumes(m).size() > 0 && FORMS.containsAll(consumes(m))))
            .because("the CSRF token is asked for in forms only: a page that takes JSON would take it from anywhere");

    public static final ArchRule READERS_ARE_IN_A_TRANSACTION = methods()
            .that(ANSWER_HTTP)
            .and(DescribedPredicate.describe(
                    "read the database",
                    m -> m.isAnnotatedWith(GET.class)
                            && m.getOwner().getFields().stream()
                                    .anyMatch(f -> f.getRawType().isAssignableTo(PanacheRepositoryBase.class)
                                            || f.getRawType().isAssignableTo(EntityManager.class))))
            .should(be(
                    "in a transaction",
                    m -> m.isAnnotatedWith(Transactional.class) || m.getOwner().isAnnotatedWith(Transactional.class)))
            .because("the company is set per transaction: outside one there is nothing to read");

    public static final ArchRule TEMPLATES_HOLD_VALUES = classes()
            .that(DescribedPredicate.describe(
                    "are template records",
                    type -> type.isAssignableTo(TemplateInstance.class)
                            && type.getName().startsWith(Tiers.ROOT)))
            .should(holdNoEntity())
            .because("Qute renders after the commit, when an entity can load nothing more");

    private WebRules() {}

    private static boolean saysWho(JavaMethod method) {
        return Set.of(RolesAllowed.class, Authenticated.class, PermissionsAllowed.class, DenyAll.class, PermitAll.class)
                .stream()
                .anyMatch(a -> method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
    }

    /** With a slash in front. */
    static String path(JavaMethod method) {
        return ("/" + value(method.getOwner()) + "/" + value(method)).replaceAll("/+", "/");
    }

    private static String value(CanBeAnnotated element) {
        return element instanceof JavaClass type
                ? type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("")
                : ((JavaMethod) element)
                        .tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse("");
    }

    private static Set<String> consumes(JavaMethod method) {
        return method.tryGetAnnotationOfType(Consumes.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Consumes.class))
                .map(c -> Set.of(c.value()))
                .orElse(Set.of());
    }

    private static ArchCondition<JavaClass> holdNoEntity() {
        return new ArchCondition<>("hold no entity, nor a row that holds one") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                walk(type, type, new HashSet<>(), events);
            }

            private void walk(JavaClass template, JavaClass holder, Set<JavaClass> seen, ConditionEvents events) {
                for (var field : holder.getFields()) {
                    for (var held : field.getType().getAllInvolvedRawTypes()) {
                        if (held.isAnnotatedWith(Entity.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    template,
                                    template.getName() + " holds the entity " + held.getName() + " in "
                                            + field.getFullName()));
                        } else if (held.isRecord() && held.getName().startsWith(Tiers.ROOT) && seen.add(held)) {
                            walk(template, held, seen, events);
                        }
                    }
                }
            }
        };
    }

    static ArchCondition<JavaMethod> be(String what, java.util.function.Predicate<JavaMethod> test) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!test.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not " + what));
                }
            }
        };
    }
}
