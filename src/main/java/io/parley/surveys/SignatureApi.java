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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signature of an observer under a survey, for programs. */
@Path("/api/v1/surveys/{id}/signature")
@Tag(name = "Surveys")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN, Role.Names.OBSERVER})
@Produces(MediaType.APPLICATION_JSON)
class SignatureApi {
    private final Signatures signatures;
    private final CurrentPerson person;

    SignatureApi(Signatures signatures, CurrentPerson person) {
        this.signatures = signatures;
        this.person = person;
    }

    /** {@code content}: SHA-256 of the survey as it is now; {@code by} and {@code at}: null where nobody signed that. */
    record SurveySignature(
            boolean needed,
            String content,
            @Nullable String by,
            @Nullable Instant at) {
        static SurveySignature of(Signatures.Signature signature) {
            return new SurveySignature(signature.needed(), signature.content(), signature.by(), signature.at());
        }
    }

    record Read(@Nullable String content) {}

    @GET
    @Transactional
    public SurveySignature getSurveySignature(String id) {
        return SurveySignature.of(signatures.of(Ids.get(id)));
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
