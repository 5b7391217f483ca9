package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Everything on record about a tool as one list of events, the earliest first, by page or whole as CSV. */
@Path("/api/v1/tools/{slug}")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class EventApi {
    private final Tools tools;
    private final Events events;

    EventApi(Tools tools, Events events) {
        this.tools = tools;
        this.events = events;
    }

    @GET
    @Path("events")
    @Produces(MediaType.APPLICATION_JSON)
    public EventJson.EventPage listEvents(String slug, @RestQuery @DefaultValue("1") int page) {
        refuseUnknown(slug);
        var here = events.page(slug, page, "/api/v1/tools/" + slug + "/events");
        return new EventJson.EventPage(
                events.list(slug, here.offset(), here.size()).stream()
                        .map(EventJson.Event::of)
                        .toList(),
                here.number(),
                here.pages(),
                here.total());
    }

    @GET
    @Path("events.csv")
    @Produces("text/csv;charset=UTF-8")
    public String exportEvents(String slug) {
        refuseUnknown(slug);
        return events.csv(slug);
    }

    private void refuseUnknown(String slug) {
        if (tools.names(List.of(slug)).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
