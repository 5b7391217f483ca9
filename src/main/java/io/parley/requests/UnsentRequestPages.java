package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests that are written but not sent; each is for the eyes of whoever writes it. */
@Path("/requests/drafts")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class UnsentRequestPages {
    private static final String MINE = "/requests?show=mine";

    private final UnsentRequests unsent;
    private final Requests requests;
    private final RequestForms forms;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    UnsentRequestPages(
            UnsentRequests unsent,
            Requests requests,
            RequestForms forms,
            Tools tools,
            CurrentPerson person,
            Clock clock) {
        this.unsent = unsent;
        this.requests = requests;
        this.forms = forms;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> keep(@BeanParam RequestFields fields) {
        var form = fields.form();
        var names = tools.names(List.of(form.tool()));
        var errors = form.checkDraft(names);
        if (errors.present()) {
            return Pages.rejected(forms.page(form, errors));
        }
        try {
            var id = unsent.keep(person.id(), form, form.toolName(names));
            return Pages.seeOther("/requests/drafts/" + id + "?kept=1");
        } catch (Refused refused) {
            return Pages.rejected(forms.page(form, said(refused)));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(String id, @RestQuery @Nullable String kept) {
        var draft = unsent.row(person.id(), Ids.get(id));
        var form = draft.form();
        return forms.page(
                form, draft.id().toString(), "1".equals(kept), form.checkDraft(tools.names(List.of(form.tool()))));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(String id, @BeanParam RequestFields fields) {
        var draft = unsent.row(person.id(), Ids.get(id)).id();
        var form = fields.form();
        var names = tools.names(List.of(form.tool()));
        var errors = form.checkDraft(names);
        if (!errors.present()) {
            try {
                unsent.change(person.id(), draft, form, form.toolName(names));
                return Pages.seeOther("/requests/drafts/" + draft + "?kept=1");
            } catch (Refused refused) {
                errors = said(refused);
            }
        }
        return Pages.rejected(forms.page(form, draft.toString(), false, errors));
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> send(String id, @BeanParam RequestFields fields) {
        var draft = unsent.row(person.id(), Ids.get(id)).id();
        var form = fields.form();
        var names = tools.names(List.of(form.tool()));
        var errors = form.check(names, LocalDate.now(clock));
        if (errors.present()) {
            return Pages.rejected(forms.page(form, draft.toString(), false, errors));
        }
        unsent.remove(person.id(), draft);
        var sent = requests.submit(person.id(), form.draft(names));
        return Pages.seeOther("/requests/" + sent + "?sent=1");
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(String id) {
        unsent.remove(person.id(), Ids.get(id));
        return Pages.seeOther(MINE);
    }

    private static FormErrors said(Refused refused) {
        return FormErrors.none().add(refused.field(), RequestWords.say(refused.why()));
    }
}
