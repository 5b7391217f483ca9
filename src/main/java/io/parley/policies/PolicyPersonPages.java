package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** One person and one policy: asked, told, opened, read, tried, answered; and the waiver, with the paper it rests on. */
@Path("/policies/{id}/people/{person}")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class PolicyPersonPages {
    private final PersonTrails trails;
    private final PolicyVersions versions;
    private final Acknowledgments acknowledgments;
    private final Waivers waivers;
    private final CurrentPerson reader;

    PolicyPersonPages(
            PersonTrails trails,
            PolicyVersions versions,
            Acknowledgments acknowledgments,
            Waivers waivers,
            CurrentPerson reader) {
        this.trails = trails;
        this.versions = versions;
        this.acknowledgments = acknowledgments;
        this.waivers = waivers;
        this.reader = reader;
    }

    /** {@code document}: the paper's name, null where there is none. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyPerson(
            UUID id,
            PersonTrails.Trail trail,
            boolean mayWaive,
            @Nullable String document,
            String reason,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    public PolicyPerson show(String id, String person) {
        return page(Ids.get(id), Ids.get(person), "", FormErrors.none());
    }

    @POST
    @Path("waiver")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Names.COMPLIANCE_OFFICER)
    public RestResponse<TemplateInstance> waive(
            String id, String person, @RestForm @Nullable String reason, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        var policy = Ids.get(id);
        var whom = Ids.get(person);
        var text = reason == null ? "" : reason;
        var words = PolicyWords.words();
        Waivers.Paper paper = null;
        if (file != null && file.size() > 0) {
            var content =
                    file.size() > WaiverDocument.MOST_BYTES ? new byte[8] : Files.readAllBytes(file.uploadedFile());
            var type = WaiverDocument.type(content);
            if (type.isEmpty()) {
                return Pages.rejected(page(policy, whom, text, FormErrors.none().add("file", words.paperRefused())));
            }
            paper = new Waivers.Paper(file.fileName(), type.get(), content);
        }
        var version = versions.findPublished(policy);
        if (version.isEmpty()) {
            trails.of(policy, whom); // 404 where the policy is not ours
            return Pages.rejected(page(policy, whom, text, FormErrors.none().add("reason", words.refusedState())));
        }
        try {
            waivers.waive(reader.id(), whom, version.get().id, text, paper);
        } catch (PolicyRefused e) {
            return Pages.rejected(
                    page(policy, whom, text, FormErrors.none().add("reason", PolicyWords.say(e.reason()))));
        }
        return Pages.seeOther("/policies/" + policy + "/people/" + whom);
    }

    /** The paper of the last waiver; always taken as a file, never shown inside a page of ours. */
    @GET
    @Path("document")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<byte[]> document(String id, String person) {
        var document = waivers.newest(Ids.get(person), Ids.get(id)).orElseThrow(NotFoundException::new);
        return ResponseBuilder.ok(document.content)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(document.name))
                .build();
    }

    private PolicyPerson page(UUID policy, UUID person, String reason, FormErrors errors) {
        var version = versions.findPublished(policy);
        boolean open = version.flatMap(v -> acknowledgments.findCurrent(person, v))
                .filter(a -> a.choice() != Choice.DECLINED)
                .isEmpty();
        return new PolicyPerson(
                policy,
                trails.of(policy, person),
                version.isPresent() && open && reader.is(Role.COMPLIANCE_OFFICER) && !person.equals(reader.id()),
                waivers.newest(person, policy).map(d -> d.name).orElse(null),
                reason,
                errors);
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
