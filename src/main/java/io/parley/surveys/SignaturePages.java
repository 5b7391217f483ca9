package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.parley.kernel.Problems;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The signature of an observer under a survey: to ask for it, to give it, to say why not. */
@Path("/surveys/{id}/signature")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN, Role.Names.OBSERVER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class SignaturePages {
    private static final String FIELD = "signature";

    private final Signatures signatures;
    private final SigningSteps steps;
    private final SurveyDetailPages details;
    private final CurrentPerson person;

    SignaturePages(Signatures signatures, SigningSteps steps, SurveyDetailPages details, CurrentPerson person) {
        this.signatures = signatures;
        this.steps = steps;
        this.details = details;
        this.person = person;
    }

    /** {@code content}: of what was read, so that nobody signs what somebody else wrote meanwhile. */
    @POST
    @RolesAllowed(Role.Names.OBSERVER)
    public RestResponse<TemplateInstance> sign(String id, @RestForm @Nullable String content) {
        var survey = Ids.get(id);
        return details.orRefused(survey, FIELD, "", () -> signatures.sign(person.id(), survey, text(content)));
    }

    @POST
    @Path("request")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    public RestResponse<TemplateInstance> ask(String id) {
        var survey = Ids.get(id);
        return details.orRefused(survey, FIELD, "", () -> steps.ask(person.id(), survey));
    }

    @POST
    @Path("refusal")
    @RolesAllowed(Role.Names.OBSERVER)
    public RestResponse<TemplateInstance> refuse(
            String id, @RestForm @Nullable String content, @RestForm @Nullable String reason) {
        var survey = Ids.get(id);
        try {
            return details.orRefused(
                    survey, FIELD, text(reason), () -> steps.refuse(person.id(), survey, text(content), reason));
        } catch (Problems.InvalidField e) {
            var errors = FormErrors.none();
            e.errors().forEach(errors::add);
            return Pages.rejected(details.detail(survey, errors, text(reason)));
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
