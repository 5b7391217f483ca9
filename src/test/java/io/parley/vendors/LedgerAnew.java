package io.parley.vendors;

import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Puts the ledger back to what the product ships, whatever tests have made of it. */
@ApplicationScoped
public class LedgerAnew {
    private final EntityManager database;
    private final LedgerLoader loader;

    LedgerAnew(EntityManager database, LedgerLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    public void load() {
        load(QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("select toolSlug from VendorLedger", String.class)
                        .getResultList()));
    }

    /** What the application does when it starts. */
    public void start() {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> loader.load(LedgerFiles.shipped()));
    }

    public void load(Collection<String> tools) {
        forgetScores(tools);
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            List.of("vendor_fact", "vendor_case", "vendor_tombstone", "vendor_ledger")
                    .forEach(table -> database.createNativeQuery(
                                    "delete from " + table + " where tool_slug = any (cast(?1 as text[]))")
                            .setParameter(1, tools.toArray(String[]::new))
                            .executeUpdate());
            loader.load(LedgerFiles.shipped());
        });
    }

    /** Scores are never deleted by the application, and refer to what is about to be. */
    private static void forgetScores(Collection<String> tools) {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var delete = superuser.prepareStatement("delete from vendor_score where tool_slug = any (?)")) {
            delete.setArray(1, superuser.createArrayOf("text", tools.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
