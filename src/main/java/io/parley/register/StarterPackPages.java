package io.parley.register;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** What a company may begin its register with, and what that would add. */
@Path("/starter-packs")
@RolesAllowed({Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
@Transactional
class StarterPackPages {
    private final StarterPacks packs;
    private final Tools tools;
    private final Register register;
    private final CurrentPerson person;

    StarterPackPages(StarterPacks packs, Tools tools, Register register, CurrentPerson person) {
        this.packs = packs;
        this.tools = tools;
        this.register = register;
        this.person = person;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StarterPackList(List<PackRow> packs) implements TemplateInstance {}

    record PackRow(String slug, String title, String description, long missing, List<EntryRow> tools) {
        static PackRow of(StarterPack pack, Set<String> registered, Map<String, String> names) {
            var locale = Languages.current();
            var rows = pack.tools().stream()
                    .map(e -> new EntryRow(
                            e.tool(),
                            names.getOrDefault(e.tool(), e.tool()),
                            e.reason().in(locale),
                            registered.contains(e.tool())))
                    .toList();
            return new PackRow(
                    pack.slug(),
                    pack.title().in(locale),
                    pack.description().in(locale),
                    rows.stream().filter(r -> !r.registered).count(),
                    rows);
        }
    }

    record EntryRow(String slug, String name, String reason, boolean registered) {}

    @GET
    public StarterPackList list() {
        var registered = register.slugs();
        var slugs = packs.list().stream()
                .flatMap(p -> p.tools().stream())
                .map(StarterPack.Entry::tool)
                .distinct()
                .toList();
        var names = tools.names(slugs);
        return new StarterPackList(
                packs.list().stream().map(p -> PackRow.of(p, registered, names)).toList());
    }

    @POST
    @Path("{slug}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> apply(String slug) {
        int added = packs.apply(packs.get(slug), person.id());
        return Pages.seeOther("/tools?list=register&added=" + added);
    }
}
