package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a record's page shows, as a file: every event with its source. */
@Path("/tools/{slug}/record")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class RecordExportPages {
    private final Tools tools;
    private final Events events;
    private final VendorRecords records;

    RecordExportPages(Tools tools, Events events, VendorRecords records) {
        this.tools = tools;
        this.events = events;
        this.records = records;
    }

    @GET
    @Path("events.csv")
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<String> csv(String slug) {
        return file(events.csv(tools.get(slug).slug()), slug + "-events.csv");
    }

    @GET
    @Path("events.json")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<EventJson.EventFile> json(String slug) {
        var tool = tools.get(slug).slug();
        return file(
                new EventJson.EventFile(
                        tool,
                        records.forTool(tool).evidenceUntil(),
                        events.list(tool, 0, Integer.MAX_VALUE).stream()
                                .map(EventJson.Event::of)
                                .toList()),
                slug + "-events.json");
    }

    /** The slug is one of the catalog's by now: letters, digits and dashes. */
    private static <T> RestResponse<T> file(T content, String name) {
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
