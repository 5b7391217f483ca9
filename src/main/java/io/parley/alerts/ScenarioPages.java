package io.parley.alerts;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.register.Decisions;
import io.parley.register.Register;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sheets for bad days, filled in with who holds which role and what was decided; made to be printed. */
@Path("/scenarios")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.REGISTER_EDITOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class ScenarioPages {
    private final Register register;
    private final Decisions decisions;
    private final Tools tools;
    private final CurrentPerson person;
    private final EntityManager database;
    private final Clock clock;

    ScenarioPages(
            Register register,
            Decisions decisions,
            Tools tools,
            CurrentPerson person,
            EntityManager database,
            Clock clock) {
        this.register = register;
        this.decisions = decisions;
        this.tools = tools;
        this.person = person;
        this.database = database;
        this.clock = clock;
    }

    record Choice(String slug, String name, boolean chosen) {}

    /** {@code people}: who holds the role today. */
    record Part(String role, List<String> people, String does) {}

    /** {@code alternative}: of the decision in force, empty where it names none. */
    @CheckedTemplate(basePath = "alerts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MessengerBreach(
            List<Choice> choices,
            String tool,
            String alternative,
            String instead,
            List<Part> parts,
            String company,
            LocalDate today)
            implements TemplateInstance {}

    @GET
    @Path("messenger-breach")
    public MessengerBreach messengerBreach(@RestQuery @Nullable String tool) {
        var words = Languages.messages(ScenarioMessages.class);
        var names = tools.names(register.slugs());
        var chosen = tool == null ? null : names.get(tool);
        var name = chosen == null ? words.anyTool() : chosen;
        var alternative = chosen == null
                ? ""
                : decisions
                        .inForce(tool)
                        .flatMap(d -> java.util.Optional.ofNullable(d.alternative()))
                        .map(a -> a.name())
                        .orElse("");
        return new MessengerBreach(
                names.entrySet().stream()
                        .map(n ->
                                new Choice(n.getKey(), n.getValue(), n.getKey().equals(tool)))
                        .sorted(Comparator.comparing(c -> c.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                name,
                alternative,
                alternative.isEmpty() ? words.fallbackName() : alternative,
                parts(name, words),
                person.company(),
                LocalDate.now(clock));
    }

    private List<Part> parts(String tool, ScenarioMessages words) {
        return List.of(
                new Part(words.leads(), holders(Role.MANAGER), words.leadsText(tool)),
                new Part(words.reads(), holders(Role.REGISTER_EDITOR), words.readsText()),
                new Part(words.approves(), holders(Role.APPROVER), words.approvesText()),
                new Part(words.keeps(), holders(Role.COMPLIANCE_OFFICER), words.keepsText()),
                new Part(words.tells(), holders(Role.TENANT_ADMIN), words.tellsText()));
    }

    /** By name. */
    private List<String> holders(Role role) {
        return database.createQuery(
                        "select p.name from Person p where p.active and p.id in"
                                + " (select r.personId from PersonRole r where r.role in ?1) order by lower(p.name), p.id",
                        String.class)
                .setParameter(1, Set.of(role.key()))
                .setMaxResults(5)
                .getResultList();
    }
}
