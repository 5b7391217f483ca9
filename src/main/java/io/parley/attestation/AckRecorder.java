package io.parley.attestation;

import io.parley.policies.PolicyAcknowledged;
import io.parley.tenancy.CurrentTenant;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Listens to answers: commits to each in the transaction that gave it, and leaves it to the sequencer to log it. */
@ApplicationScoped
class AckRecorder {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Subjects subjects;
    private final LogWork work;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AckRecorder(EntityManager database, CurrentTenant tenant, Subjects subjects, LogWork work, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.subjects = subjects;
        this.work = work;
        this.clock = clock;
    }

    static String time(Instant at) {
        return MILLIS.format(at);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes PolicyAcknowledged event) {
        var subject = subjects.of(event.personId());
        var facts = CanonicalJson.write(facts(event, subject));
        var identity = CanonicalJson.write(subjects.identity(event.personId()));
        var saltF = salt();
        var saltI = salt();
        var commitF = Commitment.of(saltF, facts);
        var commitI = Commitment.of(saltI, identity);
        insert(
                "insert into ack_commitment (tenant_id, ack_id, subject_ref, facts_jcs, salt_f, commit_f, commit_i) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                event.ackId(),
                subject,
                facts,
                saltF,
                commitF,
                commitI);
        insert(
                "insert into ack_secret (tenant_id, ack_id, salt_i, identity_jcs) values (?1, ?2, ?3, ?4)",
                event.ackId(),
                saltI,
                identity);
        insert(
                "insert into acklog_pending (tenant_id, ack_id, queued_at, leaf_input) values (?1, ?2, ?3, ?4)",
                event.ackId(),
                clock.instant(),
                Commitment.leafInput(event.kind(), event.policyVersionId().toString(), commitF, commitI));
        work.waits();
    }

    private Map<String, String> facts(PolicyAcknowledged event, UUID subject) {
        var facts = new HashMap<String, String>();
        facts.put("v", "1");
        facts.put("ack_id", event.ackId().toString());
        facts.put("tenant", tenant.id().toString());
        facts.put("kind", event.kind());
        facts.put("policy_version", event.policyVersionId().toString());
        facts.put("content_sha256", event.contentSha256());
        facts.put("statement_sha256", event.statementSha256());
        facts.put("choice", event.choice());
        facts.put("acted_at", time(event.actedAt()));
        facts.put("subject_ref", subject.toString());
        facts.put("via", event.via());
        if (event.supersedes() != null) {
            facts.put("supersedes", event.supersedes().toString());
        }
        return facts;
    }

    private void insert(String sql, Object... values) {
        var query = database.createNativeQuery(sql).setParameter(1, tenant.id());
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 2, values[i]);
        }
        query.executeUpdate();
    }

    private byte[] salt() {
        var salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
