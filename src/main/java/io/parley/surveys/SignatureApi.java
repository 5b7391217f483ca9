package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signature of an observer under a survey, for programs. */
@Path("/api/v1/surveys/{id}/signature")
@Tag(name = "Surveys")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN, Role.Names.OBSERVER})
@Produces(MediaType.APPLICATION_JSON)
class SignatureApi {
    private final Signatures signatures;
    private final SigningSteps steps;
    private final CurrentPerson person;

    SignatureApi(Signatures signatures, SigningSteps steps, CurrentPerson person) {
        this.steps = steps;
        this.signatures = signatures;
        this.person = person;
    }

    /**
     * {@code content}: SHA-256 of the survey as it is now; {@code by} and {@code at}: null where nobody signed that; {@code askedAt}: null
     * where nobody asked for a signature under it; {@code refusals}: why observers do not sign it.
     */
    record SurveySignature(
            boolean needed,
            String content,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable Instant askedAt,
            List<Refusal> refusals) {}

    record Refusal(String by, Instant at, String reason) {}

    record Read(@Nullable String content) {}

    record Refused(@Nullable String content, @Nullable String reason) {}

    @GET
    @Transactional
    public SurveySignature getSurveySignature(String id) {
        var survey = Ids.get(id);
        var signature = signatures.of(survey);
        var standing = steps.of(survey);
        return new SurveySignature(
                signature.needed(),
                signature.content(),
                signature.by(),
                signature.at(),
                standing.askedAt(),
                standing.refusals().stream()
                        .map(r -> new Refusal(r.by(), r.at(), r.reason()))
                        .toList());
    }

    /** Asks the observers, once for what the survey is now; 409 when it was opened, or nobody may sign it. */
    @POST
    @Path("request")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Transactional
    public SurveySignature askForSurveySignature(String id) {
        steps.ask(person.id(), Ids.get(id));
        return getSurveySignature(id);
    }

    /** Says why the survey that was read is not signed; 409 as for signing. */
    @POST
    @Path("refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.OBSERVER)
    @Transactional
    public SurveySignature refuseSurveySignature(String id, @Nullable Refused body) {
        var said = body == null ? new Refused(null, null) : body;
        steps.refuse(person.id(), Ids.get(id), said.content == null ? "" : said.content, said.reason);
        return getSurveySignature(id);
    }

    /** Signs the survey that was read; 409 when it was changed since, was opened, or is the person's own. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.OBSERVER)
    @Transactional
    public SurveySignature signSurvey(String id, @Nullable Read body) {
        var content = body == null || body.content == null ? "" : body.content;
        signatures.sign(person.id(), Ids.get(id), content);
        return getSurveySignature(id);
    }
}
