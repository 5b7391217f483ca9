package io.parley.app;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenant;
import io.parley.tenancy.Tenants;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Brings Acme to the middle of its story at the first start, chapter by chapter; a later start tells what is missing. */
@ApplicationScoped
class DemoStory {
    private final DemoAccounts accounts;
    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final EntityManager database;
    private final Clock clock;
    private final Scheduler jobs;
    private final List<DemoTale> tales;

    DemoStory(
            DemoAccounts accounts,
            CurrentTenant tenant,
            Tenants tenants,
            EntityManager database,
            Clock clock,
            Scheduler jobs,
            @All List<DemoTale> tales) {
        this.accounts = accounts;
        this.tenant = tenant;
        this.tenants = tenants;
        this.database = database;
        this.clock = clock;
        this.jobs = jobs;
        this.tales =
                tales.stream().sorted(Comparator.comparingInt(DemoTale::order)).toList();
    }

    void on(@Observes @Priority(DemoCompanies.ORDER + 10) StartupEvent start) {
        if (accounts.standing()) {
            QuarkusTransaction.requiringNew()
                    .call(() -> tenants.findByAlias("acme").filter(Tenant::demo).map(Tenant::id))
                    .ifPresent(this::tell);
        }
    }

    void tell(UUID company) {
        var told = tenant.inTransaction(
                company,
                () -> database.createQuery("select c.name from DemoChapter c", String.class)
                        .getResultList());
        jobs.pause(); // they live today, and would end on the spot what begins in the past
        try {
            tellAfter(company, told);
        } finally {
            jobs.resume();
        }
    }

    private void tellAfter(UUID company, List<String> told) {
        for (var tale : tales) {
            if (!told.contains(tale.name())) {
                System.out.println("Parley: the demo company: " + tale.name());
                tale.tell(company);
                tenant.inTransaction(company, () -> {
                    database.persist(new DemoChapter(tale.name(), clock.instant()));
                    return true;
                });
            }
        }
    }
}
