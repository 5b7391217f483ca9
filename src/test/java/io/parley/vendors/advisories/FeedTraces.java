package io.parley.vendors.advisories;

import io.parley.vendors.LedgerAnew;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What imports of tests leave behind, taken away again. */
@ApplicationScoped
class FeedTraces {
    private static final List<String> TABLES = List.of(
            "match_decision",
            "match_proposal",
            "feed_match",
            "feed_record",
            "feed_release",
            "case_alias",
            "feed_import_fault",
            "feed_import_count",
            "feed_import",
            "feed_download");

    @Inject
    FeedLedger ledger;

    @Inject
    LedgerAnew shipped;

    @Inject
    EntityManager database;

    /** The ledger is then as the product ships it. */
    void forget() {
        sql("insert into feed_due values ('slack'), ('threema'), ('rocket-chat') on conflict do nothing");
        TABLES.forEach(table -> sql("delete from " + table));
        while (QuarkusTransaction.requiringNew().call(() -> ledger.next().isPresent())) {
            // One tool, one transaction.
        }
        shipped.load(List.of("slack", "threema", "rocket-chat"));
    }

    void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    String text(String query) {
        return QuarkusTransaction.requiringNew().call(() ->
                (String) database.createNativeQuery(query, String.class).getSingleResult());
    }
}
