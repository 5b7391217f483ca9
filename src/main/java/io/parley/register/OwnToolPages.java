package io.parley.register;

import io.parley.catalog.Category;
import io.parley.catalog.OwnTools;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A tool that the catalog does not know, put into the register in one step. */
@Path("/own-tools")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
@Transactional
class OwnToolPages {
    private final OwnTools own;
    private final OwnToolNames names;
    private final Register register;
    private final CurrentPerson person;

    OwnToolPages(OwnTools own, OwnToolNames names, Register register, CurrentPerson person) {
        this.own = own;
        this.names = names;
        this.register = register;
        this.person = person;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnToolNew(OwnToolForm form, List<Choice> categories, FormErrors errors) implements TemplateInstance {}

    record Choice(String key, String name, boolean chosen) {}

    @GET
    @Path("new")
    public OwnToolNew form() {
        return page(OwnToolForm.of(null, null, null, null, null, null), FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(
            @RestForm @Nullable String name,
            @RestForm @Nullable String vendor,
            @RestForm @Nullable String category,
            @RestForm @Nullable String website,
            @RestForm @Nullable String domains,
            @RestForm @Nullable String reason) {
        var form = OwnToolForm.of(name, vendor, category, website, domains, reason);
        var errors = FormErrors.none();
        var draft = form.check(errors);
        names.refuse(form.name(), errors);
        if (draft.isEmpty() || errors.present()) {
            return Pages.rejected(page(form, errors));
        }
        var slug = own.add(person.id(), draft.get());
        register.add(person.id(), slug, form.reason());
        return Pages.seeOther("/tools/" + slug + "?added=1");
    }

    private static OwnToolNew page(OwnToolForm form, FormErrors errors) {
        var words = Words.current();
        return new OwnToolNew(
                form,
                Arrays.stream(Category.values())
                        .map(c -> new Choice(
                                c.key(), words.category(c.key()), c.key().equals(form.category())))
                        .toList(),
                errors);
    }

    static OwnToolMessages words() {
        return Languages.messages(OwnToolMessages.class);
    }
}
