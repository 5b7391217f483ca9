package io.parley.alternatives;

import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What forbidding each tool in use would weigh, for programs. */
@Path("/api/v1/ban-pressure")
@Tag(name = "Tools")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.REGISTER_EDITOR,
    Role.Names.REVIEWER,
    Role.Names.APPROVER,
    Role.Names.POLICY_AUTHOR,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class BanPressureApi {
    private final BanPressures pressures;

    BanPressureApi(BanPressures pressures) {
        this.pressures = pressures;
    }

    record Listed(List<Item> items) {}

    /** {@code leftWithout}: people times the part of their reasons that {@code alternative} does not cover. */
    record Item(
            String tool,
            int people,
            int answered,
            int coveredPercent,
            int leftWithout,
            boolean needsOverride,
            @Nullable String alternative) {}

    @GET
    public Listed list() {
        return new Listed(pressures.list().stream()
                .map(l -> new Item(
                        l.tool(),
                        l.pressure().people(),
                        l.pressure().answered(),
                        l.pressure().coverage(),
                        l.pressure().points(),
                        l.pressure().needsOverride(),
                        l.alternative().isEmpty() ? null : l.alternative()))
                .toList());
    }
}
