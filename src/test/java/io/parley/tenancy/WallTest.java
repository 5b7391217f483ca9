package io.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.identity.People;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WallTest {
    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Inject
    People people;

    @Test
    void nativeSqlSeesOneCompanyOnly() {
        var acme = companies.acme();
        var globex = companies.globex();
        var seen = tenant.inTransaction(
                acme.id(),
                () -> database.createNativeQuery("select distinct tenant_id from person", UUID.class)
                        .getResultList());
        assertThat(seen).containsExactly(acme.id());
        assertThat(globex.id()).isNotEqualTo(acme.id());
    }

    @Test
    void withoutACompanyThereIsNothing() {
        companies.acme();
        var count = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from person", Long.class)
                        .getSingleResult());
        assertThat(count).isEqualTo(0L);
    }

    @Test
    void outsideATransactionTheDatabaseIsRefused() {
        assertThatThrownBy(() -> database.createNativeQuery("select 1").getSingleResult())
                .hasStackTraceContaining("transactions only");
    }

    @Test
    void anotherCompanysRowsCanBeNeitherChangedNorAdded() {
        var acme = companies.acme();
        var globex = companies.globex();
        int changed = tenant.inTransaction(
                acme.id(),
                () -> database.createNativeQuery("update person set name = 'taken' where tenant_id = ?1")
                        .setParameter(1, globex.id())
                        .executeUpdate());
        assertThat(changed).isZero();
        assertThatThrownBy(() -> tenant.inTransaction(
                        acme.id(),
                        () -> database.createNativeQuery(
                                        "insert into people_group (tenant_id, id, name, created_at) values (?1, ?2, 'x', now())")
                                .setParameter(1, globex.id())
                                .setParameter(2, UUID.randomUUID())
                                .executeUpdate()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> tenant.inTransaction(acme.id(), () -> {
                    return database.createNativeQuery(
                                    "update person set manager_id = ?1 where tenant_id = ?2 and id = ?3")
                            .setParameter(1, globex.person("manager"))
                            .setParameter(2, acme.id())
                            .setParameter(3, acme.person("employee"))
                            .executeUpdate();
                }))
                .hasStackTraceContaining("foreign key");
    }

    @Test
    void aSecondCompanyInARunningTransactionIsRefused() {
        var acme = companies.acme();
        var globex = companies.globex();
        assertThatThrownBy(() -> tenant.inTransaction(acme.id(), () -> tenant.inTransaction(globex.id(), () -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** A field read through a client proxy would give one company to the whole process. */
    @Test
    void fiftyThreadsForTwoCompaniesNeverMix() throws Exception {
        var ids = new UUID[] {companies.acme().id(), companies.globex().id()};
        var threads = Executors.newFixedThreadPool(50);
        try {
            var work = IntStream.range(0, 2_000)
                    .mapToObj(i -> (Callable<Boolean>) () -> tenant.inTransaction(
                            ids[i % 2],
                            () -> database.createNativeQuery("select distinct tenant_id from person", UUID.class)
                                    .getResultList()
                                    .equals(java.util.List.of(ids[i % 2]))))
                    .toList();
            for (var answer : threads.invokeAll(work)) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
