package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading a rule and answering it, on a phone and without scripts. */
@Path("/my-policies")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
class MyPolicyPages {
    private final MyPolicies mine;
    private final Acknowledgments acknowledgments;
    private final CurrentPerson person;

    MyPolicyPages(MyPolicies mine, Acknowledgments acknowledgments, CurrentPerson person) {
        this.mine = mine;
        this.acknowledgments = acknowledgments;
        this.person = person;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyPolicyList(List<WaitingPolicy> waiting, List<MyPolicies.Answered> answered) implements TemplateInstance {}

    /** {@code answer}: acknowledged, declined, waived or empty; {@code holds}: no newer version has taken its place. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyPolicyRead(
            UUID id,
            String title,
            String label,
            String language,
            RawString text,
            String statement,
            String before,
            List<PolicyText.Line> changes,
            boolean holds,
            @Nullable LocalDate dueOn,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable UUID receipt,
            boolean mayAcknowledge,
            boolean mayDecline,
            String reason,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    @Transactional
    public MyPolicyList list() {
        return new MyPolicyList(mine.waiting(person.id()), mine.answered(person.id()));
    }

    @GET
    @Transactional
    @Path("{version}")
    public MyPolicyRead read(String version) {
        return page(Ids.get(version), "", FormErrors.none());
    }

    @POST
    @Path("{version}/acknowledgment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> acknowledge(String version) {
        var id = Ids.get(version);
        try {
            acknowledgments.acknowledge(person.id(), id, Via.WEB);
        } catch (PolicyRefused e) {
            return refused(id, "", "step", e);
        }
        return Pages.seeOther("/my-policies/" + id);
    }

    @POST
    @Path("{version}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decline(String version, @RestForm @Nullable String reason) {
        var id = Ids.get(version);
        var text = reason == null ? "" : reason;
        try {
            acknowledgments.decline(person.id(), id, text, Via.WEB);
        } catch (PolicyRefused e) {
            return refused(id, text, e.reason() == PolicyRefused.Reason.NO_REASON ? "reason" : "step", e);
        }
        return Pages.seeOther("/my-policies/" + id);
    }

    private RestResponse<TemplateInstance> refused(UUID id, String reason, String field, PolicyRefused e) {
        return Pages.rejected(page(id, reason, FormErrors.none().add(field, PolicyWords.say(e.reason()))));
    }

    private MyPolicyRead page(UUID id, String reason, FormErrors errors) {
        var reading = mine.read(person.id(), id);
        var version = reading.version();
        var answer = reading.mine();
        var before = reading.before();
        boolean asks = version.state == VersionState.PUBLISHED && (reading.dueOn() != null || answer != null);
        return new MyPolicyRead(
                version.id,
                version.title,
                version.label(),
                version.language,
                PolicyText.html(version.body),
                version.statement,
                before == null ? "" : before.label(),
                before == null ? List.of() : PolicyText.difference(before.body, version.body),
                version.state == VersionState.PUBLISHED,
                reading.dueOn(),
                answer == null ? "" : answer.choice().key(),
                answer == null ? null : answer.actedAt,
                answer == null ? null : answer.id,
                asks && (answer == null || answer.choice() == Choice.DECLINED),
                asks && answer == null,
                reason,
                errors);
    }
}
