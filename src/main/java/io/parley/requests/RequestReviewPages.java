package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A request is taken up, passed on to security, and judged there. */
@Path("/requests/{id}")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.REGISTER_EDITOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.TENANT_ADMIN
})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RequestReviewPages {
    private final RequestReviews reviews;
    private final RequestPosts posts;
    private final RequestDetails details;
    private final CurrentPerson person;

    RequestReviewPages(RequestReviews reviews, RequestPosts posts, RequestDetails details, CurrentPerson person) {
        this.reviews = reviews;
        this.posts = posts;
        this.details = details;
        this.person = person;
    }

    @POST
    @Path("triage")
    public RestResponse<TemplateInstance> takeUp(String id) {
        var request = posts.existing(id);
        return posts.done(request, "", () -> reviews.takeUp(person.id(), request));
    }

    @POST
    @Path("review")
    public RestResponse<TemplateInstance> refer(String id, @RestForm @Nullable String note) {
        var request = posts.existing(id);
        var text = Typed.text(note);
        return posts.checked(request, "note", text, () -> reviews.refer(person.id(), request, text));
    }

    @POST
    @Path("finding")
    @RolesAllowed({Role.Names.REVIEWER, Role.Names.APPROVER, Role.Names.COMPLIANCE_OFFICER})
    public RestResponse<TemplateInstance> find(
            String id, @RestForm @Nullable String finding, @RestForm @Nullable String because) {
        var request = posts.existing(id);
        var text = Typed.text(because);
        var chosen = Keyed.find(SecurityFinding.class, Typed.line(finding));
        var errors = FormErrors.none();
        if (chosen.isEmpty()) {
            errors.add("finding", RequestWords.words().chooseOne());
        }
        var problem = RequestPosts.problem(text, AnswerForm.LEAST_REASON);
        if (!problem.isEmpty()) {
            errors.add("because", problem);
        }
        return errors.present()
                ? Pages.rejected(details.of(request, Typed.line(finding), text, errors))
                : posts.done(request, text, () -> reviews.find(person.id(), request, chosen.orElseThrow(), text));
    }
}
