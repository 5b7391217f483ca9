package io.parley.register;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starter packs, and putting one into the register. */
@Path("/api/v1/starter-packs")
@Tag(name = "Register")
@RolesAllowed({Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class StarterPackApi {
    private final StarterPacks packs;
    private final Register register;
    private final CurrentPerson person;

    StarterPackApi(StarterPacks packs, Register register, CurrentPerson person) {
        this.packs = packs;
        this.register = register;
        this.person = person;
    }

    record Packs(List<Pack> items) {}

    record Pack(String slug, String title, String description, List<Tool> tools) {}

    record Tool(String slug, String reason, boolean registered) {}

    record Application(String pack, int added) {}

    @GET
    public Packs list() {
        var registered = register.slugs();
        var locale = Languages.current();
        return new Packs(packs.list().stream()
                .map(p -> new Pack(
                        p.slug(),
                        p.title().in(locale),
                        p.description().in(locale),
                        p.tools().stream()
                                .map(e -> new Tool(e.tool(), e.reason().in(locale), registered.contains(e.tool())))
                                .toList()))
                .toList());
    }

    /** Adds what is missing; asking again adds nothing. */
    @PUT
    @Path("{slug}/application")
    public Application apply(String slug) {
        var pack = packs.get(slug);
        return new Application(pack.slug(), packs.apply(pack, person.id()));
    }
}
