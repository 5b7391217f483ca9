package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receipts: each for the person whose answer it is, and for those who answer for the company's evidence. */
@ApplicationScoped
class Receipts {
    private static final String ONE = """
            select a.id, coalesce(p.name, ''), coalesce(t.title, v.title), cast(v.number as text),
                   coalesce(t.statement, v.statement), a.choice, a.acted_at,
                   a.content_sha256, l.idx, l.epoch
            from ack a join policy_version v on v.tenant_id = a.tenant_id and v.id = a.policy_version_id
              left join policy_translation t on t.tenant_id = a.tenant_id and t.policy_version_id = v.id
                and t.content_sha256 = a.content_sha256 and t.statement_sha256 = a.statement_sha256
                and v.content_sha256 <> a.content_sha256
              left join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
              left join acklog_leaf l on l.tenant_id = a.tenant_id and l.ack_id = a.id
            where a.tenant_id = ?1 and a.id = ?2 and (cast(?3 as uuid) is null or a.person_id = ?3)
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Proofs proofs;

    Receipts(EntityManager database, CurrentTenant tenant, Proofs proofs) {
        this.database = database;
        this.tenant = tenant;
        this.proofs = proofs;
    }

    /** Throws when there is none, or none of this person's; {@code person} is null for those who may see everybody's. */
    ReceiptRow get(UUID id, @Nullable UUID person) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(ONE, Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, person)
                .getResultList();
        return rows.stream().findFirst().map(Receipts::row).orElseThrow(NotFoundException::new);
    }

    Optional<TlogProof> findProof(ReceiptRow receipt) {
        return receipt.index() == null ? Optional.empty() : proofs.find(receipt.epoch(), receipt.index());
    }

    /** Everything that makes the leaf, for the person it is about: with it they need nobody to check their receipt. */
    Map<String, String> record(UUID id) {
        var row = (Object[]) database.createNativeQuery("""
                        select c.facts_jcs, c.salt_f, c.commit_i, s.identity_jcs, s.salt_i
                        from ack_commitment c left join ack_secret s on s.tenant_id = c.tenant_id and s.ack_id = c.ack_id
                        where c.tenant_id = ?1 and c.ack_id = ?2""", Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .getSingleResult();
        var record = new TreeMap<String, String>();
        record.put("facts", (String) row[0]);
        record.put("salt_f", Text.base64((byte[]) row[1]));
        if (row[3] == null) {
            record.put("commit_i", Text.base64((byte[]) row[2]));
        } else {
            record.put("identity", (String) row[3]);
            record.put("salt_i", Text.base64((byte[]) row[4]));
        }
        return record;
    }

    private static ReceiptRow row(Object[] r) {
        return new ReceiptRow(
                (UUID) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (Instant) r[6],
                (String) r[7],
                r[8] == null ? null : ((Number) r[8]).longValue(),
                r[9] == null ? 0 : ((Number) r[9]).intValue());
    }
}
