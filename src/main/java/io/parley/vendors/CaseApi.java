package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The cases of a tool, the newest first, with everything that is on record about each. */
@Path("/api/v1/tools/{slug}/cases")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class CaseApi {
    private final Tools tools;
    private final Cases cases;
    private final Histories histories;

    CaseApi(Tools tools, Cases cases, Histories histories) {
        this.tools = tools;
        this.cases = cases;
        this.histories = histories;
    }

    @GET
    public RecordJson.CasePage list(String slug, @BeanParam CaseQuery asked, @RestQuery @DefaultValue("1") int page) {
        if (tools.names(List.of(slug)).isEmpty()) {
            throw new NotFoundException();
        }
        var filter = CaseFilter.of(asked);
        filter.refuseUnknown(asked);
        var history = histories.forTool(slug);
        var here = cases.page(history, filter, page, "/api/v1/tools/" + slug + "/cases");
        var items = cases.list(history, filter, here).stream()
                .map(RecordJson.Case::of)
                .toList();
        return new RecordJson.CasePage(items, here.number(), here.pages(), here.total());
    }
}
