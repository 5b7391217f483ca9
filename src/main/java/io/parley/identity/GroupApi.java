package io.parley.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's groups, for programs. */
@Path("/api/v1/groups")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "People")
class GroupApi {
    private final PeopleGroups groups;

    GroupApi(PeopleGroups groups) {
        this.groups = groups;
    }

    record GroupItem(UUID id, String name, long members) {}

    @GET
    public List<GroupItem> listGroups() {
        return groups.rows().stream()
                .map(g -> new GroupItem(g.id(), g.name(), g.members()))
                .toList();
    }
}
