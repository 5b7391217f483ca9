package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What custodians do with a channel: try the way in, change it when somebody left; and its end. */
@Path("/channels/{id}")
@RolesAllowed(Role.Names.EMPLOYEE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ChannelStepPages {
    private final Channels channels;
    private final ChannelDetails details;
    private final ChannelView view;
    private final CurrentPerson person;

    ChannelStepPages(Channels channels, ChannelDetails details, ChannelView view, CurrentPerson person) {
        this.channels = channels;
        this.details = details;
        this.view = view;
        this.person = person;
    }

    @POST
    @Path("test")
    public RestResponse<TemplateInstance> test(String id) {
        var row = channels.row(Ids.get(id));
        return view.mayAct(row)
                ? details.done(row.id(), () -> channels.recordTest(person.id(), row.id()))
                : details.refused(row.id(), Refused.Why.NOT_A_CUSTODIAN);
    }

    @POST
    @Path("attestation")
    public RestResponse<TemplateInstance> attest(String id, @RestForm @Nullable String note) {
        var row = channels.row(Ids.get(id));
        var text = Typed.line(note);
        return view.mayAct(row)
                ? details.done(
                        row.id(),
                        () -> channels.attest(
                                person.id(),
                                row.id(),
                                text.length() > Typed.LINE ? text.substring(0, Typed.LINE) : text))
                : details.refused(row.id(), Refused.Why.NOT_A_CUSTODIAN);
    }

    @POST
    @Path("rotations/{rotation}")
    public RestResponse<TemplateInstance> rotate(String id, String rotation) {
        var row = channels.row(Ids.get(id));
        var task = Ids.find(rotation).orElse(new UUID(0, 0)); // malformed is unknown
        return view.mayAct(row)
                ? details.done(row.id(), () -> channels.recordRotation(person.id(), row.id(), task))
                : details.refused(row.id(), Refused.Why.NOT_A_CUSTODIAN);
    }

    @POST
    @Path("closing")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public RestResponse<TemplateInstance> close(String id) {
        var row = channels.row(Ids.get(id));
        return details.done(row.id(), () -> channels.close(person.id(), row.id()));
    }
}
