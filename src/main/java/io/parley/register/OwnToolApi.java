package io.parley.register;

import io.parley.catalog.Attributes;
import io.parley.catalog.Findings;
import io.parley.catalog.OwnTools;
import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tools that the catalog does not know, and facts about them. They are read where all tools are. */
@Path("/api/v1/own-tools")
@Tag(name = "Tools")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class OwnToolApi {
    private final OwnTools own;
    private final OwnToolNames names;
    private final Tools tools;
    private final Register register;
    private final Findings findings;
    private final Attributes attributes;
    private final CurrentPerson person;
    private final Clock clock;

    OwnToolApi(
            OwnTools own,
            OwnToolNames names,
            Tools tools,
            Register register,
            Findings findings,
            Attributes attributes,
            CurrentPerson person,
            Clock clock) {
        this.own = own;
        this.names = names;
        this.tools = tools;
        this.register = register;
        this.findings = findings;
        this.attributes = attributes;
        this.person = person;
        this.clock = clock;
    }

    record Body(
            @Nullable String name,
            @Nullable String vendor,
            @Nullable String category,
            @Nullable String website,
            @Nullable List<String> domains,
            @Nullable String reason) {}

    record FactBody(
            @Nullable String attribute,
            @Nullable List<String> values,
            @Nullable String source,
            @Nullable String observed) {}

    record Added(String slug) {}

    /** 201 with the slug, which begins with own-. */
    @POST
    public RestResponse<Added> add(@Nullable Body body) {
        var said = body == null ? new Body(null, null, null, null, null, null) : body;
        var form = OwnToolForm.of(
                said.name(),
                said.vendor(),
                said.category(),
                said.website(),
                said.domains() == null ? null : String.join(" ", said.domains()),
                said.reason());
        var errors = FormErrors.none();
        var draft = form.check(errors);
        names.refuse(form.name(), errors);
        refuse(errors);
        var slug = own.add(person.id(), draft.orElseThrow());
        register.add(person.id(), slug, form.reason());
        return RestResponse.status(RestResponse.Status.CREATED, new Added(slug));
    }

    /** 204; the newest about a question holds. */
    @POST
    @Path("{slug}/facts")
    public void record(String slug, @Nullable FactBody body) {
        tools.get(slug);
        if (!OwnTools.isOwn(slug)) {
            throw new Problems.InvalidField("tool", "A tool of your own");
        }
        var question = attributes.list().stream()
                .filter(a -> body != null && a.key().equals(body.attribute()))
                .findFirst()
                .orElseThrow(() -> new Problems.InvalidField("attribute", "A question of the catalog"));
        var form = OwnFactForm.of(
                body == null ? null : body.values(),
                body == null ? null : body.source(),
                body == null ? null : body.observed());
        var errors = FormErrors.none();
        var finding = form.check(slug, question, LocalDate.now(clock), errors);
        refuse(errors);
        findings.record(person.id(), List.of(finding.orElseThrow()));
    }

    private static void refuse(FormErrors errors) {
        if (errors.present()) {
            var told = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> told.put(e.field(), e.message()));
            throw new Problems.InvalidField(told);
        }
    }
}
