package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The four disclosure rates of a tool. */
@Path("/api/v1/tools/{slug}/record")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class RecordApi {
    private final Tools tools;
    private final Histories histories;

    RecordApi(Tools tools, Histories histories) {
        this.tools = tools;
        this.histories = histories;
    }

    @GET
    public RecordJson.Detail show(String slug) {
        if (tools.names(List.of(slug)).isEmpty()) {
            throw new NotFoundException();
        }
        var history = histories.forTool(slug);
        return RecordJson.Detail.of(history.record(), history.shared());
    }
}
