package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answering, for an app of the person's own; as silent as the pages. */
@Path("/api/v1/surveys/{id}/answer")
@Tag(name = "Surveys")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
class AnswerApi {
    private final Surveys surveys;
    private final CurrentPerson person;

    AnswerApi(Surveys surveys, CurrentPerson person) {
        this.surveys = surveys;
        this.person = person;
    }

    /** 204 when taken; 409 when the person was not asked, has answered, or the survey is closed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void answerSurvey(String id, SurveyJson.@Nullable Answer body) {
        if (body == null) {
            throw new Problems.InvalidField("tools", "Missing");
        }
        try {
            surveys.answer(person.id(), Ids.get(id), body.ballot());
        } catch (SurveyRefused e) {
            if (e.why() == SurveyRefused.Why.NOT_OPEN) {
                throw new NotFoundException();
            }
            throw e;
        }
    }
}
