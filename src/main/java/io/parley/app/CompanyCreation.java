package io.parley.app;

import io.parley.identity.KeycloakDirectory;
import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.identity.Role;
import io.parley.identity.Roles;
import io.parley.kernel.Actor;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenant;
import io.parley.tenancy.TenantCreated;
import io.parley.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a company: its organization, its row, its first administrator. Each step finds what an interrupted attempt left. */
@ApplicationScoped
class CompanyCreation {
    private final KeycloakDirectory directory;
    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final People people;
    private final Roles roles;
    private final Event<TenantCreated> created;
    private final Actor actor;
    private final Clock clock;

    CompanyCreation(
            KeycloakDirectory directory,
            CurrentTenant tenant,
            Tenants tenants,
            People people,
            Roles roles,
            Event<TenantCreated> created,
            Actor actor,
            Clock clock) {
        this.directory = directory;
        this.tenant = tenant;
        this.tenants = tenants;
        this.people = people;
        this.roles = roles;
        this.created = created;
        this.actor = actor;
        this.clock = clock;
    }

    /** A company with its first administrator; the password only where the account was opened just now. */
    record Made(UUID id, Optional<String> password) {}

    /** The very same company again is a repeated click and changes nothing; the same short name for another one is refused. */
    void refuseTaken(CompanyForm form, FormErrors errors) {
        var words = Languages.messages(CompanyMessages.class);
        QuarkusTransaction.requiringNew().run(() -> {
            var known = tenants.findByAlias(form.alias);
            boolean same = known.filter(
                            t -> t.name().equals(form.name) && t.domain().equals(form.domain))
                    .isPresent();
            if (known.isPresent() && !same) {
                errors.add("alias", words.aliasTaken());
            }
            if (!same && tenants.findByDomain(form.domain).isPresent()) {
                errors.add("domain", words.domainTaken());
            }
        });
    }

    /** {@code lastingPassword}: for built-in accounts of evaluation mode; otherwise one that must be changed. */
    Made make(CompanyForm form, String actorName, boolean demo, @Nullable String lastingPassword) {
        var id = directory.createOrganization(form.alias, form.name, form.domain);
        boolean fresh = QuarkusTransaction.requiringNew().call(() -> {
            if (tenants.findByIdOptional(id).isPresent()) {
                return false;
            }
            tenants.persist(new Tenant(id, form.alias, form.name, form.domain, demo, clock.instant()));
            return true;
        });
        return tenant.inTransaction(id, () -> {
            actor.is(null, actorName);
            if (fresh) {
                created.fire(new TenantCreated(id, form.alias, form.name, form.domain));
            }
            var admin = people.findByMail(form.adminMail).orElseGet(() -> {
                var person = new Person("1", form.adminName, form.adminMail, clock.instant());
                people.persistAndFlush(person);
                return person;
            });
            roles.grantUnchecked(admin, Role.TENANT_ADMIN, null);
            return new Made(id, directory.openAccount(admin, lastingPassword));
        });
    }
}
