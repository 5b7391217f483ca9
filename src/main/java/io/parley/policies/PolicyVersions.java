package io.parley.policies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of the company's policies. */
@ApplicationScoped
class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, UUID> {
    /** Throws when it is absent or another company's; callers cannot tell which. */
    PolicyVersion get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** Newest first. */
    List<PolicyVersion> of(UUID policy) {
        return list("policyId = ?1 order by number desc", policy);
    }

    /** Throws when the policy is absent or another company's. */
    PolicyVersion newest(UUID policy) {
        return of(policy).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    Optional<PolicyVersion> findOpen(UUID policy) {
        return find("policyId = ?1 and state in ?2", policy, VersionState.OPEN).firstResultOptional();
    }

    Optional<PolicyVersion> findPublished(UUID policy) {
        return find("policyId = ?1 and state = ?2", policy, VersionState.PUBLISHED)
                .firstResultOptional();
    }

    List<PolicyVersion> published() {
        return list("state = ?1 order by lower(title), id", VersionState.PUBLISHED);
    }

    /** The one that held at that time, also when it no longer does. */
    Optional<PolicyVersion> findInForce(UUID policy, Instant at) {
        return find(
                        "policyId = ?1 and publishedAt < ?2 and (endedAt is null or endedAt >= ?2) order by number desc",
                        policy,
                        at)
                .firstResultOptional();
    }

    /**
     * This version and those before it that differ from it in nothing material, newest first: an answer to any of them is an
     * answer to all.
     */
    List<PolicyVersion> chain(PolicyVersion version) {
        var chain = new ArrayList<PolicyVersion>();
        for (var older : of(version.policyId)) {
            if (older.publishedAt != null && older.number <= version.number) {
                chain.add(older);
                if (older.changeClass == ChangeClass.MATERIAL) {
                    break;
                }
            }
        }
        return chain;
    }

    List<UUID> chainIds(PolicyVersion version) {
        return chain(version).stream().map(v -> v.id).toList();
    }

    int nextNumber(UUID policy) {
        return of(policy).stream().mapToInt(v -> v.number).max().orElse(0) + 1;
    }

    /** A line for each policy, without the texts: the newest version, and which one holds; by title. */
    List<PolicyPages.Item> newestOfEach() {
        var rows = getEntityManager()
                .createQuery(
                        "select v.policyId, v.title, v.number, v.state, v.publishedAt from PolicyVersion v order by v.number desc",
                        Object[].class)
                .getResultList();
        var newest = new java.util.LinkedHashMap<UUID, Object[]>();
        var holding = new java.util.HashMap<UUID, Object[]>();
        for (var row : rows) {
            newest.putIfAbsent((UUID) row[0], row);
            if (row[3] == VersionState.PUBLISHED) {
                holding.put((UUID) row[0], row);
            }
        }
        return newest.values().stream()
                .map(row -> {
                    var holds = holding.get((UUID) row[0]);
                    return new PolicyPages.Item(
                            (UUID) row[0],
                            (String) row[1],
                            Integer.toString((int) row[2]),
                            PolicyWords.badge((VersionState) row[3]),
                            holds == null ? null : (Instant) holds[4],
                            holds == null ? "" : Integer.toString((int) holds[2]));
                })
                .sorted(java.util.Comparator.comparing(PolicyPages.Item::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(PolicyPages.Item::id))
                .toList();
    }

    /** The version before this one that was published, if any. */
    Optional<PolicyVersion> findBefore(PolicyVersion version) {
        return of(version.policyId).stream()
                .filter(v -> v.number < version.number && v.publishedAt != null)
                .findFirst();
    }
}
