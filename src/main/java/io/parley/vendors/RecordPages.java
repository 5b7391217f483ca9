package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is publicly on record about the flaws of a tool: facts with their sources, no marks; and what others say beside it. */
@Path("/tools/{slug}/record")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RecordPages {
    private final RecordDetails details;
    private final Tools tools;
    private final Corrections corrections;
    private final Remarks remarks;
    private final CurrentPerson person;

    RecordPages(RecordDetails details, Tools tools, Corrections corrections, Remarks remarks, CurrentPerson person) {
        this.details = details;
        this.tools = tools;
        this.corrections = corrections;
        this.remarks = remarks;
        this.person = person;
    }

    @GET
    public RecordDetail show(
            String slug,
            @BeanParam CaseQuery asked,
            @RestQuery @Nullable String page,
            @RestQuery @Nullable String sent) {
        return details.of(slug, CaseFilter.of(asked), page, sent != null, new CorrectionForm(), FormErrors.none());
    }

    /** Goes to those who keep the ledger, without a name and without the company. */
    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> correct(String slug, @BeanParam CorrectionForm form) {
        tools.get(slug);
        var errors = form.check();
        if (errors.present()) {
            return Pages.rejected(details.of(slug, CaseFilter.all(), null, false, form, errors));
        }
        corrections.send(slug, form);
        return Pages.seeOther("/tools/" + slug + "/record?sent=1#voices");
    }

    /** Stays inside the company. */
    @POST
    @Path("remarks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.APPROVER, Role.Names.COMPLIANCE_OFFICER})
    public RestResponse<TemplateInstance> remark(String slug, @BeanParam CorrectionForm form) {
        tools.get(slug);
        var errors = form.checkRemark();
        if (errors.present()) {
            return Pages.rejected(details.of(slug, CaseFilter.all(), null, false, form, errors));
        }
        remarks.add(slug, person.id(), form.remark());
        return Pages.seeOther("/tools/" + slug + "/record#voices");
    }
}
