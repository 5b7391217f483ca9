package io.parley.alerts;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened at vendors, until somebody says what was done about it. */
@Path("/alerts")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.APPROVER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class AlertPages {
    static final int SHORTEST = 20;
    static final int LONGEST = 2000;
    private static final int CLOSED_SHOWN = 20;

    private final Alerts alerts;
    private final CurrentPerson person;

    AlertPages(Alerts alerts, CurrentPerson person) {
        this.alerts = alerts;
        this.person = person;
    }

    /** {@code typed}: for the alert that was answered just now. */
    @CheckedTemplate(basePath = "alerts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AlertList(List<AlertRow> open, List<AlertRow> closed, FormErrors errors, String typed)
            implements TemplateInstance {}

    @GET
    public AlertList list() {
        return page(FormErrors.none(), "");
    }

    /** Saying what was done closes it. */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> answer(String id, @RestForm @Nullable String because) {
        var alert = alerts.get(Ids.get(id)).id();
        var text = because == null ? "" : because.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            var words = Languages.messages(AlertMessages.class);
            return Pages.rejected(
                    page(FormErrors.none().add("because-" + alert, words.sayWhatWasDone(SHORTEST, LONGEST)), text));
        }
        alerts.close(person.id(), alert, text);
        return Pages.seeOther("/alerts");
    }

    private AlertList page(FormErrors errors, String typed) {
        return new AlertList(alerts.listOpen(), alerts.listClosed(CLOSED_SHOWN), errors, typed);
    }
}
