package io.parley.vendors;

import io.parley.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The company's own remarks beside the records. */
@ApplicationScoped
class Remarks {
    static final Set<Role> MAY = Set.of(Role.MANAGER, Role.REGISTER_EDITOR, Role.APPROVER, Role.COMPLIANCE_OFFICER);
    private static final int MOST = 50;

    private final EntityManager database;
    private final Clock clock;

    Remarks(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Row(String body, String person, Instant at) {}

    /** The same words by the same person are one. */
    void add(String tool, UUID person, String body) {
        long same = database.createQuery(
                        "select count(*) from VendorRemark where toolSlug = ?1 and personId = ?2 and body = ?3",
                        Long.class)
                .setParameter(1, tool)
                .setParameter(2, person)
                .setParameter(3, body)
                .getSingleResult();
        if (same == 0) {
            database.persist(new VendorRemark(tool, body, person, clock.instant()));
        }
    }

    /** The latest first. */
    List<Row> list(String tool) {
        return database
                .createQuery("""
                        select r.body, p.name, r.at from VendorRemark r join Person p on p.id = r.personId
                        where r.toolSlug = ?1 order by r.at desc, r.id desc
                        """, Object[].class)
                .setParameter(1, tool)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Row((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }
}
