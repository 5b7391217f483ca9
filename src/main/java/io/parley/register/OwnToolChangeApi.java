package io.parley.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.catalog.OwnTools;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A tool's name, what names it, and whether it is still in use; commands are for own tools and repeat safely. */
@Path("/api/v1/own-tools")
@Tag(name = "Tools")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class OwnToolChangeApi {
    private final OwnToolChanges changes;

    OwnToolChangeApi(OwnToolChanges changes) {
        this.changes = changes;
    }

    /** {@code retired_on}: null while it is in use. {@code uses}: what names it today. */
    record OwnToolState(
            String tool,
            String name,
            @JsonProperty("retired_on") @Nullable LocalDate retiredOn,
            @JsonProperty("retired_because") @Nullable String retiredBecause,
            List<ToolUses.NamedWhere> uses) {}

    record NewName(@Nullable String name) {}

    record WhyRetired(@Nullable String reason) {}

    @GET
    @Path("{slug}")
    public OwnToolState show(String slug) {
        var tool = changes.get(slug);
        return new OwnToolState(slug, tool.name(), tool.retiredOn(), tool.retiredBecause(), changes.uses(slug));
    }

    @POST
    @Path("{slug}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    public OwnToolState rename(String slug, @Nullable NewName body) {
        refuseCatalogs(slug);
        var errors = FormErrors.none();
        changes.rename(slug, ReasonCheck.cleaned(body == null ? null : body.name()), null, errors);
        return told(slug, errors);
    }

    @POST
    @Path("{slug}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    public OwnToolState retire(String slug, @Nullable WhyRetired body) {
        refuseCatalogs(slug);
        var errors = FormErrors.none();
        changes.retire(slug, ReasonCheck.cleaned(body == null ? null : body.reason()), errors);
        return told(slug, errors);
    }

    @POST
    @Path("{slug}/return")
    public OwnToolState restore(String slug) {
        refuseCatalogs(slug);
        changes.restore(slug);
        return show(slug);
    }

    private void refuseCatalogs(String slug) {
        if (!OwnTools.isOwn(changes.get(slug).slug())) {
            throw new Problems.InvalidField("tool", "A tool of your own");
        }
    }

    private OwnToolState told(String slug, FormErrors errors) {
        if (errors.present()) {
            var told = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> told.put(e.field(), e.message()));
            throw new Problems.InvalidField(told);
        }
        return show(slug);
    }
}
