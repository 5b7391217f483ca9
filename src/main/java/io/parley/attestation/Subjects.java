package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The random names under which people stand in the log: erasing the mapping makes records nobody's. */
@ApplicationScoped
class Subjects {
    private final EntityManager database;
    private final CurrentTenant tenant;

    Subjects(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    UUID of(UUID person) {
        return of(List.of(person)).get(person);
    }

    /** Person → name in the log; the missing ones are made. */
    @SuppressWarnings("unchecked")
    Map<UUID, UUID> of(Collection<UUID> people) {
        database.createNativeQuery("""
                        insert into ack_subject (tenant_id, person_id, subject_ref)
                        select ?1, p, gen_random_uuid() from unnest(cast(?2 as uuid[])) as p
                        where not exists (select from ack_subject s where s.tenant_id = ?1 and s.person_id = p)
                        on conflict do nothing""")
                .setParameter(1, tenant.id())
                .setParameter(2, people.toArray(UUID[]::new))
                .executeUpdate();
        List<Object[]> rows = database.createNativeQuery(
                        "select person_id, subject_ref from ack_subject where tenant_id = ?1 and person_id = any(cast(?2 as uuid[]))",
                        Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, people.toArray(UUID[]::new))
                .getResultList();
        var names = new HashMap<UUID, UUID>();
        rows.forEach(row -> names.put((UUID) row[0], (UUID) row[1]));
        return names;
    }

    /** Whoever has no name in the log gets one, so that {@link #page} misses nobody. */
    void nameEverybody() {
        database.createNativeQuery("""
                        insert into ack_subject (tenant_id, person_id, subject_ref)
                        select ?1, p.id, gen_random_uuid() from person p where p.tenant_id = ?1
                          and not exists (select from ack_subject s where s.tenant_id = ?1 and s.person_id = p.id)
                        on conflict do nothing""").setParameter(1, tenant.id()).executeUpdate();
    }

    /** Person → name in the log, by that name: an order that tells nothing about them. Those behind {@code after}. */
    @SuppressWarnings("unchecked")
    LinkedHashMap<UUID, UUID> page(UUID after, int most) {
        List<Object[]> rows = database.createNativeQuery("""
                        select person_id, subject_ref from ack_subject where tenant_id = ?1 and subject_ref > ?2
                        order by subject_ref limit ?3""", Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList();
        var names = new LinkedHashMap<UUID, UUID>();
        rows.forEach(row -> names.put((UUID) row[0], (UUID) row[1]));
        return names;
    }

    /** Who it was at the time, as it is committed to; people without an account have neither issuer nor subject. */
    Map<String, String> identity(UUID person) {
        var row = (Object[]) database.createNativeQuery(
                        "select coalesce(iss, ''), coalesce(sub, ''), name, mail from person where tenant_id = ?1 and id = ?2",
                        Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, person)
                .getSingleResult();
        return Map.of(
                "v", "1",
                "iss", (String) row[0],
                "sub", (String) row[1],
                "name", (String) row[2],
                "email", (String) row[3]);
    }
}
