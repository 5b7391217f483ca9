package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
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

/** What may happen to an exception: approval, rejection, a longer time, revocation. */
@Path("/exceptions/{id}")
@RolesAllowed(Role.Names.EMPLOYEE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ExceptionStepPages {
    private static final int LEAST = 20;

    private final Exceptions exceptions;
    private final ExceptionList list;
    private final ExceptionDetails details;
    private final CurrentPerson person;

    ExceptionStepPages(Exceptions exceptions, ExceptionList list, ExceptionDetails details, CurrentPerson person) {
        this.exceptions = exceptions;
        this.list = list;
        this.details = details;
        this.person = person;
    }

    @POST
    @Path("approval")
    @RolesAllowed(Role.Names.APPROVER)
    public RestResponse<TemplateInstance> approve(String id, @RestForm @Nullable String note) {
        var exception = existing(id);
        var text = Typed.text(note);
        if (text.length() > Typed.TEXT) {
            return rejected(
                    exception, "", text, "", "note", RequestWords.words().tooLong(Typed.TEXT));
        }
        return done(exception, "", "", () -> exceptions.approve(person.id(), exception, text));
    }

    @POST
    @Path("rejection")
    @RolesAllowed(Role.Names.APPROVER)
    public RestResponse<TemplateInstance> reject(String id, @RestForm @Nullable String reason) {
        var exception = existing(id);
        var text = Typed.text(reason);
        return withReason(exception, text, "", () -> exceptions.reject(person.id(), exception, text));
    }

    @POST
    @Path("revocation")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public RestResponse<TemplateInstance> revoke(String id, @RestForm @Nullable String reason) {
        var exception = existing(id);
        var text = Typed.text(reason);
        return withReason(exception, text, "", () -> exceptions.revoke(person.id(), exception, text));
    }

    @POST
    @Path("extension")
    public RestResponse<TemplateInstance> extend(
            String id, @RestForm @Nullable String until, @RestForm @Nullable String reason) {
        var exception = existing(id);
        var text = Typed.text(reason);
        var typed = Typed.line(until);
        var day = Typed.day(typed);
        if (day.isEmpty()) {
            return rejected(
                    exception, text, "", typed, "until", RequestWords.words().dayInFuture());
        }
        return withReason(
                exception, text, typed, () -> exceptions.proposeExtension(person.id(), exception, day.get(), text));
    }

    private UUID existing(String id) {
        return list.get(Ids.get(id)).id();
    }

    private RestResponse<TemplateInstance> withReason(UUID exception, String reason, String until, Runnable command) {
        var words = RequestWords.words();
        var problem = reason.length() < LEAST
                ? words.tooShort(LEAST)
                : reason.length() > Typed.TEXT ? words.tooLong(Typed.TEXT) : "";
        return problem.isEmpty()
                ? done(exception, reason, until, command)
                : rejected(exception, reason, "", until, "reason", problem);
    }

    private RestResponse<TemplateInstance> done(UUID exception, String reason, String until, Runnable command) {
        try {
            command.run();
        } catch (Refused refused) {
            return rejected(exception, reason, "", until, refused.field(), RequestWords.say(refused.why()));
        }
        return Pages.seeOther("/exceptions/" + exception);
    }

    private RestResponse<TemplateInstance> rejected(
            UUID exception, String reason, String note, String until, String field, String problem) {
        return Pages.rejected(
                details.of(exception, reason, note, until, FormErrors.none().add(field, problem)));
    }
}
