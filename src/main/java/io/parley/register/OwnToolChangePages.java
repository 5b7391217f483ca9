package io.parley.register;

import io.parley.catalog.OwnTools;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An own tool's name, and whether it is still in use; what names it is shown before it is given up. */
@Path("/own-tools")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
@Transactional
class OwnToolChangePages {
    private final OwnToolChanges changes;

    OwnToolChangePages(OwnToolChanges changes) {
        this.changes = changes;
    }

    /** {@code name} and {@code reason} are as typed. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnToolChange(
            OwnTools.Named tool,
            List<ToolUses.NamedWhere> uses,
            String name,
            String reason,
            String done,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    @Path("{slug}")
    public RestResponse<TemplateInstance> show(String slug, @RestQuery @Nullable String done) {
        var tool = changes.get(slug);
        return OwnTools.isOwn(slug)
                ? RestResponse.ok(page(slug, tool.name(), "", done == null ? "" : done, FormErrors.none()))
                : catalogs(slug);
    }

    @POST
    @Path("{slug}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> rename(
            String slug, @RestForm @Nullable String name, @RestForm @Nullable String seen) {
        if (!OwnTools.isOwn(changes.get(slug).slug())) {
            return catalogs(slug);
        }
        var errors = FormErrors.none();
        var cleaned = ReasonCheck.cleaned(name);
        changes.rename(slug, cleaned, seen, errors);
        return errors.present() ? Pages.rejected(page(slug, cleaned, "", "", errors)) : done(slug, "renamed");
    }

    @POST
    @Path("{slug}/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> retire(String slug, @RestForm @Nullable String reason) {
        if (!OwnTools.isOwn(changes.get(slug).slug())) {
            return catalogs(slug);
        }
        var errors = FormErrors.none();
        var cleaned = ReasonCheck.cleaned(reason);
        changes.retire(slug, cleaned, errors);
        return errors.present()
                ? Pages.rejected(page(slug, changes.get(slug).name(), cleaned, "", errors))
                : done(slug, "retired");
    }

    @POST
    @Path("{slug}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> restore(String slug) {
        if (!OwnTools.isOwn(changes.get(slug).slug())) {
            return catalogs(slug);
        }
        changes.restore(slug);
        return done(slug, "restored");
    }

    private OwnToolChange page(String slug, String name, String reason, String done, FormErrors errors) {
        return new OwnToolChange(changes.get(slug), changes.uses(slug), name, reason, done, errors);
    }

    /** The operator keeps the catalog's own names. */
    private static RestResponse<TemplateInstance> catalogs(String slug) {
        return Pages.seeOther("/tools/" + slug);
    }

    private static RestResponse<TemplateInstance> done(String slug, String what) {
        return Pages.seeOther("/own-tools/" + slug + "?done=" + what);
    }
}
