package io.parley.register.lists;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenant;
import io.parley.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A list as somebody reads it who is not signed in: the address says of which company, its secret that they may. */
@ApplicationScoped
class ListReading {
    private final Tenants tenants;
    private final CurrentTenant current;
    private final ListAddresses addresses;
    private final ListedTools tools;

    ListReading(Tenants tenants, CurrentTenant current, ListAddresses addresses, ListedTools tools) {
        this.tenants = tenants;
        this.current = current;
        this.addresses = addresses;
        this.tools = tools;
    }

    record Listed(String company, List<ListedTool> tools) {}

    /** Empty for every address that is not open, whatever is wrong with it. */
    Optional<Listed> read(String company, ListKind kind, String secret) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenants.findByAlias(company))
                .flatMap(tenant -> current.inTransaction(tenant.id(), () -> listed(tenant, kind, secret)));
    }

    private Optional<Listed> listed(Tenant tenant, ListKind kind, String secret) {
        return addresses.opens(kind, secret) ? Optional.of(new Listed(tenant.name(), tools.list())) : Optional.empty();
    }
}
