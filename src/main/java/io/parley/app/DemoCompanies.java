package io.parley.app;

import io.parley.identity.KeycloakDirectory;
import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.identity.Role;
import io.parley.identity.Roles;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Operators;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Two companies with invented people, made through the same classes as any other; each start finds what is there. */
@ApplicationScoped
class DemoCompanies {
    /** After the realm is set up. */
    static final int ORDER = 3_000;

    private final DemoAccounts accounts;
    private final CompanyCreation creation;
    private final CurrentTenant tenant;
    private final KeycloakDirectory directory;
    private final Operators operators;
    private final People people;
    private final Roles roles;
    private final Clock clock;

    DemoCompanies(
            DemoAccounts accounts,
            CompanyCreation creation,
            CurrentTenant tenant,
            KeycloakDirectory directory,
            Operators operators,
            People people,
            Roles roles,
            Clock clock) {
        this.accounts = accounts;
        this.creation = creation;
        this.tenant = tenant;
        this.directory = directory;
        this.operators = operators;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    void on(@Observes @Priority(ORDER) StartupEvent start) {
        if (!accounts.standing()) {
            return;
        }
        var operator = directory.openOperatorAccount("operator@parley.example", "Olga Platt", DemoAccounts.PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> operators.add(directory.issuer(), operator));
        var acme = make("Acme", "acme", "Ada Novak", "ada@acme.example");
        make("Globex", "globex", "Greta Holm", "greta@globex.example");
        tenant.inTransaction(acme, () -> {
            join("2", "Mara Lind", "mara@acme.example", Role.MANAGER);
            join("3", "Emil Roth", "emil@acme.example", Role.EMPLOYEE);
            return true;
        });
    }

    private java.util.UUID make(String name, String alias, String admin, String mail) {
        var form = new CompanyForm(name, alias, alias + ".example", admin, mail);
        return creation.make(form, "Parley", true, DemoAccounts.PASSWORD).id();
    }

    private void join(String number, String name, String mail, Role role) {
        var person = people.findByMail(mail).orElseGet(() -> {
            var added = new Person(number, name, mail, clock.instant());
            people.persistAndFlush(added);
            return added;
        });
        roles.grantUnchecked(person, role, null);
        directory.openAccount(person, DemoAccounts.PASSWORD);
    }
}
