package io.parley.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tools that the current company looks at. */
@ApplicationScoped
public class Register implements PanacheRepositoryBase<RegisterEntry, UUID> {}
