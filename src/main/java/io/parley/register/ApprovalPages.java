package io.parley.register;

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
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Saying yes to what somebody else proposed, sending it back, and ending a decision. */
@Path("/decisions/{id}")
@RolesAllowed(Role.Names.APPROVER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ApprovalPages {
    private final Decisions decisions;
    private final DecisionDetails details;
    private final CurrentPerson person;

    ApprovalPages(Decisions decisions, DecisionDetails details, CurrentPerson person) {
        this.decisions = decisions;
        this.details = details;
        this.person = person;
    }

    @POST
    @Path("approval")
    public RestResponse<TemplateInstance> approve(
            String id, @RestForm @Nullable String reason, @RestForm @Nullable String at) {
        return answer(id, reason, decision -> decisions.approve(person.id(), decision, text(reason), at));
    }

    @POST
    @Path("return")
    public RestResponse<TemplateInstance> sendBack(
            String id, @RestForm @Nullable String reason, @RestForm @Nullable String at) {
        return answer(id, reason, decision -> decisions.sendBack(person.id(), decision, text(reason), at));
    }

    @POST
    @Path("retirement")
    @RolesAllowed({Role.Names.APPROVER, Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
    public RestResponse<TemplateInstance> retire(String id, @RestForm @Nullable String reason) {
        return answer(id, reason, decision -> decisions.retire(person.id(), decision, text(reason)));
    }

    private RestResponse<TemplateInstance> answer(String id, @Nullable String reason, Consumer<UUID> command) {
        var decision = decisions.get(Ids.get(id));
        try {
            command.accept(decision.id);
            return Pages.seeOther("/decisions/" + decision.id + "?done=done");
        } catch (DecisionRefused refused) {
            var errors = FormErrors.none();
            DecisionFaults.byField(refused.faults())
                    .forEach((field, message) -> errors.add(field.equals("reason") ? field : "decision", message));
            if (refused.why() != DecisionRefused.Cause.FAULTS) {
                errors.add("decision", DecisionFaults.of(refused.why()));
            }
            return Pages.rejected(details.of(decision, DecisionChecks.cleaned(reason), errors, null));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
