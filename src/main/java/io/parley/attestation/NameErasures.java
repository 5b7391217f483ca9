package io.parley.attestation;

import io.parley.identity.PersonErased;
import io.parley.tenancy.CurrentTenant;
import io.parley.verify.CanonicalJson;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Erases a name from the log's records: the secrets that say whose an answer is, the mapping to the random name in the log, and
 * the name in what was done. Leaves, tree and checkpoints stay as they are, and every proof still holds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NameErasures {
    private static final int BEFORE_THE_AUDIT_LOG = 100;
    /** Entries that are by the person, about the person, or name them. */
    private static final String TOUCHED = """
             where tenant_id = :tenant and (actor_id = :person or subject_id = :person or actor = :name
               or cast(details as text) ~* :words)
            """;

    private static final String SECRETS = """
            delete from ack_secret where tenant_id = :tenant
              and ack_id in (select id from ack where tenant_id = :tenant and person_id = :person)
            """;
    private static final String PROOFS =
            "delete from audit_secret where tenant_id = :tenant and entry_id in (select id from audit_entry" + TOUCHED
                    + ")";
    private static final String WORDS = """
            update audit_entry set actor = case when actor_id = :person or actor = :name then 'erased' else actor end,
              details = cast(regexp_replace(cast(details as text), :words, 'erased', 'gi') as jsonb)
            """ + TOUCHED;

    private final EntityManager database;
    private final CurrentTenant tenant;

    NameErasures(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void on(@Observes @Priority(BEFORE_THE_AUDIT_LOG) PersonErased event) {
        run(SECRETS, event);
        run("delete from ack_subject where tenant_id = :tenant and person_id = :person", event);
        run(PROOFS, event);
        run(WORDS, event);
        run(
                "update evidence_bundle set requested_by_name = 'erased' where tenant_id = :tenant and requested_by = :person",
                event);
    }

    private void run(String sql, PersonErased event) {
        var query = database.createNativeQuery(sql)
                .setParameter("tenant", tenant.id())
                .setParameter("person", event.subjectId());
        if (sql.contains(":name")) {
            query.setParameter("name", event.name())
                    .setParameter("words", literally(inJson(event.name())) + "|" + literally(inJson(event.mail())));
        }
        query.executeUpdate();
    }

    private static String inJson(String text) {
        var json = CanonicalJson.write(Map.of("t", text));
        return json.substring("{\"t\":\"".length(), json.length() - 2);
    }

    /** As a pattern that means these very letters. */
    private static String literally(String text) {
        return text.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1");
    }
}
