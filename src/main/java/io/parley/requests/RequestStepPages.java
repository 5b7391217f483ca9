package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
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
    private final Requests requests;
    private final RequestPosts posts;
    private final RequestDetails details;
    private final Tools tools;
    private final CurrentPerson person;

    RequestStepPages(Requests requests, RequestPosts posts, RequestDetails details, Tools tools, CurrentPerson person) {
        this.requests = requests;
        this.posts = posts;
        this.details = details;
        this.tools = tools;
        this.person = person;
    }

    @POST
    @Path("support")
    public RestResponse<TemplateInstance> support(String id) {
        var request = posts.existing(id);
        return posts.done(request, "", () -> requests.support(person.id(), request));
    }

    @POST
    @Path("withdrawal")
    public RestResponse<TemplateInstance> withdraw(String id) {
        var request = posts.existing(id);
        return posts.done(request, "", () -> requests.withdraw(person.id(), request));
    }

    @POST
    @Path("reply")
    public RestResponse<TemplateInstance> reply(String id, @RestForm @Nullable String reply) {
        var request = posts.existing(id);
        var text = Typed.text(reply);
        return posts.checked(request, "reply", text, () -> requests.reply(person.id(), request, text));
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
        var request = posts.existing(id);
        var text = Typed.text(question);
        return posts.checked(request, "question", text, () -> requests.ask(person.id(), request, text));
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
        var request = posts.existing(id);
        var form = AnswerForm.of(outcome, reason, conditions, alternative, instead, into);
        var errors = form.check(tools.names(List.of(form.alternative())));
        if (errors.present()) {
            return Pages.rejected(details.of(request, form, "", errors, false));
        }
        try {
            requests.answer(person.id(), request, form.answer());
        } catch (Refused refused) {
            return posts.refused(request, form, "", refused);
        }
        return Pages.seeOther("/requests/" + request);
    }
}
