package io.parley.app;

import io.parley.identity.CurrentPerson;
import io.parley.identity.DirectoryUnavailable;
import io.parley.identity.KeycloakDirectory;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.tenancy.RemovedTenants;
import io.parley.tenancy.TenantWork;
import io.parley.tenancy.Tenants;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The operator's list of companies: names and domains, nothing of what is inside. */
@Path("/companies")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
class CompanyPages {
    private final Tenants tenants;
    private final RemovedTenants removed;
    private final TenantWork work;
    private final CompanyCreation creation;
    private final CurrentPerson person;

    CompanyPages(
            Tenants tenants, RemovedTenants removed, TenantWork work, CompanyCreation creation, CurrentPerson person) {
        this.tenants = tenants;
        this.removed = removed;
        this.work = work;
        this.creation = creation;
        this.person = person;
    }

    record CompanyRow(String alias, String name, String domain, Instant createdAt, boolean frozen) {}

    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CompanyList(List<CompanyRow> companies, List<RemovedTenants.Removed> removed) implements TemplateInstance {}

    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CompanyNew(CompanyForm form, FormErrors errors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CompanyReady(CompanyForm form, String password) implements TemplateInstance {}

    @GET
    @Transactional
    public CompanyList list() {
        var frozen = work.listWaiting(TenantWork.FROZEN_LOG);
        return new CompanyList(
                tenants.listByName().stream()
                        .map(t ->
                                new CompanyRow(t.alias(), t.name(), t.domain(), t.createdAt(), frozen.contains(t.id())))
                        .toList(),
                removed.list());
    }

    @GET
    @Path("/new")
    @Transactional
    public CompanyNew form() {
        return new CompanyNew(new CompanyForm(), FormErrors.none());
    }

    /** Answers with a page rather than a redirect: the password is shown once and kept nowhere. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(@BeanParam CompanyForm typed) {
        var form = typed.tidy();
        var errors = form.check();
        if (!errors.present()) {
            creation.refuseTaken(form, errors);
        }
        if (errors.present()) {
            return Pages.rejected(new CompanyNew(form, errors));
        }
        var words = Languages.messages(CompanyMessages.class);
        try {
            var made = creation.make(form, "Operator " + person.name(), false, null);
            return Pages.ok(new CompanyReady(form, made.password().orElse("")));
        } catch (DirectoryUnavailable e) {
            return Pages.rejected(new CompanyNew(form, errors.add("name", words.directoryDown())));
        } catch (KeycloakDirectory.AddressRefused e) {
            return Pages.rejected(new CompanyNew(form, errors.add("adminMail", words.adminMailRefused())));
        }
    }
}
