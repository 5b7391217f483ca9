package io.parley.vendors.advisories;

import io.parley.vendors.LedgerAnew;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.Session;

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

    void start() {
        shipped.start();
    }

    void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    /** Once more. */
    void migrate(String name) throws IOException {
        try (var file = FeedTraces.class.getResourceAsStream("/db/migration/" + name)) {
            var script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            QuarkusTransaction.requiringNew()
                    .run(() -> database.unwrap(Session.class).doWork(connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(script);
                        }
                    }));
        }
    }

    String text(String query) {
        return QuarkusTransaction.requiringNew().call(() ->
                (String) database.createNativeQuery(query, String.class).getSingleResult());
    }
}
