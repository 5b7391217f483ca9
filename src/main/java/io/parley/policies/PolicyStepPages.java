package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps of a policy's newest version: sent for approval, approved or sent back, published and people asked. */
@Path("/policies/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class PolicyStepPages {
    private final PolicySteps steps;
    private final PolicyDetails details;
    private final CurrentPerson person;
    private final Clock clock;

    PolicyStepPages(PolicySteps steps, PolicyDetails details, CurrentPerson person, Clock clock) {
        this.steps = steps;
        this.details = details;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Path("submission")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> submit(String id, @RestForm @Nullable String version) {
        return done(id, "", policy -> steps.submit(person.id(), policy, version));
    }

    @POST
    @Path("approval")
    @RolesAllowed(Role.Names.APPROVER)
    public RestResponse<TemplateInstance> approve(String id, @RestForm @Nullable String version) {
        return done(id, "", policy -> steps.approve(person.id(), policy, version));
    }

    @POST
    @Path("return")
    @RolesAllowed(Role.Names.APPROVER)
    public RestResponse<TemplateInstance> sendBack(
            String id, @RestForm @Nullable String version, @RestForm @Nullable String reason) {
        var text = reason == null ? "" : reason.strip();
        return done(id, text, policy -> steps.sendBack(person.id(), policy, version, text));
    }

    @POST
    @Path("publication")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> publish(
            String id, @RestForm @Nullable String version, @RestForm @Nullable List<String> group) {
        return done(
                id,
                "",
                policy -> steps.publish(person.id(), policy, version, PolicySteps.groups(group), LocalDate.now(clock)));
    }

    /** Asks whoever of these groups, or of everybody, has no answer and was not asked yet; evidence that is there stays good. */
    @POST
    @Path("campaigns")
    @RolesAllowed({Role.Names.POLICY_AUTHOR, Role.Names.COMPLIANCE_OFFICER})
    public RestResponse<TemplateInstance> ask(String id, @RestForm @Nullable List<String> group) {
        return done(id, "", policy -> steps.ask(person.id(), policy, PolicySteps.groups(group), LocalDate.now(clock)));
    }

    /** The policy ends; its texts and everything that was answered stay. */
    @POST
    @Path("archive")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> archive(String id) {
        return done(id, "", policy -> steps.archive(person.id(), policy));
    }

    private interface Step {
        void of(UUID policy);
    }

    private RestResponse<TemplateInstance> done(String id, String text, Step step) {
        var policy = Ids.get(id);
        try {
            step.of(policy);
        } catch (PolicyRefused e) {
            return Pages.rejected(details.of(policy, FormErrors.none().add("step", PolicyWords.say(e.reason())), text));
        }
        return Pages.seeOther("/policies/" + policy);
    }
}
