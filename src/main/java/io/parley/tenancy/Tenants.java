package io.parley.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All companies of the platform: names only, no content. */
@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, UUID> {
    /** Throws when there is none. */
    public Tenant get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    public Optional<Tenant> findByAlias(String alias) {
        return find("alias", alias).firstResultOptional();
    }

    public Optional<Tenant> findByDomain(String domain) {
        return find("domain", domain).firstResultOptional();
    }

    /** Of those that are on this platform. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
    }

    public List<Tenant> listByName() {
        return listAll(Sort.by("name"));
    }
}
