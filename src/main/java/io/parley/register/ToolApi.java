package io.parley.register;

import io.parley.catalog.ToolName;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.parley.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The catalog's tools, with the company's state of each. */
@Path("/api/v1/tools")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ToolApi {
    private final Tools tools;
    private final Register register;

    ToolApi(Tools tools, Register register) {
        this.tools = tools;
        this.register = register;
    }

    @GET
    public ToolJson.ToolPage list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String page) {
        var query = ToolQuery.of(q, category, list);
        query.refuseUnknown(category, list);
        var registered = register.slugs();
        var found = tools.match(query.filter(registered));
        var here = Page.of(PageNumber.of(page, 1), found.size(), "/api/v1/tools", query.filters());
        var items = tools.cards(here.of(found).stream().map(ToolName::slug).toList()).stream()
                .map(card -> ToolJson.Item.of(card, registered.contains(card.slug())))
                .toList();
        return new ToolJson.ToolPage(items, here.number(), here.pages(), here.total());
    }

    @GET
    @Path("{slug}")
    public ToolJson.Detail show(String slug) {
        return ToolJson.Detail.of(tools.get(slug), register.find(slug).isPresent(), Words.current());
    }
}
