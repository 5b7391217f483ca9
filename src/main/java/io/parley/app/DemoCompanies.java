package io.parley.app;

import io.parley.identity.KeycloakDirectory;
import io.parley.kernel.ReplayClock;
import io.parley.tenancy.Operators;
import io.parley.tenancy.RemovedTenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Two companies with invented people, made through the same classes as any other; each start finds what is there. */
@ApplicationScoped
class DemoCompanies {
    /** After the realm is set up. */
    static final int ORDER = 3_000;

    private final DemoAccounts accounts;
    private final CompanyCreation creation;
    private final KeycloakDirectory directory;
    private final Operators operators;
    private final RemovedTenants removed;
    private final ReplayClock clock;
    private final DemoStage stage;

    DemoCompanies(
            DemoAccounts accounts,
            CompanyCreation creation,
            KeycloakDirectory directory,
            Operators operators,
            RemovedTenants removed,
            ReplayClock clock,
            DemoStage stage) {
        this.accounts = accounts;
        this.creation = creation;
        this.directory = directory;
        this.operators = operators;
        this.removed = removed;
        this.clock = clock;
        this.stage = stage;
    }

    void on(@Observes @Priority(ORDER) StartupEvent start) {
        if (!accounts.standing()) {
            return;
        }
        var operator = directory.openOperatorAccount("operator@parley.example", "Olga Platt", DemoAccounts.PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> operators.add(directory.issuer(), operator));
        make("Acme", "acme", "Ada Novak", DemoPeople.ADMIN);
        make("Globex", "globex", "Greta Holm", "greta@globex.example");
    }

    /** Once removed it stays away. */
    private void make(String name, String alias, String admin, String mail) {
        if (QuarkusTransaction.requiringNew().call(() -> removed.contains(alias))) {
            return;
        }
        var form = new CompanyForm(name, alias, alias + ".example", admin, mail);
        try {
            clock.at(
                    stage.instant(DemoPeopleTale.DAYS_AGO, 8 * 60),
                    () -> creation.make(form, "Parley", true, DemoAccounts.PASSWORD));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
