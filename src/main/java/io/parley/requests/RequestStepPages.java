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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What may happen to a request: others want it too, more is asked and said, it is answered or withdrawn. */
@Path("/requests/{id}")
@RolesAllowed(Role.Names.EMPLOYEE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RequestStepPages {
    private static final int LEAST = 10;

    private final Requests requests;
    private final RequestDetails details;
    private final Tools tools;
    private final CurrentPerson person;

    RequestStepPages(Requests requests, RequestDetails details, Tools tools, CurrentPerson person) {
        this.requests = requests;
        this.details = details;
        this.tools = tools;
        this.person = person;
    }

    @POST
    @Path("support")
    public RestResponse<TemplateInstance> support(String id) {
        var request = existing(id);
        return done(request, "", () -> requests.support(person.id(), request));
    }

    @POST
    @Path("withdrawal")
    public RestResponse<TemplateInstance> withdraw(String id) {
        var request = existing(id);
        return done(request, "", () -> requests.withdraw(person.id(), request));
    }

    @POST
    @Path("reply")
    public RestResponse<TemplateInstance> reply(String id, @RestForm @Nullable String reply) {
        var request = existing(id);
        var text = Typed.text(reply);
        return checked(request, "reply", text, () -> requests.reply(person.id(), request, text));
    }

    @POST
    @Path("question")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public RestResponse<TemplateInstance> ask(String id, @RestForm @Nullable String question) {
        var request = existing(id);
        var text = Typed.text(question);
        return checked(request, "question", text, () -> requests.ask(person.id(), request, text));
    }

    @POST
    @Path("answer")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public RestResponse<TemplateInstance> answer(
            String id,
            @RestForm @Nullable String outcome,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String conditions,
            @RestForm @Nullable String alternative,
            @RestForm @Nullable String instead,
            @RestForm @Nullable String into) {
        var request = existing(id);
        var form = AnswerForm.of(outcome, reason, conditions, alternative, instead, into);
        var errors = form.check(tools.names(List.of(form.alternative())));
        if (errors.present()) {
            return Pages.rejected(details.of(request, form, "", errors, false));
        }
        try {
            requests.answer(person.id(), request, form.answer());
        } catch (Refused refused) {
            return refused(request, form, "", refused);
        }
        return Pages.seeOther("/requests/" + request);
    }

    private UUID existing(String id) {
        return requests.row(Ids.get(id)).id();
    }

    private RestResponse<TemplateInstance> checked(UUID request, String field, String text, Runnable command) {
        var words = RequestWords.words();
        var problem = text.length() < LEAST
                ? words.tooShort(LEAST)
                : text.length() > Typed.TEXT ? words.tooLong(Typed.TEXT) : "";
        return problem.isEmpty()
                ? done(request, text, command)
                : Pages.rejected(details.of(
                        request, AnswerForm.EMPTY, text, FormErrors.none().add(field, problem), false));
    }

    private RestResponse<TemplateInstance> done(UUID request, String text, Runnable command) {
        try {
            command.run();
        } catch (Refused refused) {
            return refused(request, AnswerForm.EMPTY, text, refused);
        }
        return Pages.seeOther("/requests/" + request);
    }

    private RestResponse<TemplateInstance> refused(UUID request, AnswerForm form, String text, Refused refused) {
        var errors = FormErrors.none().add(refused.field(), RequestWords.say(refused.why()));
        return Pages.rejected(details.of(request, form, text, errors, false));
    }
}
