package io.parley.policies;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a program does in the name of one employee: read a rule and answer it. */
@Path("/api/v1/my-policies")
@Tag(name = "My policies")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class MyPolicyApi {
    private final MyPolicies mine;
    private final Acknowledgments acknowledgments;
    private final CurrentPerson person;

    MyPolicyApi(MyPolicies mine, Acknowledgments acknowledgments, CurrentPerson person) {
        this.mine = mine;
        this.acknowledgments = acknowledgments;
        this.person = person;
    }

    record MyPoliciesJson(List<WaitingPolicy> waiting, List<MyPolicies.Answered> answered) {}

    /** {@code file}: null for Markdown; otherwise the body is the text of {@code /api/v1/policy-files/{file}}, and the hash the file's. */
    record PolicyTextJson(
            UUID version,
            UUID policy,
            String title,
            String label,
            String language,
            String body,
            String contentSha256,
            @Nullable UUID file,
            String statement,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable UUID receipt) {}

    /** {@code isNew}: this very request wrote it; {@code receipt} is under {@code /api/v1/receipts/}. */
    record AnswerJson(UUID receipt, String choice, Instant at, boolean isNew) {
        static AnswerJson of(Answer answer) {
            return new AnswerJson(answer.id(), answer.choice().key(), answer.actedAt(), answer.isNew());
        }
    }

    /** {@code contentSha256}: of the text that was read; left out, the one it was written in. */
    record DeclineBody(@Nullable String reason, @Nullable String contentSha256) {}

    @GET
    public MyPoliciesJson list() {
        return new MyPoliciesJson(mine.waiting(person.id()), mine.answered(person.id()));
    }

    @GET
    @Path("{version}")
    public PolicyTextJson read(String version, @RestQuery @Nullable String language) {
        var reading = mine.read(person.id(), Ids.get(version), language);
        var v = reading.version();
        var wording = reading.wording();
        var answer = reading.mine();
        return new PolicyTextJson(
                v.id,
                v.policyId,
                wording.title(),
                v.label(),
                wording.language(),
                wording.body(),
                wording.contentSha256(),
                wording.file(),
                wording.statement(),
                reading.dueOn(),
                answer == null ? null : answer.choice().key(),
                answer == null ? null : answer.id);
    }

    @POST
    @Path("{version}/acknowledgment")
    @Consumes(MediaType.WILDCARD)
    public AnswerJson acknowledge(String version, @RestQuery @Nullable String contentSha256) {
        return AnswerJson.of(acknowledgments.acknowledge(person.id(), Ids.get(version), Via.API, contentSha256));
    }

    @POST
    @Path("{version}/decline")
    public AnswerJson decline(String version, @Nullable DeclineBody body) {
        var reason = body == null || body.reason() == null ? "" : body.reason();
        var content = body == null ? null : body.contentSha256();
        return AnswerJson.of(acknowledgments.decline(person.id(), Ids.get(version), reason, Via.API, content));
    }
}
